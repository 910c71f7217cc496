import { timingSafeEqual } from 'node:crypto';
import { SignJWT } from 'jose';
import type { App } from '../http/create-app.ts';
import { readText } from '../http/read-request.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { DEMONSTRATION_AUDIENCE, DEMONSTRATION_SECRET, ORGANISATIONS, PERSONAS } from './personas.ts';

const TOKEN_LIFE_S = 600;
const MAX_FORM = 2_000;

interface Credentials { clientId: string; clientSecret: string }

/** Client credentials in the header (`Basic`) or in the form, as RFC 6749 §2.3.1 allows. */
function credentialsOf(authorization: string | undefined, form: URLSearchParams): Credentials {
  const basic = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (!basic) return { clientId: form.get('client_id') ?? '', clientSecret: form.get('client_secret') ?? '' };
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return '';
    }
  });
  return { clientId: id, clientSecret: secret };
}

function isSecret(given: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(DEMONSTRATION_SECRET)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * An OpenID Connect issuer for the personas: discovery, keys, and tokens by client credentials. The server verifies its tokens by fetching
 * discovery and keys like any relying party; nothing is shared behind the scenes.
 */
export function addDemonstrationIssuer(keys: IssuerKeys, issuer: string): (app: App) => void {
  const sign = (subject: string): Promise<string> =>
    new SignJWT({ client_id: subject }).setProtectedHeader({ alg: keys.algorithm, kid: keys.keyId, typ: 'at+jwt' }).setIssuer(issuer).setSubject(subject)
      .setAudience(DEMONSTRATION_AUDIENCE).setIssuedAt().setExpirationTime(`${TOKEN_LIFE_S}s`).setJti(crypto.randomUUID()).sign(keys.signing);

  return (app) => {
    app.get('/demo/.well-known/openid-configuration', (c) => c.json({
      issuer, jwks_uri: `${issuer}/jwks`, token_endpoint: `${issuer}/token`, grant_types_supported: ['client_credentials'], response_types_supported: [],
      subject_types_supported: ['public'], id_token_signing_alg_values_supported: [keys.algorithm], token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    }));
    app.get('/demo/jwks', (c) => c.json({ keys: [keys.published] }));
    app.get('/demo/personas', (c) => c.json({
      demonstration: true,
      personas: PERSONAS.map(({ id, name, role, organisation }) => {
        const held = ORGANISATIONS.find((one) => one.id === organisation);
        return { id, name, role, organisation: held?.name, territory: held?.territoryId ?? null };
      }),
    }));
    app.post('/demo/token', async (c) => {
      c.header('Cache-Control', 'no-store');
      const form = new URLSearchParams(await readText(c.req.raw, MAX_FORM));
      const { clientId, clientSecret } = credentialsOf(c.req.header('authorization'), form);
      if (form.get('grant_type') !== 'client_credentials') return c.json({ error: 'unsupported_grant_type' }, 400);
      const persona = PERSONAS.find(({ id }) => id === clientId);
      if (!persona || !isSecret(clientSecret)) return c.json({ error: 'invalid_client' }, 401, { 'WWW-Authenticate': 'Basic realm="demo"' });
      return c.json({ access_token: await sign(persona.id), token_type: 'Bearer', expires_in: TOKEN_LIFE_S });
    });
  };
}
