import { REVIEW_STATES, applyAssessmentCommand, type Actor, type AssessmentCommand, type AssessmentState } from '@jalon/core/assessment';
import { assessmentCommandSchema, schemaFaults } from '@jalon/core/schemas';
import { describeRefusal as refusalAr } from '@jalon/core/messages/ar';
import { describeRefusal as refusalEn } from '@jalon/core/messages/en';
import { describeRefusal as refusalFr } from '@jalon/core/messages/fr';
import { reviewIn } from '../builders/review.ts';
import { pacasen2025, townInMay } from '../scenarios/town-in-may.ts';
import { pick, type Chance } from './mutate.ts';
import type { Said } from './survive.ts';

const UUID = '00000000-0000-4000-8000-000000000001';
const proof = { id: 'p-1', kind: 'deliberation', title: 'Délibération', pages: 'p. 2', on: '2025-02-01' };

/** One body per type of command; a type that is added and has none here does not compile. */
const bodiesOn = ({ item, input, events }: AssessmentState['answers'][number]): { readonly [T in AssessmentCommand['type']]: Extract<AssessmentCommand, { type: T }>['payload'] } => {
  const act = { motive: 'Séance du comité', reference: 'PV 12' };
  return {
    recordAnswer: { item, input, events, note: 'Vu sur pièces.' }, clearAnswer: { item }, attachEvidence: { item, evidence: proof }, detachEvidence: { item, evidenceId: 'p-1' },
    importResult: { kind: 'score', target: 'idp', value: '69', source: { ref: 'journal', confidence: 'L' }, on: '2025-07-01' }, withdrawResult: { kind: 'gates' },
    fileDossier: act, recordNotFiled: act, reopenFiling: act, returnDossier: act, acceptDossier: act, openFieldVisit: act, issueProvisional: act, closeReplies: act, issueFinal: act,
    publishResult: act, reopenReview: act,
    decideItem: { item, decision: 'amended', justification: 'Registre vu', input, events }, withdrawDecision: { item }, replyToItem: { item, text: 'Quatre réunions', evidence: [proof] },
    withdrawReply: { item }, addComment: { id: UUID, item, text: 'À compléter' }, removeComment: { id: UUID }, addPromise: { id: UUID, item, text: 'PV joints', due: '2025-06-01' },
    removePromise: { id: UUID }, keepPromise: { id: UUID }, reopenPromise: { id: UUID },
    drawSample: { item, population: [{ ref: 'P-1', label: 'École' }, { ref: 'P-2', label: 'Forage' }], size: 1, seed: 'tirage' }, withdrawSample: { item },
  };
};

/** A sound command on an answer of the demonstration, to be spoilt. */
export function commandToSpoil(chance: Chance): unknown {
  const { state } = townInMay();
  const bodies = Object.entries(bodiesOn(pick(state.answers, chance)));
  const [type, payload] = pick(bodies, chance);
  return { id: UUID, v: 1, base: state.version, type, payload };
}

const ROLES = ['secretary', 'coach', 'verifier', 'officer', 'service', 'reader'] as const;

/** Gives a command to whatever carries it out, as somebody, in some state of the review. */
export function readCommand(json: unknown, chance: Chance): { readonly taken: boolean; readonly said: readonly Said[] } {
  const role = pick(ROLES, chance);
  const review = reviewIn(pick(REVIEW_STATES, chance));
  const parsed = assessmentCommandSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return { taken: false, said: schemaFaults(parsed.error.issues).map(({ code, pointer }) => ({ code, pointer, sentences: [] })) };
  const { state, referential, territory, asOf, now } = townInMay();
  const actor: Actor = { id: `${role}-spoilt`, role, grants: [{ role, territoryId: null }] };
  const applied = applyAssessmentCommand({ ...state, review }, parsed.data, { referential, actor, now, asOf, territory, cycle: pacasen2025().cycle });
  if (applied.ok) return { taken: true, said: [] };
  const { refusal, pointer, figures } = applied;
  return { taken: false, said: [{ code: refusal, pointer, sentences: [refusalFr(refusal, figures), refusalEn(refusal, figures), refusalAr(refusal, figures)] }] };
}
