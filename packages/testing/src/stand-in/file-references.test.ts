import { createClient, isProblem, type JalonClient } from '@jalon/client';
import { expect, it } from 'vitest';
import { tokenOf, type PersonaName } from './personas.ts';
import { createStandIn } from './stand-in.ts';
import { createStore, type JalonStore } from './store.ts';
import { worldInMay } from '../scenarios/town-in-may.ts';

const KOLDA = { territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' };
const ID = 'pacasen~2025~sn-kd-kd1-1';
const world = worldInMay();
const HASH = '7'.repeat(64);

const as = (store: JalonStore, persona: PersonaName): JalonClient =>
  createClient({ baseUrl: 'https://jalon.example', fetch: createStandIn({ store }).fetch, retries: { max: 0 }, getAccessToken: () => tokenOf(persona) });
const statusFor = (store: JalonStore, persona: PersonaName): Promise<string> => as(store, persona).files.status(HASH).then(({ status }) => status, (error: unknown) => (isProblem(error) ? error.code : String(error)));

/** May, where a proof of the secretary stands with a file she brought, and no command on record that put it there. */
function storeWithProof(): { store: JalonStore; item: string; evidenceId: string } {
  const state = world.assessments.find(({ id }) => id === ID)!;
  const answer = state.answers.find(({ author, evidence }) => author === 'self' && evidence.length > 0)!;
  const [first, ...others] = answer.evidence;
  const answers = state.answers.map((one) => (one === answer ? { ...answer, evidence: [{ ...first!, sha256: HASH }, ...others] } : one));
  const store = createStore({ ...world, assessments: world.assessments.map((one) => (one === state ? { ...state, answers } : one)) });
  store.files.set(HASH, { sha256: HASH, bytes: new TextEncoder().encode('procès-verbal'), type: 'text/plain', broughtBy: new Set([answer.by.id]) });
  return { store, item: answer.item, evidenceId: first!.id };
}

it('keeps a file open under a second line once the answer it came with lets it go', async () => {
  const { store, item, evidenceId } = storeWithProof();
  expect([await statusFor(store, 'coach-kolda'), await statusFor(store, 'secretary-louga')]).toEqual(['unscanned', 'forbidden']);
  const card = await as(store, 'coach-kolda').scorecards.get(KOLDA);
  const other = [...card.gates, ...card.domains.flatMap(({ indicators }) => indicators)].find(({ code, asks }) => code !== item && asks.evidence.length > 0)!;
  await as(store, 'coach-kolda').assessments.attachEvidence(ID, { item: other.code, evidence: { id: 'again', kind: other.asks.evidence[0]!, title: 'Le même', sha256: HASH } }, { base: card.version });
  const { version } = await as(store, 'secretary-kolda').scorecards.get(KOLDA);
  await as(store, 'secretary-kolda').assessments.detachEvidence(ID, { item, evidenceId }, { base: version });
  expect([await statusFor(store, 'coach-kolda'), await statusFor(store, 'reader'), await statusFor(store, 'secretary-louga')]).toEqual(['unscanned', 'unscanned', 'forbidden']);
});
