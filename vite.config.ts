import { defineConfig } from 'vite';

/** Builds the pages in web/ into web/dist, which the API serves. */
export default defineConfig({
  root: 'web',
  base: '/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // The page's content security policy allows files of our own only: nothing inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { page: 'web/index.html', app: 'web/app.html', admin: 'web/admin.html' },
    },
  },
});
