import { createClient } from '@jalon/client';
import type { ReviewAct, ReviewState, ScorecardView } from '@jalon/core/assessment';
import type { TestServer } from '../../testing/test-server.ts';

const KOLDA = { territory: 'sn-kd-kd1-1', programme: 'pacasen', cycle: '2025' };
const ID = 'pacasen~2025~sn-kd-kd1-1';
const ROAD: Readonly<Partial<Record<ReviewState, readonly [ReviewAct, string]>>> = {
  preparing: ['fileDossier', 'secretary-kolda'], filed: ['acceptDossier', 'verifier'], desk: ['issueProvisional', 'verifier'], provisional: ['closeReplies', 'secretary-kolda'],
  deciding: ['issueFinal', 'verifier'], final: ['publishResult', 'officer-adm'], published: ['reopenReview', 'officer-adm'],
};

/** Leads the dossier of Kolda from act to act until a state is reached, every item accepted on the way. */
export async function leadKoldaTo(server: TestServer, state: ReviewState, reference = 'PV 1'): Promise<ScorecardView> {
  const as = (persona: string) => createClient({ baseUrl: server.url, getAccessToken: () => server.tokenFor(persona), keep: 0 });
  let view = await as('verifier').scorecards.get(KOLDA);
  for (let steps = 0; (view.review?.state ?? 'preparing') !== state && steps < 12; steps += 1) {
    const now = view.review?.state ?? 'preparing';
    if (now === 'desk') {
      const items = [...view.gates, ...view.domains.flatMap(({ indicators }) => indicators)];
      view = (await as('verifier').assessments.send(ID, items.map(({ code }) => ({ type: 'decideItem', base: view.version, payload: { item: code, decision: 'accepted' } }) as const))).view;
    }
    const [act, who] = ROAD[now]!;
    view = (await as(who).assessments.send(ID, [{ type: act, base: view.version, payload: { motive: 'Essai', reference } }])).view;
  }
  return view;
}
