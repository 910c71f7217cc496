import { compactVerify, flattenedVerify, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, verifyResultSheet } from '@jalon/client';
import { resultKeysSchema } from '@jalon/contract/schemas';
import { resultSheetForm, type SignedResultSheet } from '@jalon/core/assessment';
import { signedResultSheetSchema } from '@jalon/core/schemas';
import type { ResultKeys } from '@jalon/contract';
import { leadKoldaTo } from './__fixtures__/lead-to.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const FATICK = '/v1/results/pacasen/2021/ansd:SN-FK-FD1-1';
const KOLDA = '/v1/results/pacasen/2025/ansd:SN-KD-KD1-1';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const read = async (path: string): Promise<SignedResultSheet> => signedResultSheetSchema.parse(await (await server.ask(path)).json());
const keysNow = async (): Promise<ResultKeys> => resultKeysSchema.parse(await (await server.ask('/.well-known/jalon-keys.json')).json());
const verdictOf = async (signed: SignedResultSheet): Promise<string> => (await verifyResultSheet(signed, await keysNow())).verdict;

describe('the sheet of a published result', () => {
  it('is signed so that the client verifies it, for a result of record', async () => {
    const signed = await read(FATICK);
    expect(await verdictOf(signed)).toBe('valid');
    expect(signed.sheet).toMatchObject({ attests: 'record', demonstration: false, issuer: server.url, items: [], publishedOn: '2021-06-30' });
    expect(signed.sheet.sources.length).toBeGreaterThan(0);
  });

  it('is a JWS any JOSE library verifies, its payload being the RFC 8785 form of the sheet', async () => {
    const { sheet, protected: header, signature } = await read(FATICK);
    const { keys: [key] } = await keysNow();
    const payload = Buffer.from(resultSheetForm(sheet)).toString('base64url');
    const { protectedHeader } = await flattenedVerify({ protected: header, payload, signature }, await importJWK(key!, 'ES256'));
    expect(protectedHeader).toEqual({ alg: 'ES256', kid: key!.kid, typ: 'jalon-result-sheet' });
    await expect(compactVerify(`${header}.${payload}x.${signature}`, await importJWK(key!, 'ES256'))).rejects.toThrow();
  });

  it('is the same file for everyone, and a reader who has it is told with 304', async () => {
    const [one, two] = await Promise.all([server.ask(FATICK), server.ask(FATICK, { as: 'reader' })]);
    expect(await one.text()).toBe(await two.text());
    expect((await server.ask(FATICK, { headers: { 'if-none-match': one.headers.get('etag') ?? '' } })).status).toBe(304);
  });

  it('does not exist for a draft, nor for what is not known', async () => {
    const codes = await Promise.all(['pacasen/2025/ansd:SN-MT-MA1-1', 'pacasen/2025/sn-nowhere', 'pacasen/1999/sn-kd-kd1-1'].map(async (path) => (await server.ask(`/v1/results/${path}`)).json()));
    expect(codes.map((problem) => (problem as { code: string }).code)).toEqual(['not-published', 'not-found', 'not-found']);
  });

  it('can be asked for through the client', async () => {
    const { results } = createClient({ baseUrl: server.url });
    const signed = await results.get({ programme: 'pacasen', cycle: '2021', territory: 'ansd:SN-FK-FD1-1' });
    expect((await verifyResultSheet(signed, await results.keys())).verdict).toBe('valid');
  });
});

describe('a result reviewed here', () => {
  it('has a sheet once it is published, which stays while it is corrected, and is superseded by the next', async () => {
    await leadKoldaTo(server, 'published');
    const first = await read(KOLDA);
    expect(await verdictOf(first)).toBe('valid');
    expect(first.sheet).toMatchObject({ attests: 'review', demonstration: true, publishedOn: '2025-05-12', act: { reference: 'PV 1' } });
    expect(first.sheet.items.length).toBeGreaterThan(10);
    expect(JSON.stringify(first)).not.toMatch(/officer-adm|verifier-|secretary-kolda/);
    await leadKoldaTo(server, 'deciding');
    expect(await read(KOLDA)).toEqual(first);
    await leadKoldaTo(server, 'published', 'PV 2');
    const second = await read(KOLDA);
    expect(second.sheet.act).toMatchObject({ reference: 'PV 2' });
    expect((await verifyResultSheet(first, await keysNow(), { published: second.sheet.resultHash })).verdict).toBe('superseded');
  });
});

describe('keys', () => {
  it('are published for any page of any origin, without their private half', async () => {
    const answer = await server.ask('/.well-known/jalon-keys.json', { headers: { origin: 'https://elsewhere.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const text = await answer.text();
    expect(text).not.toMatch(/"d":|private/);
    expect(await server.ask('/.well-known/jalon-keys.json', { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })).toMatchObject({ status: 304 });
  });

  it('change without harm to what was signed, until one is withdrawn', async () => {
    const before = await read(FATICK);
    const { keys: [old] } = await keysNow();
    await server.services.results.keys.rotate();
    expect((await keysNow()).keys.map(({ kid, retiredAt }) => [kid === old!.kid, retiredAt !== null])).toEqual(expect.arrayContaining([[true, true], [false, false]]));
    expect(await verdictOf(before)).toBe('valid');
    expect(await read(FATICK)).toEqual(before);
    await server.services.results.keys.rotate(old!.kid);
    expect(await verdictOf(before)).toBe('key-compromised');
    const after = await read(FATICK);
    expect(after.sheet.resultHash).toBe(before.sheet.resultHash);
    expect(await verdictOf(after)).toBe('valid');
    expect(await server.services.database.db.selectFrom('signing_keys').select('kid').where('private_key', 'is not', null).execute()).toHaveLength(1);
  });

  it('never sign once they are retired, whoever asks while they change', async () => {
    const { items } = (await (await server.ask('/v1/scorecards?programme=pacasen&cycle=2021&limit=20')).json()) as { items: { territory: { id: string } }[] };
    const sheets = items.map(({ territory }, at) => Promise.all([at % 5 === 0 ? server.services.results.keys.rotate() : undefined, read(`/v1/results/pacasen/2021/${territory.id}`)]).then(([, sheet]) => sheet));
    const issued = await Promise.all(sheets);
    expect(issued.length).toBeGreaterThan(4);
    expect(new Set(issued.map((one) => one.protected)).size).toBeGreaterThan(1);
    for (const one of issued) expect(await verdictOf(one)).toBe('valid');
  });
});
