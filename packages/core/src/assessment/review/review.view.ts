import { addDays, daysBetween, type PlainDate } from '../../time/plain-date.values.ts';
import type { Cycle } from '../../referential/cycle.schema.ts';
import type { Referential } from '../../referential/referential.schema.ts';
import { REVIEW_DEADLINES } from '../../referential/review-delay.values.ts';
import { ROLES, type Role } from '../assessment.values.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import type { GateView } from '../scorecard-view.schema.ts';
import type { ScoredTerritory } from '../scoring-context.engine.ts';
import { reviewOf } from './review-entries.rules.ts';
import { firstFault, type ReviewDelay } from './review-guards.rules.ts';
import { guardsFor, sceneOfReview, type ReviewScene } from './review-scene.engine.ts';
import type { ReviewSummary, ReviewView } from './review-view.schema.ts';
import type { GuardCode } from './review.values.ts';
import { REVIEW_WORKFLOW, RUNS_IN, type Transition } from './review-workflow.values.ts';

interface Parts {
  readonly state: AssessmentState;
  readonly referential: Referential;
  readonly cycle: Cycle;
  readonly territory: ScoredTerritory;
  readonly asOf: PlainDate;
}

const GIVEN_AT_THE_GESTURE: readonly GuardCode[] = ['motive', 'motive-or-reference'];

function nextAct(transition: Transition, from: ReviewView['state'], scene: ReviewScene): ReviewView['next'][number] {
  const { act, to } = transition;
  const faultFor = (role: Role): ReturnType<typeof firstFault> =>
    firstFault(guardsFor(transition, from, role).filter((guard) => !GIVEN_AT_THE_GESTURE.includes(guard)), { ...scene, act, motive: undefined, reference: undefined });
  const roles = ROLES.filter((role) => transition.roles.includes(role)).map((role) => ({ role, fault: faultFor(role) }));
  const allowed = roles.filter(({ fault }) => !fault);
  const blockedBy = allowed.length > 0 ? null : ((roles[0]?.fault?.refusal ?? 'guard-unknown') as ReviewView['next'][number]['blockedBy']);
  return { act, to, allowedFor: (allowed.length > 0 ? allowed : roles).map(({ role }) => role), blockedBy, needsMotive: transition.guards.some((guard) => GIVEN_AT_THE_GESTURE.includes(guard)) };
}

const delayView = (delay: ReviewDelay | null, asOf: PlainDate): ReviewView['deadlines']['file'] =>
  delay && { due: delay.due, daysLeft: delay.due === null ? null : daysBetween(asOf, delay.due), act: delay.act };

/** Where the review stands on a day. */
export function reviewView({ state, asOf, referential, cycle, territory }: Parts): ReviewView {
  const review = reviewOf(state);
  const scene = sceneOfReview(state, { referential, asOf, place: { cycle, territory }, gridName: `${referential.code} ${referential.version}` });
  const [file = null, complete = null, reply = null] = REVIEW_DEADLINES.map((deadline) => delayView(scene.delays?.[deadline] ?? null, asOf));
  return {
    state: review.state, since: review.steps.at(-1)?.on ?? null, deadlines: { file, complete, reply }, steps: review.steps,
    next: REVIEW_WORKFLOW.filter(({ from }) => from.includes(review.state)).map((transition) => nextAct(transition, review.state, scene)),
    openPromises: review.promises.flatMap(({ done, ...promise }) => (done ? [] : [promise])),
    undecided: review.state === 'desk' || review.state === 'field' ? scene.undecided().length : review.state === 'deciding' ? scene.undecidedReplies().length : 0,
  };
}

/** What the review says of one item. */
export function itemReview(state: AssessmentState, item: string): Pick<GateView, 'decisions' | 'reply' | 'comments'> {
  const { review } = state;
  if (!review) return {};
  const decisions = review.decisions.filter((one) => one.item === item).map(({ item: _, ...decision }) => decision);
  const found = review.replies.find((one) => one.item === item);
  const comments = review.comments.filter((one) => one.item === item).length;
  return { ...(decisions.length > 0 && { decisions }), ...(found && { reply: withoutItem(found) }), ...(comments > 0 && { comments }) };
}

const withoutItem = <T extends { readonly item: unknown }>({ item: _, ...rest }: T): Omit<T, 'item'> => rest;

/** The delay whose end changes what may be done: the one that runs, and that of a filing not made, which an act of the cycle may give again. */
const WAITS_FOR: typeof RUNS_IN = { ...RUNS_IN, 'not-filed': 'file' };

/** The first day on which the review stands otherwise by itself: the day after the delay it waits for, unless that is past. */
export function reviewChangesOn({ state, deadlines }: ReviewView, asOf: PlainDate): PlainDate | null {
  const waited = WAITS_FOR[state];
  const due = waited && deadlines[waited]?.due;
  return !due || due < asOf || due === '9999-12-31' ? null : addDays(due, 1);
}

/** The review in one line of a list. */
export function summariseReview(view: ReviewView, asOf: PlainDate, replies: number): ReviewSummary {
  const running = RUNS_IN[view.state];
  const due = running ? (view.deadlines[running]?.due ?? null) : null;
  const dues = view.openPromises.map((promise) => promise.due).sort();
  return { state: view.state, due, late: due !== null && asOf > due, undecided: view.undecided, replies, promises: { open: dues.length, nextDue: dues[0] ?? null } };
}
