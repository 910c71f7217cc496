import { RESULT_KEYS_PATH, type ResultKeys } from '@jalon/contract';
import { contentTag, stillStands } from '../http/etag.ts';
import type { App } from '../http/create-app.ts';
import type { Services } from '../services.ts';

/** `/.well-known/jalon-keys.json`: a JWK set any page of any origin may read. Kept for five minutes, so that a withdrawn key is soon known. */
export function addResultKeys({ results }: Pick<Services, 'results'>): (app: App) => void {
  return (app) => {
    app.get(RESULT_KEYS_PATH, async (c) => {
      const document: ResultKeys = { issuer: results.issuer, keys: [...(await results.keys.published())] };
      const text = JSON.stringify(document);
      const etag = contentTag(text);
      c.header('Access-Control-Allow-Origin', '*');
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      c.header('Cache-Control', 'public, max-age=300');
      c.header('ETag', etag);
      if (stillStands(c.req.header('if-none-match'), etag)) return c.body(null, 304);
      return c.body(text, 200, { 'Content-Type': 'application/jwk-set+json; charset=utf-8' });
    });
  };
}
