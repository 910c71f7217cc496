import { createClient, type AssessmentCommandDraft } from '@jalon/client';
import type { ScorecardSummary, ScorecardView } from '@jalon/core/assessment';
import { loadReferential } from '@jalon/core/schemas';
import { cycles, referentials } from '@jalon/referentials';
import { storeReferentials } from '../../referentials/store-referentials.ts';
import type { TestServer } from '../../testing/test-server.ts';

export const KOLDA = 'sn-kd-kd1-1';
export const VELINGARA = 'sn-kd-ve2-1';
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

/** Puts a cycle whose grid ranks two towns by a mark into a server's database, with a secretary for both. */
export async function openRankedCycle({ services: { database: { db }, programmes, people } }: TestServer): Promise<void> {
  await storeReferentials(db, { referentials: [...referentials, GRID], cycles: [...cycles, CYCLE] });
  await programmes.reload();
  const { id, organisation_id: organisation } = await db.selectFrom('people').select(['id', 'organisation_id']).where('subject', '=', 'secretary-kolda').executeTakeFirstOrThrow();
  await db.insertInto('grants').values({ organisation_id: organisation!, person_id: id, role: 'secretary', territory_id: VELINGARA, from_date: null, to_date: null }).execute();
  people.forget();
}

/** What tests do on that cycle, and read of it. */
export function onRankedCycle(server: TestServer) {
  const clientOf = (persona: string) => createClient({ baseUrl: server.url, getAccessToken: () => server.tokenFor(persona), keep: 0 });
  const card = (territory: string, as?: string): Promise<{ view: ScorecardView; etag: string | null }> =>
    server.ask(`/v1/scorecards/ranked/2025/${territory}`, { as }).then(async (answer) => ({ view: (await answer.json()) as ScorecardView, etag: answer.headers.get('etag') }));
  const earned = async (territory: string, as?: string): Promise<[string, string] | null> => {
    const points = (await card(territory, as)).view.domains[0]!.indicators[0]!.points;
    return points && [points.earned, points.open];
  };
  const listed = async (): Promise<Record<string, string | null | undefined>> => {
    const { items } = (await (await server.ask('/v1/scorecards?programme=ranked&cycle=2025')).json()) as { items: ScorecardSummary[] };
    return Object.fromEntries(items.map(({ territory, score }) => [territory.id, score?.earned]));
  };
  const hashOf = async (territory: string): Promise<string> => ((await (await server.ask(`/v1/results/ranked/2025/${territory}`)).json()) as { sheet: { resultHash: string } }).sheet.resultHash;
  async function send(as: string, territory: string, type: string, payload: object): Promise<ScorecardView> {
    const client = clientOf(as);
    const { version } = await client.scorecards.get({ territory, programme: 'ranked', cycle: '2025' });
    return (await client.assessments.send(`ranked~2025~${territory}`, [{ type, base: version, payload } as unknown as AssessmentCommandDraft])).view;
  }
  const decide = (territory: string, mark: string, stage: 'verification' | 'appeal'): Promise<ScorecardView> =>
    send('verifier', territory, 'decideItem', { item: 'IDP-1', stage, decision: 'amended', justification: 'Vu sur pièces', input: { mark } });
  const file = (territory: string): Promise<ScorecardView> => send('secretary-kolda', territory, 'fileDossier', {});
  async function finish(territory: string): Promise<void> {
    await send('verifier', territory, 'issueFinal', {});
    await send('officer-adm', territory, 'publishResult', { reference: 'PV 1' });
  }
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
  /** Takes up a published result again and publishes it with another mark. */
  async function correct(territory: string, mark: string, motive: string): Promise<void> {
    await send('officer-adm', territory, 'reopenReview', { motive });
    await decide(territory, mark, 'appeal');
    await finish(territory);
  }
  return { card, earned, listed, hashOf, send, decide, file, finish, publish, correct };
}
