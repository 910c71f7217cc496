/** On every answer. Pages and widgets' files loosen these where they must. */
export const BASE_HEADERS = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
] as const;

export const JSON_TYPE = 'application/json; charset=utf-8';
