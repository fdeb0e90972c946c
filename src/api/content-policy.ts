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

/** Of an answer that no route has given, and that is no page. */
export const bareAnswerHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Nobody shows the admin page in a frame. */
export const adminPageSecurity = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { ...directives, frameAncestors: ["'none'"] },
  },
  frameguard: { action: 'deny' },
} as const;

/** Of a page that loads nothing and only sends its own form. */
export const bareSecurity = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
};

/** Of a page that is only read: it has a stylesheet, and an icon that is none. */
export const readingSecurity = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ['data:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
};

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
