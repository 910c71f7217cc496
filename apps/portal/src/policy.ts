/**
 * What the agency's pages allow, and nothing else. Jalon needs two of these: its origin under `script-src` and under `connect-src`.
 * `trustedTypes` names the policy of the file that stands on the page. Its styles are constructed sheets and its images are drawn, so neither `style-src` nor `img-src` names it.
 */
export function contentSecurityPolicy(serverUrl: string, trustedTypes = 'jalon'): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${serverUrl}`,
    "style-src 'self'",
    `connect-src 'self' ${serverUrl}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');
}

/** Sent with every answer of the agency. */
export function securityHeaders(serverUrl: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(serverUrl),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}
