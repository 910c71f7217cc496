import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddedCycleAct, CheckedReferential, ComparedReferentials, CycleDraft, Problem, ProgrammeEntry, PublishedCycle, PublishedReferential, ReadMembershipTable } from '@jalon/contract';
import type { ScorecardSummary, ScorecardView, Simulation } from '@jalon/core/assessment';
import type { Act, Cycle } from '@jalon/core/referential';
import { cycles, referentials } from '@jalon/referentials';
import { storeReferentials } from '../referentials/store-referentials.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const OFFICER = 'officer-adm';
const CYCLE = '/v1/cycles/pacasen/2025';
const KOLDA = '/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1';
const LIST = '/v1/scorecards?programme=pacasen&cycle=2025&limit=200';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Sending { readonly as?: string; readonly method?: string; readonly language?: string; readonly ifMatch?: string }

async function send<T>(path: string, body: unknown, { as = OFFICER, method = 'POST', language = 'fr', ifMatch }: Sending = {}): Promise<{ status: number; etag: string | null; answer: T & Problem }> {
  const response = await server.ask(path, { method, as, body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'accept-language': language, ...(ifMatch ? { 'if-match': ifMatch } : {}) } });
  return { status: response.status, etag: response.headers.get('etag'), answer: (await response.json()) as T & Problem };
}
const read = async <T>(path: string, as?: string): Promise<{ status: number; etag: string | null; answer: T }> => {
  const response = await server.ask(path, { as });
  return { status: response.status, etag: response.headers.get('etag'), answer: (await response.json()) as T };
};
const grid = async (): Promise<Record<string, unknown>> => {
  const { hash: _hash, ...document } = (await read<Record<string, unknown>>('/v1/referentials/pacasen/2025.1')).answer;
  return structuredClone(document);
};
const card = async (): Promise<ScorecardView> => (await read<ScorecardView>(KOLDA, OFFICER)).answer;
const journal = async (): Promise<ProgrammeEntry[]> => (await read<{ items: ProgrammeEntry[] }>('/v1/programme-journal?limit=200', OFFICER)).answer.items;

describe('an officer of every territory', () => {
  const bodies = { '/v1/referentials/check': { document: {} }, '/v1/referentials/compare': {}, '/v1/simulations': {}, '/v1/membership-tables': { text: '' }, [`${CYCLE}/publish`]: {}, [`${CYCLE}/acts`]: {} };

  it('alone may do it; others are told why', async () => {
    for (const [path, body] of Object.entries(bodies)) for (const as of ['secretary-kolda', 'coach-kolda', 'verifier', 'reader', 'administrator']) {
      const { status, answer } = await send(path, body, { as });
      expect([path, as, status, answer.errors?.[0]?.code]).toEqual([path, as, 403, 'not-an-officer']);
      expect(answer.errors?.[0]?.detail).toMatch(/gestion du programme/);
    }
    for (const path of ['/v1/referentials/pacasen/2025.1', CYCLE]) expect((await send(path, {}, { as: 'coach-kolda', method: 'PUT' })).status).toBe(403);
    for (const path of ['/v1/programme-journal', `${CYCLE}/draft`]) expect((await read(path, 'verifier')).status).toBe(403);
    expect((await server.ask('/v1/programme-journal')).status).toBe(401);
  });

  it('of some territories only may not: a rule holds for all', async () => {
    const { db } = server.services.database;
    const { organisation_id: organisation } = await db.selectFrom('people').select('organisation_id').where('subject', '=', 'coach-kolda-2').executeTakeFirstOrThrow();
    const { id } = await db.selectFrom('people').select('id').where('subject', '=', 'coach-kolda-2').executeTakeFirstOrThrow();
    const granted = await db.insertInto('grants').values({ organisation_id: organisation!, person_id: id, role: 'officer', territory_id: 'sn-kd', from_date: null, to_date: null }).returning('id').executeTakeFirstOrThrow();
    server.services.people.forget();
    expect((await send('/v1/referentials/check', { document: {} }, { as: 'coach-kolda-2' })).answer.errors?.[0]?.code).toBe('officer-of-some');
    await db.deleteFrom('grants').where('id', '=', granted.id).execute();
    server.services.people.forget();
  });
});

describe('a grid', () => {
  it('is checked in the language asked for, with its hash, and nothing is kept', async () => {
    const document = await grid();
    const known = await send<CheckedReferential>('/v1/referentials/check', { document });
    expect(known.answer).toMatchObject({ ok: true, standing: 'same', hash: (await read<{ hash: string }>('/v1/referentials/pacasen/2025.1')).answer.hash, summary: { code: 'pacasen', version: '2025.1', scores: [{ code: 'idp', max: '100' }] } });
    (document['thresholds'] as { atLeast: string }[])[0]!.atLeast = '101';
    const [fr, en] = [await send<CheckedReferential>('/v1/referentials/check', { document }), await send<CheckedReferential>('/v1/referentials/check', { document }, { language: 'en' })];
    expect(fr.answer).toMatchObject({ ok: false, hash: null, summary: null, issues: [{ code: 'unreachable-threshold', severity: 'error', path: '/thresholds/0/atLeast' }] });
    expect([fr.answer.issues[0]!.sentence, en.answer.issues[0]!.sentence]).toEqual([expect.stringContaining('Abaissez le seuil'), expect.stringContaining('/thresholds/0/atLeast')]);
    expect(en.answer.issues[0]!.sentence).not.toBe(fr.answer.issues[0]!.sentence);
    expect(await journal()).toEqual([]);
  });

  it('is compared with another, each difference in a sentence', async () => {
    const document = { ...(await grid()), version: '2026.1' };
    ((document as Record<string, unknown>)['thresholds'] as { atLeast: string }[])[0]!.atLeast = '65';
    const { answer } = await send<ComparedReferentials>('/v1/referentials/compare', { before: { code: 'pacasen', version: '2025.1' }, after: { document } });
    expect(answer).toMatchObject({ added: [], removed: [], thresholds: [{ from: '70', to: '65', sentence: 'Le seuil idp-min passe de 70 à 65.' }], changed: [{ part: 'grid', field: 'version', from: '2025.1', to: '2026.1' }] });
    expect((await send('/v1/referentials/compare', { before: { code: 'pacasen', version: '1' }, after: { document } })).status).toBe(404);
  });

  it('takes up to two million bytes, and no more', async () => {
    const fill = (bytes: number) => ({ document: { filling: 'x'.repeat(bytes) } });
    expect((await send('/v1/referentials/check', fill(1_900_000))).status).toBe(200);
    expect((await send('/v1/referentials/check', fill(2_000_001))).answer.code).toBe('body-too-large');
    expect((await send('/v1/membership-tables', { text: 'x'.repeat(1_000_001) })).answer.code).toBe('body-too-large');
  });

  it('is published once: the same version with other content is refused, mended words are not', async () => {
    const next = { ...(await grid()), version: '2026.1' } as Record<string, unknown>;
    const path = '/v1/referentials/pacasen/2026.1';
    expect((await send(path, { ...next, version: '2027.1' }, { method: 'PUT' })).answer.errors?.[0]).toMatchObject({ code: 'not-as-in-path', pointer: '/version' });
    expect((await send(path, { ...next, windows: [{ code: 'G1', needs: { window: 'G9' } }] }, { method: 'PUT' })).answer).toMatchObject({ code: 'document-refused', errors: expect.arrayContaining([expect.objectContaining({ code: 'unknown-window', pointer: '/windows/0/needs/window', detail: expect.stringMatching(/G9/) as string })]) });
    const created = await send<PublishedReferential>(path, next, { method: 'PUT' });
    expect(created.answer).toMatchObject({ code: 'pacasen', version: '2026.1', created: true });
    expect((await read<{ hash: string }>(path)).answer.hash).toBe(created.answer.hash);
    const changed = structuredClone(next);
    (changed['thresholds'] as { atLeast: string }[])[0]!.atLeast = '65';
    expect((await send(path, changed, { method: 'PUT', language: 'en' })).answer).toMatchObject({ status: 409, code: 'grid-immutable', detail: expect.stringMatching(/version of its own/) as string });
    const mended = structuredClone(next);
    (mended['thresholds'] as { label?: object }[])[0]!.label = { fr: 'Seuil de performance mieux dit' };
    expect((await send<PublishedReferential>(path, mended, { method: 'PUT' })).answer).toMatchObject({ created: false, hash: created.answer.hash });
    expect(JSON.stringify((await read(path)).answer)).toContain('mieux dit');
  });

  it('whose words are mended shows them on every card, at once', async () => {
    const document = await grid();
    (document['thresholds'] as { label?: object }[])[0]!.label = { fr: 'Un seuil renommé' };
    await card();
    expect((await send<PublishedReferential>('/v1/referentials/pacasen/2025.1', document, { method: 'PUT' })).answer.created).toBe(false);
    expect(JSON.stringify(await card())).toContain('Un seuil renommé');
  });
});

describe('a simulation', () => {
  it('says for each territory what another grid would change, and the totals', async () => {
    const document = await grid();
    for (const threshold of document['thresholds'] as { atLeast: string }[]) threshold.atLeast = '1';
    document['version'] = 'lower';
    const { answer } = await send<Simulation>('/v1/simulations', { programme: 'pacasen', cycle: '2025', referential: { document } });
    const lines = (await read<{ items: ScorecardSummary[] }>(LIST, OFFICER)).answer.items;
    expect(answer.totals.territories).toBeGreaterThanOrEqual(lines.length);
    for (const line of lines) {
      const mine = answer.territories.find(({ territory }) => territory === line.territory.id)!;
      expect(mine.windows.map(({ code, before }) => ({ code, standing: before })).sort((a, b) => a.code.localeCompare(b.code))).toEqual(line.windows.toSorted((a, b) => a.code.localeCompare(b.code)));
    }
    expect(answer.territories.filter(({ changed }) => changed)).toHaveLength(answer.totals.changed);
    expect(answer.totals.changed).toBeGreaterThan(0);
    const only = await send<Simulation>('/v1/simulations', { programme: 'pacasen', cycle: '2025', referential: { document }, changedOnly: true });
    expect(only.answer.territories).toHaveLength(answer.totals.changed);
  });

  it('with nothing changed changes nothing; with an outline it is refused', async () => {
    expect((await send<Simulation>('/v1/simulations', { programme: 'pacasen', cycle: '2025' })).answer.totals).toMatchObject({ changed: 0 });
    const outline = { ...(await grid()), version: 'outline', basis: 'outline' };
    expect((await send('/v1/simulations', { programme: 'pacasen', cycle: '2025', referential: { document: outline } })).answer.refusal).toBe('outline-grid');
    expect((await send('/v1/simulations', { programme: 'pacasen', cycle: '1999' })).status).toBe(404);
  });
});

describe('a pasted list of territories', () => {
  it('is read line by line, with a sentence for what is not known', async () => {
    const { answer } = await send<ReadMembershipTable>('/v1/membership-tables', { text: 'Territoire;Du\nansd:SN-KD-KD1-1;2018-01-01\nsn-nowhere\nKolda' }, { language: 'en' });
    expect(answer.listed).toEqual([{ territory: 'sn-kd-kd1-1', from: '2018-01-01' }]);
    expect(answer.faults).toMatchObject([{ line: 3, code: 'unknown-territory', sentence: expect.stringMatching(/^Line 3: no territory/) as string }, { line: 4, code: 'name-not-reference' }]);
  });
});

describe('a cycle', () => {
  const path = '/v1/cycles/pacasen/2026';
  const next = async (): Promise<Record<string, unknown>> => ({ ...(await read<Record<string, unknown>>(CYCLE)).answer, code: '2026' });

  it('is prepared right or not, replaced only by who has read it, and published when it is right', async () => {
    const document = await next();
    expect((await send(path, { ...document, code: '2027' }, { method: 'PUT' })).answer.errors?.[0]).toMatchObject({ code: 'not-as-in-path', pointer: '/code' });
    const first = await send<CycleDraft>(path, { ...document, anchors: {} }, { method: 'PUT' });
    expect(first.answer).toMatchObject({ version: 1, issues: expect.arrayContaining([expect.objectContaining({ code: 'missing-anchor', sentence: expect.stringMatching(/\./) as string })]) });
    expect((await send(path, document, { method: 'PUT' })).answer.code).toBe('precondition-failed');
    expect((await send(path, document, { method: 'PUT', ifMatch: '"other"' })).answer.code).toBe('precondition-failed');
    expect((await send(`${path}/publish`, {})).answer.code).toBe('document-refused');
    expect((await read(path)).status).toBe(404);
    const second = await send<CycleDraft>(path, document, { method: 'PUT', ifMatch: first.etag! });
    expect(second.answer.version).toBe(2);
    expect((await read<CycleDraft>(`${path}/draft`, OFFICER))).toMatchObject({ etag: second.etag, answer: { document: { code: '2026' } } });
    expect((await send(`${path}/publish`, {}, { ifMatch: first.etag! })).answer.code).toBe('precondition-failed');
    const published = await send<PublishedCycle>(`${path}/publish`, {}, { ifMatch: second.etag! });
    expect(published.answer).toMatchObject({ programme: 'pacasen', cycle: '2026', differences: expect.arrayContaining([expect.objectContaining({ part: 'cycle', code: 'code', from: '2025', to: '2026', sentence: expect.any(String) as string })]) });
    expect((await read<Cycle>(path)).answer.code).toBe('2026');
    expect((await read<{ items: { code: string }[] }>('/v1/cycles?programme=pacasen')).answer.items.map(({ code }) => code)).toContain('2026');
    expect((await read(`/v1/scorecards/pacasen/2026/ansd:SN-KD-KD1-1`)).status).toBe(200);
  });

  it('is immutable once published', async () => {
    expect((await send(path, await next(), { method: 'PUT' })).answer.code).toBe('cycle-published');
    expect((await send(`${path}/publish`, {})).answer.code).toBe('cycle-published');
    expect((await send(CYCLE, { ...(await next()), code: '2025' }, { method: 'PUT' })).answer.code).toBe('cycle-published');
  });
});

describe('an act', () => {
  const act = (more: Partial<Act> = {}): Act => ({ kind: 'neutralise', target: 'IDP-1', thresholds: 'scale', reason: 'Données non publiées', by: 'ADM', on: '2025-05-10', ...more }) as Act;

  it('needs its reason, its author and its date, and a target that exists', async () => {
    for (const field of ['reason', 'by', 'on']) expect((await send(`${CYCLE}/acts`, { act: { ...act(), [field]: undefined } })).answer.errors?.[0]).toMatchObject({ pointer: `/act/${field}` });
    expect((await send(`${CYCLE}/acts`, { act: act({ target: 'IDP-99' } as Partial<Act>) })).answer).toMatchObject({ code: 'document-refused', errors: [{ code: 'unknown-target', pointer: '/act/target', detail: expect.stringMatching(/IDP-99/) as string }] });
  });

  it('tried, says whom it would affect and changes nothing; decided, it affects exactly them, on every card and list at once', async () => {
    const lines = async (): Promise<Map<string, ScorecardSummary>> => new Map((await read<{ items: ScorecardSummary[] }>(LIST, OFFICER)).answer.items.map((line) => [line.territory.id, line]));
    const [before, cardBefore, cycleBefore] = [await lines(), await card(), (await read<Cycle>(CYCLE)).answer];
    const tried = await send<AddedCycleAct>(`${CYCLE}/acts`, { act: act(), dryRun: true });
    expect(tried.answer).toMatchObject({ dryRun: true, index: cycleBefore.acts.length });
    expect([await lines(), await card(), (await read<Cycle>(CYCLE)).answer]).toEqual([before, cardBefore, cycleBefore]);

    const decided = await send<AddedCycleAct>(`${CYCLE}/acts`, { act: act() });
    expect(decided.answer).toMatchObject({ dryRun: false, index: tried.answer.index, affected: tried.answer.affected });
    const after = await lines();
    const moved = [...after].filter(([id, line]) => JSON.stringify([line.windows, line.score]) !== JSON.stringify([before.get(id)!.windows, before.get(id)!.score])).map(([id]) => id).sort();
    expect(moved.length).toBeGreaterThan(0);
    expect(decided.answer.affected.territories.map(({ territory }) => territory).filter((id) => after.has(id)).sort()).toEqual(moved);
    const now = await card();
    expect(now.version).toBe(cardBefore.version);
    expect(now.domains.flatMap(({ indicators }) => indicators).find(({ code }) => code === 'IDP-1')).toMatchObject({ treatment: 'neutralised', points: null });
    expect(now.acts.at(-1)).toMatchObject({ kind: 'neutralise', target: 'IDP-1', value: 'scale', by: 'ADM' });
  });

  it('sent again is the one that is there', async () => {
    const { acts } = (await read<Cycle>(CYCLE)).answer;
    expect((await send<AddedCycleAct>(`${CYCLE}/acts`, { act: act() })).answer.index).toBe(acts.length - 1);
    expect((await read<Cycle>(CYCLE)).answer.acts).toEqual(acts);
  });

  it('holds for what is written after it, and for a registry that is read again', async () => {
    const { version } = await card();
    const answer = await server.ask('/v1/assessments/pacasen~2025~sn-kd-kd1-1/commands', {
      method: 'POST', as: 'coach-kolda', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commands: [{ id: crypto.randomUUID(), v: 1, base: version, type: 'recordAnswer', payload: { item: 'IDP-2', note: 'après l’acte' } }] }),
    });
    expect(answer.status).toBe(200);
    expect((await card()).acts.at(-1)).toMatchObject({ kind: 'neutralise' });
    // As a start with a newer data set does.
    await storeReferentials(server.services.database.db, { referentials, cycles });
    await server.services.programmes.reload();
    expect(server.services.programmes.find('pacasen', '2025')!.cycle.acts.at(-1)).toMatchObject({ kind: 'neutralise' });
  });
});

describe('the journal of the programme', () => {
  it('says who did what, with what stood before and after, and is only ever added to', async () => {
    const items = await journal();
    expect(items.map(({ action, subject }) => `${action} ${subject}`).reverse()).toEqual([
      'publish-referential pacasen 2026.1', 'publish-referential pacasen 2026.1', 'publish-referential pacasen 2025.1', 'save-cycle pacasen~2026', 'save-cycle pacasen~2026', 'publish-cycle pacasen~2026', 'add-act pacasen~2025',
    ]);
    expect(items[0]).toMatchObject({ by: { name: 'Khady Thiam' }, after: { acts: expect.arrayContaining([expect.objectContaining({ kind: 'neutralise', reason: 'Données non publiées' })]) } });
    expect((items[0]!.before as { acts: unknown[] }).acts).toHaveLength((items[0]!.after as { acts: unknown[] }).acts.length - 1);
    const { answer } = await read<{ items: ProgrammeEntry[]; nextCursor: string | null }>('/v1/programme-journal?subject=pacasen~2026&limit=2', OFFICER);
    expect([answer.items.map(({ action }) => action), typeof answer.nextCursor]).toEqual([['publish-cycle', 'save-cycle'], 'string']);
    const { db } = server.services.database;
    await expect(db.deleteFrom('programme_journal').execute()).rejects.toThrow(/only ever added to/);
  });
});
