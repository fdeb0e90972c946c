const directives = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
};

/** Everything a page uses comes from here. */
export const contentSecurityPolicy = { useDefaults: false, directives };

/** Telegram in a browser shows the Mini App in a frame; nobody else may. */
export const miniAppSecurity = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      ...directives,
      frameAncestors: ['https://web.telegram.org', 'https://*.telegram.org'],
    },
  },
  // The older header knows no list.
  frameguard: false,
};
