import type { Log } from '../log/log.ts';

/** Which pages of other origins may read the answers. Tokens travel in a header, never in a cookie, so there are no credentials to allow. */
export interface CrossOrigin {
  /** Headers for an answer to a request from this origin; `Vary: Origin` on every one, refusals included. */
  headersFor(origin: string | undefined): readonly (readonly [string, string])[];
  preflightHeaders(origin: string | undefined): readonly (readonly [string, string])[];
}

const ALLOWED_HEADERS = 'Authorization, If-Match, If-None-Match, Content-Type, Accept-Language, Upload-Offset, Last-Event-ID, File-Name, Idempotency-Key, Jalon-Client';
const EXPOSED_HEADERS = 'ETag, X-Request-Id, Retry-After, Content-Language, Content-Disposition, Jalon-Server';
const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const PREFLIGHT_KEPT_S = '600';

export const VARY = 'Origin, Authorization, Accept-Encoding, Accept-Language';

/** Said once per origin: a browser hides the reason from the page, so the server's log is where an integrator finds it. */
function explainRefusals(log: Log): (origin: string) => void {
  const told = new Set<string>();
  return (origin) => {
    if (told.has(origin) || told.size > 200) return;
    told.add(origin);
    log.warn(`A page of ${origin.slice(0, 200).replaceAll(/[^\x20-\x7e]/g, '?')} asked for an answer it may not read. If it is a partner's, add that origin to JALON_CORS_ORIGINS (separated by commas) and restart.`);
  };
}

export function createCrossOrigin(origins: readonly string[], log: Log): CrossOrigin {
  const explain = explainRefusals(log);
  const vary = ['Vary', VARY] as const;
  const allowed = new Map(origins.map((origin) => [origin, [['Access-Control-Allow-Origin', origin], ['Access-Control-Expose-Headers', EXPOSED_HEADERS], vary] as const]));
  const refused = [vary] as const;
  const preflight = [['Access-Control-Allow-Methods', METHODS], ['Access-Control-Allow-Headers', ALLOWED_HEADERS], ['Access-Control-Max-Age', PREFLIGHT_KEPT_S]] as const;
  return {
    headersFor(origin) {
      if (origin === undefined) return refused;
      const known = allowed.get(origin);
      if (!known) explain(origin);
      return known ?? refused;
    },
    preflightHeaders(origin) {
      const headers = this.headersFor(origin);
      return headers === refused ? refused : [...headers, ...preflight];
    },
  };
}
