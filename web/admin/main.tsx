import { render } from 'preact';
import { createAdminApi } from './admin-api.ts';
import { App } from './app.tsx';
import { createDesk } from './desk.ts';
import { readProof } from './proof.ts';

const language = navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
const proof = readProof(location);
// Neither in the history nor in what is copied from the address.
if (location.hash !== '' || location.search !== '') history.replaceState(null, '', '/admin');

const api = createAdminApi((input, init) => fetch(input, init));
const desk = createDesk(api);
document.documentElement.lang = language;
render(
  <App api={api} desk={desk} language={language} />,
  document.getElementById('page') ?? document.body,
);
await desk.open(proof);
