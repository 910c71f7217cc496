import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, UnsecuredJWT, exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTPayload } from 'jose';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me, Problem } from '@jalon/contract';
import { silentLog, type Log } from '../log/log.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { storePeople } from './store-people.ts';

const AUDIENCE = 'https://jalon.example/api';
const KOLDA = 'pacasen~2025~sn-kd-kd1-1';
const SECRET = 'a-secret-of-a-test-client';

interface Key {
  readonly kid: string;
  readonly private: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  readonly public: Awaited<ReturnType<typeof generateKeyPair>>['publicKey'];
  readonly jwk: JWK;
}

async function makeKey(kid: string): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { kid, private: privateKey, public: publicKey, jwk: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' } };
}

/** The npm package oidc-provider, giving JWT access tokens for our audience by client credentials. */
function provider(issuer: string, { jwk }: Key): RequestListener {
  const client = (client_id: string) => ({ client_id, client_secret: SECRET, grant_types: ['client_credentials'], redirect_uris: [], response_types: [] });
  const made = new Provider(issuer, {
    jwks: { keys: [jwk as never] },
    clients: [client('awa'), client('nobody')],
    features: {
      devInteractions: { enabled: false }, clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_, resource) => ({ scope: '', audience: resource, accessTokenFormat: 'jwt', accessTokenTTL: 300, jwt: { sign: { alg: 'RS256' } } }),
      },
    },
  });
  return made.callback();
}

/** An address whose answers can be exchanged, as when an issuer restarts with other keys or goes away. */
async function openAddress() {
  let answer: RequestListener = (_, response) => void response.destroy();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (listener: RequestListener) => void (answer = listener),
    shut: () => void (answer = (_, response) => void response.destroy()),
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

let key: Key;
let stranger: Key;
let server: TestServer;
let issuer: Awaited<ReturnType<typeof openAddress>>;

async function tokenOf(clientId: string, resource = AUDIENCE): Promise<string> {
  const answer = await fetch(`${issuer.url}/token`, {
    method: 'POST', headers: { authorization: `Basic ${btoa(`${clientId}:${SECRET}`)}` }, body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`the issuer answered ${answer.status}`);
  return token;
}

/** A token as the issuer would sign it, but for what the test changes. */
function forged(claims: JWTPayload, by: Key = key): Promise<string> {
  const whole = { iss: issuer.url, aud: AUDIENCE, sub: 'awa', iat: nowInSeconds(), exp: nowInSeconds() + 300, ...claims };
  return new SignJWT(whole).setProtectedHeader({ alg: 'RS256', kid: by === stranger ? key.kid : by.kid, typ: 'at+jwt' }).sign(by.private);
}

const ask = (path: string, token: string, init: RequestInit = {}): Promise<Response> =>
  server.ask(path, { ...init, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } });

const record = (token: string): Promise<Response> => ask(`/v1/assessments/${KOLDA}/commands`, token, {
  method: 'POST', body: JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, type: 'importResult', base: 'any', payload: PAYLOAD }] }),
});
const PAYLOAD = { kind: 'filing', value: true, on: '2025', source: { ref: 'Procès-verbal d’essai', confidence: 'U' } };

async function written(): Promise<number> {
  const { database } = server.services;
  const { lines } = await database.db.selectFrom('journal').select((make) => make.fn.countAll<number>().as('lines')).executeTakeFirstOrThrow();
  const { rows } = await database.db.selectFrom('assessments').select((make) => make.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow();
  return Number(lines) + Number(rows);
}

beforeAll(async () => {
  [key, stranger] = await Promise.all([makeKey('first'), makeKey('stranger')]);
  issuer = await openAddress();
  issuer.serve(provider(issuer.url, key));
  server = await startTestServer({ identity: { kind: 'issuer', issuer: issuer.url, audience: AUDIENCE } });
  await storePeople(server.services.database.db, {
    demonstration: false, organisations: [{ id: 'agence', name: 'Agence' }],
    people: [{ id: 'p-awa', issuer: issuer.url, subject: 'awa', name: 'Awa Diop', organisation: 'agence' }],
    grants: [{ organisation: 'agence', role: 'service', territory: 'sn-kd', from: '2020-01-01' }],
  });
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

describe('a token of a real OpenID Connect provider', () => {
  it('makes its bearer the person of the database, with the roles and places granted there', async () => {
    const answer = await ask('/v1/me', await tokenOf('awa'));
    expect(answer.status).toBe(200);
    expect((await answer.json()) as Me).toMatchObject({
      id: 'p-awa', name: 'Awa Diop', organisation: { id: 'agence', name: 'Agence' }, demonstration: false,
      grants: [{ role: 'service', territory: { id: 'sn-kd' }, from: '2020-01-01', to: null }],
    });
  });

  it('of somebody the database does not know is refused, and changes nothing', async () => {
    const [token, before] = [await tokenOf('nobody'), await written()];
    const answer = await record(token);
    expect([answer.status, ((await answer.json()) as Problem).errors?.[0]?.code]).toEqual([403, 'unknown-person']);
    expect(await written()).toBe(before);
  });

  it('lets a command through where it was granted, and nowhere else', async () => {
    const token = await tokenOf('awa');
    expect((await record(token)).status).toBe(200);
    const elsewhere = await ask('/v1/assessments/pacasen~2025~sn-lg-ld1-1/journal', token);
    expect([elsewhere.status, ((await elsewhere.json()) as Problem).code]).toEqual([403, 'forbidden']);
  });
});

const FORGERIES: Readonly<Record<string, { readonly code: string; readonly make: () => Promise<string> | string }>> = {
  'of no meaning': { code: 'token-invalid', make: () => 'a.b.c' },
  'that is one word': { code: 'token-invalid', make: () => 'secret' },
  'signed by nobody (alg none)': {
    code: 'token-invalid', make: () => new UnsecuredJWT({ iss: issuer.url, aud: AUDIENCE, sub: 'awa' }).setExpirationTime('5m').encode(),
  },
  'meant for another server': { code: 'token-invalid', make: () => tokenOf('awa', 'https://other.example/api') },
  'of another issuer': { code: 'token-invalid', make: () => forged({ iss: 'https://elsewhere.example' }) },
  'that ended': { code: 'token-expired', make: () => forged({ exp: nowInSeconds() - 120, iat: nowInSeconds() - 600 }) },
  'that begins later': { code: 'token-invalid', make: () => forged({ nbf: nowInSeconds() + 600 }) },
  'without an end': { code: 'token-invalid', make: () => forged({ exp: undefined as never }) },
  'without a subject': { code: 'token-invalid', make: () => forged({ sub: undefined as never }) },
  'signed by a stranger under the issuer\'s key name': { code: 'token-invalid', make: () => forged({}, stranger) },
  'signed with the public key as if it were a shared secret (HS256)': {
    code: 'token-invalid',
    make: async () => new SignJWT({ iss: issuer.url, aud: AUDIENCE, sub: 'awa' }).setProtectedHeader({ alg: 'HS256', kid: key.kid }).setExpirationTime('5m')
      .sign(new TextEncoder().encode(await exportSPKI(key.public))),
  },
  'whose content was changed after signing': {
    code: 'token-invalid',
    make: async () => {
      const [head, , seal] = (await forged({})).split('.');
      return `${head}.${Buffer.from(JSON.stringify({ iss: issuer.url, aud: AUDIENCE, sub: 'nobody', exp: nowInSeconds() + 300 })).toString('base64url')}.${seal}`;
    },
  },
};

describe('a token', () => {
  for (const [what, { code, make }] of Object.entries(FORGERIES)) {
    it(`${what} is refused as ${code} for reading and writing, and changes nothing`, async () => {
      const [token, before] = [await make(), await written()];
      for (const answer of [await ask('/v1/me', token), await ask('/v1/scorecards?programme=pacasen&cycle=2025', token), await record(token)]) {
        expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([401, code]);
        expect(answer.headers.get('www-authenticate')).toContain('Bearer error="invalid_token"');
      }
      expect(await written()).toBe(before);
    });
  }

  it('that is right but sent another way than as a bearer is refused', async () => {
    const answer = await server.ask('/v1/me', { headers: { authorization: `Basic ${await tokenOf('awa')}` } });
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([401, 'token-invalid']);
  });
});

describe('an issuer', () => {
  it('that changes its keys is asked for them again, and its former tokens are of no more use', async () => {
    await ask('/v1/me', await tokenOf('awa'));
    const former = await forged({ jti: 'made before the change' });
    const next = await makeKey('second');
    issuer.serve(provider(issuer.url, next));
    try {
      // Keys are asked for again at most every two seconds.
      await pause(2_100);
      expect((await ask('/v1/me', await tokenOf('awa'))).status).toBe(200);
      expect((await ask('/v1/me', former)).status).toBe(401);
    } finally {
      issuer.serve(provider(issuer.url, key));
      await pause(2_100);
      await ask('/v1/me', await tokenOf('awa'));
    }
  });

  it('that cannot be reached makes the answer "unavailable", and is used again once it is back', async () => {
    const away = await openAddress();
    const lone = await startTestServer({ identity: { kind: 'issuer', issuer: away.url, audience: AUDIENCE } });
    try {
      const token = await forged({ iss: away.url });
      const me = () => lone.ask('/v1/me', { headers: { authorization: `Bearer ${token}` } });
      const answer = await me();
      expect([answer.status, ((await answer.json()) as Problem).code, answer.headers.get('retry-after')]).toEqual([503, 'unavailable', '5']);
      expect((await lone.ask('/v1/cycles')).status).toBe(200);
      away.serve(provider(away.url, key));
      expect((await me()).status).toBe(403);
    } finally {
      await lone.close();
      await away.close();
    }
  });
});

describe('the issuer built into the demonstration', () => {
  it('is believed by discovery and published keys, like any other', async () => {
    const lines: string[] = [];
    const log: Log = { ...silentLog, access: (line) => void lines.push(line.split(' ').slice(0, 3).join(' ')) };
    const demonstration = await startTestServer({ log });
    try {
      expect((await demonstration.ask('/v1/me', { as: 'coach-kolda' })).status).toBe(200);
      expect(lines).toEqual(['POST /demo/token 200', 'GET /demo/.well-known/openid-configuration 200', 'GET /demo/jwks 200', 'GET /v1/me 200']);
      const foreign = await forged({ iss: `${demonstration.url}/demo`, aud: 'urn:jalon:server', sub: 'coach-kolda' });
      expect((await demonstration.ask('/v1/me', { headers: { authorization: `Bearer ${foreign}` } })).status).toBe(401);
    } finally {
      await demonstration.close();
    }
  });

  it('is not there beside a real one', async () => {
    expect((await server.ask('/demo/token', { method: 'POST' })).status).toBe(404);
    expect((await server.ask('/demo/personas')).status).toBe(404);
  });
});
