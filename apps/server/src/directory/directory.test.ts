import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DIRECTORY_ROUTES, type DirectoryChange, type DirectoryGrant, type DirectoryPerson, type Organisation, type Page, type Problem, type RouteDescription } from '@jalon/contract';
import { answerSchemas } from '@jalon/contract/schemas';
import { DEMONSTRATION_ISSUER } from '../demonstration/personas.ts';
import { TEST_NOW } from '../testing/templates.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const DAY = 86_400_000;
/** The day of the demonstration. */
const TODAY = '2025-05-12';
const KOLDA = '/v1/assessments/pacasen~2025~sn-kd-kd1-1';

let now = TEST_NOW;
let server: TestServer;
beforeAll(async () => void (server = await startTestServer({ now: () => now })));
afterEach(() => void (now = TEST_NOW));
afterAll(() => server.close());

async function call<T>(method: string, path: string, body?: object, as = 'administrator'): Promise<{ status: number; body: T }> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await server.ask(path, { method, as, ...sent });
  return { status: answer.status, body: (await answer.json()) as T };
}
const grant = (body: object, as?: string) => call<DirectoryGrant & Problem>('POST', '/v1/grants', body, as);
const end = (id: string, last?: string) => call<(DirectoryGrant & Problem) | null>('DELETE', `/v1/grants/${id}${last ? `?last=${last}` : ''}`);
const changes = async () => (await call<Page<DirectoryChange>>('GET', '/v1/directory/changes?limit=200')).body.items;
const statusOf = async (path: string, as: string) => (await server.ask(path, { as })).status;
const LOUGA = { organisation: 'demo-mairie-louga', role: 'reader', territory: 'ansd:SN-KD-KD1-1' };

describe.each(Object.values<RouteDescription>(DIRECTORY_ROUTES))('$name', ({ method, path }) => {
  it('asks who calls', async () => expect((await server.ask(path.replace(/:\w+/, '1'), { method })).status).toBe(401));

  it.each(['officer-adm', 'verifier', 'coach-kolda', 'reader'])('is closed to %s', async (as) => {
    const before = (await changes()).length;
    const answer = await call<Problem>(method, path.replace(/:\w+/, '1'), method !== 'GET' && method !== 'DELETE' ? {} : undefined, as);
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.code]).toEqual([403, 'forbidden', 'not-administrator']);
    expect(await changes()).toHaveLength(before);
  });
});

it('lets whoever keeps the directory read no dossier', async () => {
  expect(await statusOf(KOLDA, 'administrator')).toBe(403);
  expect(await statusOf('/v1/scorecards/pacasen/2025/sn-kd-kd1-1', 'officer-adm')).toBe(200);
  expect(await statusOf('/v1/scorecards/pacasen/2025/sn-kd-kd1-1', 'administrator')).toBe(404);
});

describe('organisations and people', () => {
  it('are added once, whatever is sent twice, and listed by name in pages', async () => {
    const added = { id: 'cabinet-awa', name: 'Cabinet Awa' };
    for (const _ of ['first', 'again']) expect(await call('POST', '/v1/organisations', added)).toEqual({ status: 200, body: { ...added, demonstration: true, people: 0 } });
    const other = await call<Problem>('POST', '/v1/organisations', { ...added, name: 'Autre' });
    expect([other.status, other.body.code, other.body.errors?.[0]?.code]).toEqual([409, 'conflict', 'already-there']);
    const person = { subject: 'awa', name: 'Awa Diop', organisation: added.id };
    const [first, again] = [await call<DirectoryPerson>('POST', '/v1/people', person), await call<DirectoryPerson>('POST', '/v1/people', person)];
    expect(again).toEqual(first);
    expect(first.body).toMatchObject({ issuer: DEMONSTRATION_ISSUER, subject: 'awa', organisation: added });
    const all: Organisation[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page<Organisation> = (await call<Page<Organisation>>('GET', `/v1/organisations?limit=2${cursor && `&cursor=${cursor}`}`)).body;
      answerSchemas.listOrganisations.parse(page);
      all.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(all.filter(({ id }) => id === added.id)).toEqual([{ ...added, demonstration: true, people: 1 }]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect((await changes()).filter(({ after }) => JSON.stringify(after).includes('Awa')).map(({ act, by, at }) => [act, by.name, at])).toEqual([
      ['person-added', 'Rokhaya Sy', new Date(TEST_NOW).toISOString()], ['organisation-added', 'Rokhaya Sy', new Date(TEST_NOW).toISOString()],
    ]);
  });

  it('lose what their organisation holds when they leave it', async () => {
    expect(await statusOf(KOLDA, 'coach-kolda-2')).toBe(200);
    const moved = await call<DirectoryPerson>('PATCH', '/v1/people/coach-kolda-2', { organisation: null });
    expect(moved.body.organisation).toBeNull();
    expect(await statusOf(KOLDA, 'coach-kolda-2')).toBe(403);
    await call('PATCH', '/v1/people/coach-kolda-2', { organisation: 'demo-ard-kolda' });
    expect(await statusOf(KOLDA, 'coach-kolda-2')).toBe(200);
    expect((await changes()).slice(0, 2).map(({ act }) => act)).toEqual(['person-moved', 'person-moved']);
  });
});

describe('a name', () => {
  it('is changed once, with its author, and what is known by it stays', async () => {
    const [{ body: person }] = [await call<DirectoryPerson>('POST', '/v1/people', { subject: 'binta', name: 'Binta Sow', organisation: 'demo-adm' })];
    const before = (await changes()).length;
    for (const _ of ['first', 'again']) expect((await call<DirectoryPerson>('PUT', `/v1/people/${person.id}/name`, { name: ' Binta Sow Ndiaye ' })).body).toEqual({ ...person, name: 'Binta Sow Ndiaye' });
    const { body: there } = await call<Organisation>('PUT', '/v1/organisations/demo-adm/name', { name: 'ADM (démonstration)' });
    expect(there).toMatchObject({ id: 'demo-adm', name: 'ADM (démonstration)' });
    expect((await call<Page<DirectoryPerson>>('GET', '/v1/people?organisation=demo-adm&limit=200')).body.items).toContainEqual({ ...person, name: 'Binta Sow Ndiaye', organisation: { id: 'demo-adm', name: there.name } });
    expect((await changes()).slice(0, -before)).toMatchObject([
      { act: 'organisation-renamed', by: { name: 'Rokhaya Sy' }, before: { id: 'demo-adm' }, after: { id: 'demo-adm', name: there.name } },
      { act: 'person-renamed', by: { name: 'Rokhaya Sy' }, before: { name: 'Binta Sow' }, after: { id: person.id, name: 'Binta Sow Ndiaye' } },
    ]);
  });

  it.each([['/v1/people/nobody/name', { name: 'x' }, 404, 'unknown-person-here'], ['/v1/organisations/nobody/name', { name: 'x' }, 404, 'unknown-organisation'], ['/v1/organisations/demo-adm/name', { name: '  ' }, 400, 'too-short']])('%s is refused %j', async (path, body, status, code) => {
    const answer = await call<Problem>('PUT', path, body);
    expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([status, code]);
  });
});

describe('a grant', () => {
  it('opens a subtree from its first day to its last, at once, and closes it at once when it is ended', async () => {
    expect(await statusOf(KOLDA, 'secretary-louga')).toBe(403);
    const added = await grant({ ...LOUGA, territory: 'sn-kd', from: '2025-01-01', to: '2025-05-13' });
    answerSchemas.addGrant.parse(added.body);
    expect(added.body).toMatchObject({ role: 'reader', territory: { id: 'sn-kd', kind: 'region' }, person: null, standing: 'in-force' });
    expect(await statusOf(KOLDA, 'secretary-louga')).toBe(200);
    now = TEST_NOW + 2 * DAY;
    expect(await statusOf(KOLDA, 'secretary-louga')).toBe(403);
    now = TEST_NOW;
    expect((await end(added.body.id)).body).toMatchObject({ to: '2025-05-11', standing: 'ended' });
    expect(await statusOf(KOLDA, 'secretary-louga')).toBe(403);
    const kept = (await call<Page<DirectoryGrant>>('GET', '/v1/grants?organisation=demo-mairie-louga')).body.items;
    expect(kept.find(({ id }) => id === added.body.id)).toMatchObject({ from: '2025-01-01', to: '2025-05-11' });
  });

  it('that began today is kept, closed, when it is ended today', async () => {
    const { body: { id } } = await grant({ ...LOUGA, from: TODAY });
    expect(await statusOf(KOLDA, 'secretary-louga')).toBe(200);
    expect((await end(id)).body).toMatchObject({ from: TODAY, to: TODAY, standing: 'withdrawn' });
    expect(await statusOf(KOLDA, 'secretary-louga')).toBe(403);
    expect((await end(id)).body).toMatchObject({ standing: 'withdrawn' });
  });

  it('that has not begun is removed, and the journal still says so', async () => {
    const { body: { id, standing } } = await grant({ ...LOUGA, from: '2025-06-01' });
    expect(standing).toBe('to-come');
    expect((await end(id)).body).toBeNull();
    expect((await end(id)).status).toBe(404);
    expect((await changes())[0]).toMatchObject({ act: 'grant-removed', before: { id, from: '2025-06-01' }, after: null });
  });

  it('may be ended on a day to come, not on one that is past', async () => {
    const { body: { id } } = await grant({ ...LOUGA, from: '2025-02-01' });
    expect((await end(id, '2025-05-11')).body?.errors?.[0]).toMatchObject({ code: 'last-day-past', pointer: '/query/last' });
    expect((await end(id, '2025-12-31')).body).toMatchObject({ to: '2025-12-31', standing: 'in-force' });
    expect((await end(id)).body).toMatchObject({ standing: 'ended' });
    expect((await end(id, '2025-12-31')).body).toMatchObject({ code: 'conflict' });
  });

  it('sent twice is one grant', async () => {
    const wanted = { ...LOUGA, from: '2025-05-20', to: '2025-05-21' };
    expect((await grant(wanted)).body.id).toBe((await grant(wanted)).body.id);
  });

  it('is for one person where it names one, of that organisation only', async () => {
    const own = { organisation: 'demo-ard-kolda', person: 'coach-kolda-2', role: 'reader', territory: 'sn-lg' };
    const { body: { id, person } } = await grant(own);
    expect(person).toEqual({ id: 'coach-kolda-2', name: 'Mamadou Diallo' });
    expect(await statusOf('/v1/assessments/pacasen~2025~sn-lg-ld1-1', 'coach-kolda-2')).toBe(200);
    expect(await statusOf('/v1/assessments/pacasen~2025~sn-lg-ld1-1', 'coach-kolda')).toBe(403);
    await end(id);
    expect((await grant({ ...own, person: 'secretary-louga' })).body.errors?.[0]).toMatchObject({ code: 'outside-organisation', pointer: '/person' });
  });

  it.each([
    [{ ...LOUGA, territory: 'sn-nowhere' }, 'unknown-territory', '/territory'], [{ ...LOUGA, from: '2025-06-02', to: '2025-06-01' }, 'dates-reversed', '/to'],
    [{ ...LOUGA, organisation: 'nobody' }, 'unknown-organisation', '/organisation'], [{ ...LOUGA, role: 'king' }, 'not-among', '/role'],
    [{ ...LOUGA, role: 'administrator' }, 'administrator-everywhere', '/territory'],
  ])('%j is refused with its place', async (body, code, pointer) => {
    const before = (await changes()).length;
    expect((await grant(body)).body.errors?.[0]).toMatchObject({ code, pointer, detail: expect.stringMatching(/\.$/) });
    expect(await changes()).toHaveLength(before);
  });
});

describe('the last administrator', () => {
  const administrators = async () => (await call<Page<DirectoryGrant>>('GET', '/v1/grants?organisation=demo-habilitations')).body.items.filter(({ standing }) => standing === 'in-force');

  it('cannot be ended, dated or moved away', async () => {
    const [last] = await administrators();
    const before = (await changes()).length;
    for (const answer of [await end(last!.id), await end(last!.id, '2030-01-01')]) expect([answer.status, answer.body?.errors?.[0]?.code]).toEqual([409, 'last-administrator']);
    const moved = await call<Problem>('PATCH', '/v1/people/administrator', { organisation: null });
    expect(moved.body.errors?.[0]).toMatchObject({ code: 'last-administrator', pointer: '/organisation' });
    expect(await administrators()).toEqual([last]);
    expect(await changes()).toHaveLength(before);
  });

  it('may go once somebody else holds it without an end, and not before', async () => {
    const [last] = await administrators();
    await grant({ organisation: 'demo-adm', role: 'administrator', territory: null, to: '2026-01-01' });
    expect((await end(last!.id)).body?.errors?.[0]?.code).toBe('last-administrator');
    await grant({ organisation: 'demo-adm', role: 'administrator', territory: null, from: TODAY });
    expect((await end(last!.id)).body).toMatchObject({ standing: 'ended' });
    expect(await statusOf('/v1/organisations', 'administrator')).toBe(403);
    expect(await statusOf('/v1/organisations', 'officer-adm')).toBe(200);
  });
});

it('the journal of the directory is only ever added to', async () => {
  await expect(server.services.database.db.deleteFrom('directory_journal').execute()).rejects.toThrow(/only ever added to/);
});
