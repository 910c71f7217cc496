import { cycleSchema, type Cycle, type CycleJson } from '../../referential/cycle.schema.ts';
import type { Actor } from '../assessment-rights.values.ts';
import type { AppliedCommand, CommandBody, CommandContext, RefusedCommand } from '../assessment-change.commands.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { NO_REVIEW } from '../review/review-entries.rules.ts';
import type { ReviewAct, ReviewState } from '../review/review.values.ts';
import { RECORD_IN } from '../review/review-workflow.values.ts';
import { GRID, KOLDA, NOTHING_YET, person, refusalOf, sent } from './commands.ts';

export const MAYOR = person('secretary', 'mariama');
export const COACH_AWA = person('coach', 'awa');
export const VERIFIER = person('verifier', 'ousmane');
export const ADM = person('officer', 'khady');

/** A cycle that gives each party a delay. */
export function cycleWith(change: Partial<CycleJson> = {}): Cycle {
  return cycleSchema.parse({
    format: 1, programme: 'trial', code: '2025', grid: { code: GRID.code, version: GRID.version, hash: `sha256-${'0'.repeat(64)}` },
    anchors: { 'cycle.start': '2025-01-01', 'cycle.end': '2025-12-31', 'filing.close': '2025-06-30' },
    review: { deadlines: { complete: 'review.returned + 10 days', reply: 'review.provisional + 15 days' } }, ...change,
  });
}
export const CYCLE = cycleWith();

/** A state of the review, as if the acts that lead to it had been done. What hangs on their days is not known. */
export const inState = (state: AssessmentState, to: ReviewState): AssessmentState => ({ ...state, record: RECORD_IN[to], review: { ...(state.review ?? NO_REVIEW), state: to } });

const WHO: Readonly<Record<ReviewAct, Actor>> = {
  fileDossier: MAYOR, recordNotFiled: ADM, reopenFiling: ADM, returnDossier: VERIFIER, acceptDossier: VERIFIER, openFieldVisit: VERIFIER, issueProvisional: VERIFIER,
  closeReplies: MAYOR, issueFinal: VERIFIER, publishResult: ADM, reopenReview: ADM,
};
export const onDay = (asOf: string, change: Partial<CommandContext> = {}): Partial<CommandContext> => ({ cycle: CYCLE, asOf, now: `${asOf}T10:00:00.000Z`, ...change });

export const actBody = (act: ReviewAct, payload: { motive?: string; reference?: string } = {}): CommandBody => ({ type: act, payload });
const WITH_MOTIVE: readonly ReviewAct[] = ['reopenFiling', 'returnDossier', 'publishResult', 'reopenReview'];

/** Carries out one act by whom it falls to, with a motive where one is needed. */
export const act = (state: AssessmentState, name: ReviewAct, asOf = '2025-06-01', change: Partial<CommandContext> = {}): AppliedCommand =>
  sent(state, WHO[name], actBody(name, WITH_MOTIVE.includes(name) ? { motive: 'Séance du comité' } : {}), state.version, onDay(asOf, change));
export const actRefused = (state: AssessmentState, name: ReviewAct, asOf = '2025-06-01', actor = WHO[name], payload: { motive?: string } = WITH_MOTIVE.includes(name) ? { motive: 'Séance du comité' } : {}, change: Partial<CommandContext> = {}): RefusedCommand =>
  refusalOf(state, actor, actBody(name, payload), state.version, onDay(asOf, change));

/** A dossier in which the local government and its coach both said something. */
export function draftDossier(): AssessmentState {
  const first = sent(NOTHING_YET, MAYOR, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 2 } } }).state;
  const second = sent(first, COACH_AWA, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 3 } } }).state;
  return sent(second, MAYOR, { type: 'recordAnswer', payload: { item: 'IDP-5', input: { rate: '0.5' } } }).state;
}

const ITEMS = [...GRID.gates, ...GRID.indicators].map(({ code }) => code);
export const decide = (state: AssessmentState, item: string, asOf = '2025-06-05'): AssessmentState =>
  sent(state, VERIFIER, { type: 'decideItem', payload: { item, decision: 'accepted' } }, state.version, onDay(asOf)).state;
export const decideAll = (state: AssessmentState): AssessmentState => ITEMS.reduce((now, item) => decide(now, item), state);

/** The straight road, up to a state. */
export function reviewAt(to: 'filed' | 'desk' | 'field' | 'provisional' | 'deciding' | 'final' | 'published', start = draftDossier()): AssessmentState {
  const road: readonly (readonly [ReviewState, (state: AssessmentState) => AssessmentState])[] = [
    ['filed', (state) => act(state, 'fileDossier').state], ['desk', (state) => act(state, 'acceptDossier').state], ['field', (state) => act(state, 'openFieldVisit').state],
    ['provisional', (state) => act(decideAll(state), 'issueProvisional', '2025-06-10').state], ['deciding', (state) => act(state, 'closeReplies', '2025-06-12').state],
    ['final', (state) => act(state, 'issueFinal', '2025-06-20').state], ['published', (state) => act(state, 'publishResult', '2025-07-01').state],
  ];
  let state = start;
  for (const [name, step] of road) {
    state = step(state);
    if (name === to) break;
  }
  return state;
}

export { GRID, KOLDA, ITEMS };
