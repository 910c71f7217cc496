import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient, type AssessmentCommandDraft } from '@jalon/client';
import type { ScorecardSummary, ScorecardView } from '@jalon/core/assessment';
import { loadReferential } from '@jalon/core/schemas';
import { cycles, referentials } from '@jalon/referentials';
import { storeReferentials } from '../referentials/store-referentials.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { peersOfCycle } from './peers-of-cycle.ts';

const KOLDA = 'sn-kd-kd1-1';
const VELINGARA = 'sn-kd-ve2-1';
const SOURCE = { ref: 'made up', confidence: 'U' };
const LABEL = { fr: 'Rang' };
// Ten points to the first by its mark, four to the second: of those the cycle names, the two towns.
const GRID = {
  format: 1, code: 'ranked', version: '1', basis: 'illustrative', timeZone: 'Africa/Dakar', currency: 'XOF', anchors: [{ code: 'filing.close', label: LABEL }],
  inputs: [{ code: 'mark', type: 'decimal', label: LABEL }], events: [], evidence: [], domains: [{ code: 'all', label: LABEL }], gates: [], due: 'filing.close',
  indicators: [{ code: 'IDP-1', label: LABEL, domain: 'all', points: '10', evidence: [], source: SOURCE, rule: { kind: 'rank', of: { input: 'mark' }, bands: [{ places: 1, points: '10' }, { points: '4' }] } }],
  scores: [{ code: 'idp', sum: ['IDP-1'], max: '10' }],
};
const loaded = loadReferential(GRID);
const CYCLE = {
  format: 1, programme: 'ranked', code: '2025', grid: { code: 'ranked', version: '1', hash: loaded.ok ? loaded.value.hash : JSON.stringify(loaded.issues) }, anchors: { 'cycle.start': '2025-01-01', 'cycle.end': '2025-12-31', 'filing.close': '2025-06-30' },
  lists: { towns: [{ territory: KOLDA }, { territory: VELINGARA }] },
};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const { database: { db }, programmes, people } = server.services;
  await storeReferentials(db, { referentials: [...referentials, GRID], cycles: [...cycles, CYCLE] });
  await programmes.reload();
  const { id, organisation_id: organisation } = await db.selectFrom('people').select(['id', 'organisation_id']).where('subject', '=', 'secretary-kolda').executeTakeFirstOrThrow();
  await db.insertInto('grants').values({ organisation_id: organisation!, person_id: id, role: 'secretary', territory_id: VELINGARA, from_date: null, to_date: null }).execute();
  people.forget();
});
afterAll(() => server.close());

const clientOf = (persona: string) => createClient({ baseUrl: server.url, getAccessToken: () => server.tokenFor(persona), keep: 0 });
const card = (territory: string, as?: string): Promise<{ view: ScorecardView; etag: string | null }> =>
  server.ask(`/v1/scorecards/ranked/2025/${territory}`, { as }).then(async (answer) => ({ view: (await answer.json()) as ScorecardView, etag: answer.headers.get('etag') }));
const earned = async (territory: string, as?: string): Promise<[string, string] | null> => {
  const points = (await card(territory, as)).view.domains[0]!.indicators[0]!.points;
  return points && [points.earned, points.open];
};

async function send(as: string, territory: string, type: string, payload: object): Promise<ScorecardView> {
  const client = clientOf(as);
  const { version } = await client.scorecards.get({ territory, programme: 'ranked', cycle: '2025' });
  return (await client.assessments.send(`ranked~2025~${territory}`, [{ type, base: version, payload } as unknown as AssessmentCommandDraft])).view;
}
const decide = (territory: string, mark: string, stage: 'verification' | 'appeal'): Promise<ScorecardView> =>
  send('verifier', territory, 'decideItem', { item: 'IDP-1', stage, decision: 'amended', justification: 'Vu sur pièces', input: { mark } });
const file = (territory: string): Promise<ScorecardView> => send('secretary-kolda', territory, 'fileDossier', {});

/** From the filing to the publication, with a mark the town contests and the appeal first upholds. */
async function publish(territory: string, mark: string): Promise<void> {
  await send('verifier', territory, 'acceptDossier', {});
  await decide(territory, mark, 'verification');
  await send('verifier', territory, 'issueProvisional', {});
  await send('secretary-kolda', territory, 'replyToItem', { item: 'IDP-1', text: 'Nous contestons' });
  await send('secretary-kolda', territory, 'closeReplies', {});
  await send('verifier', territory, 'decideItem', { item: 'IDP-1', stage: 'appeal', decision: 'upheld', justification: 'Rien de nouveau' });
  await finish(territory);
}
async function finish(territory: string): Promise<void> {
  await send('verifier', territory, 'issueFinal', {});
  await send('officer-adm', territory, 'publishResult', { reference: 'PV 1' });
}

it('a rank follows what is published of the others, on cards, in lists and on signed sheets', async () => {
  await file(KOLDA);
  // Once nobody files any more: who did not is never ranked, who did and is not published yet may have any mark.
  const later = async () => (await peersOfCycle(server.services, { ...server.services.programmes.find('ranked', '2025')!, asOf: '2025-12-01' }))!.statistics.strata[0];
  expect(await later()).toMatchObject({ pending: [KOLDA], absent: [VELINGARA] });
  await file(VELINGARA);
  expect(await later()).toMatchObject({ pending: [KOLDA, VELINGARA], absent: [] });
  await publish(KOLDA, '12');
  expect(await later()).toMatchObject({ values: [{ value: '12', members: [KOLDA] }], pending: [VELINGARA] });
  // Vélingara is not published: it may come before or after.
  expect(await earned(KOLDA)).toEqual(['4.0', '6.0']);
  const hashOf = async (): Promise<string> => ((await (await server.ask(`/v1/results/ranked/2025/${KOLDA}`)).json()) as { sheet: { resultHash: string } }).sheet.resultHash;
  const waiting = await hashOf();

  await publish(VELINGARA, '8');
  expect([await earned(KOLDA), await earned(VELINGARA)]).toEqual([['10.0', '0.0'], ['4.0', '0.0']]);
  const [before, first] = [await card(KOLDA), await hashOf()];
  expect(first).not.toBe(waiting);

  // A draft that improves moves nobody; published, it takes the first place.
  await send('officer-adm', VELINGARA, 'reopenReview', { motive: 'Pièce retrouvée' });
  await decide(VELINGARA, '15', 'appeal');
  expect((await card(KOLDA)).etag).toBe(before.etag);
  await finish(VELINGARA);
  for (const as of [undefined, 'verifier']) expect([await earned(KOLDA, as), await earned(VELINGARA, as)]).toEqual([['4.0', '0.0'], ['10.0', '0.0']]);
  const after = await card(KOLDA);
  expect([after.view.version, after.etag === before.etag]).toEqual([before.view.version, false]);
  expect(await hashOf()).not.toBe(first);
}, 60_000);

it('a list reads no line made with the ranks of before', async () => {
  const listed = async (): Promise<Record<string, string | null | undefined>> => {
    const { items } = (await (await server.ask('/v1/scorecards?programme=ranked&cycle=2025')).json()) as { items: ScorecardSummary[] };
    return Object.fromEntries(items.map(({ territory, score }) => [territory.id, score?.earned]));
  };
  expect(await listed()).toEqual({ [KOLDA]: '4.0', [VELINGARA]: '10.0' });
  await send('officer-adm', VELINGARA, 'reopenReview', { motive: 'Erreur de saisie' });
  await decide(VELINGARA, '3', 'appeal');
  await finish(VELINGARA);
  expect(await listed()).toEqual({ [KOLDA]: '10.0', [VELINGARA]: '4.0' });
});

it('the tag of a card says with which peers it was made, where its grid ranks', async () => {
  expect((await card(KOLDA)).etag).toMatch(/^"\d+-\d{4}-\d\d-\d\d-r[0-9a-f]{12}-/);
  expect((await server.ask('/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1', { as: 'verifier' })).headers.get('etag')).toMatch(/^"\d+-\d{4}-\d\d-\d\d-(?!r[0-9a-f]{12}-)/);
});
