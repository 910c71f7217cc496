/** On every answer with a content. Pages and widgets' files loosen these where they must. */
export const CONTENT_HEADERS = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
] as const;

/** On pages and files besides, which a browser may show by themselves. */
export const BASE_HEADERS = [...CONTENT_HEADERS, ['Referrer-Policy', 'no-referrer'], ['Cross-Origin-Resource-Policy', 'same-origin']] as const;

export const JSON_TYPE = 'application/json; charset=utf-8';
