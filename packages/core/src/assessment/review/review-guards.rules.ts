import type { PlainDate } from '../../time/plain-date.values.ts';
import type { ReviewDeadline } from '../../referential/review-delay.values.ts';
import type { CommandFault } from '../check-answer.rules.ts';
import type { Finding } from './review-finding.values.ts';
import type { GuardCode, ReviewAct } from './review.values.ts';

/** The last day of a delay, and the act of the cycle that moved it. `due` is `null` while what it counts from has no date. */
export interface ReviewDelay {
  readonly due: PlainDate | null;
  readonly act: number | null;
}
/** `null` where the cycle sets no such delay. */
export type ReviewDelays = Readonly<Record<ReviewDeadline, ReviewDelay | null>>;

/** All that guards look at. `undefined` where it is not known: what needs it refuses. */
export interface GuardScene {
  readonly act: ReviewAct;
  readonly asOf: PlainDate;
  readonly motive: string | undefined;
  readonly reference: string | undefined;
  readonly delays: ReviewDelays | undefined;
  /** What keeps the dossier from being filed. This and what follows is worked out when it is asked for. */
  readonly blocking: () => readonly Finding[];
  /** Items the cycle asks of the territory, even if what was filed takes them away, and on which nothing was decided. */
  readonly undecided: () => readonly string[];
  /** Items contested, or corrected, on which the appeal decided nothing. */
  readonly undecidedReplies: () => readonly string[];
  readonly grid: { readonly name: string; readonly scores: boolean };
}

/** Why an act is refused; the place is a path into the command. */
export interface GuardFault extends Pick<CommandFault, 'refusal' | 'figures'> {
  readonly at: readonly string[];
}
type Guard = (scene: GuardScene) => GuardFault | undefined;

const fault = (refusal: CommandFault['refusal'], figures: CommandFault['figures'], at: readonly string[] = ['type']): GuardFault => ({ refusal, figures, at });

/** As many as a sentence can name. */
const NAMED = 12;
const listed = (items: readonly string[]): CommandFault['figures'] =>
  ({ count: String(items.length), items: items.length > NAMED ? `${items.slice(0, NAMED).join(', ')}…` : items.join(', ') });

const within = (deadline: ReviewDeadline): Guard => ({ delays, asOf }) => {
  const delay = delays?.[deadline];
  if (delay === null) return undefined;
  if (!delay?.due) return fault('deadline-unknown', { deadline });
  return asOf > delay.due ? fault('deadline-past', { deadline, due: delay.due }) : undefined;
};

/** A delay the cycle does not set is never past, unless there is then nothing to wait for. */
const past = (deadline: ReviewDeadline, whenNone: 'waits' | 'passes'): Guard => ({ delays, asOf }) => {
  const delay = delays?.[deadline];
  if (delay === null && whenNone === 'passes') return undefined;
  if (!delay?.due) return fault('deadline-unknown', { deadline });
  return asOf <= delay.due ? fault('too-early', { deadline, due: delay.due }) : undefined;
};

const someOf = (refusal: CommandFault['refusal'], items: readonly string[]): GuardFault | undefined => (items.length > 0 ? fault(refusal, listed(items)) : undefined);

const GUARDS: Readonly<Record<GuardCode, Guard>> = {
  'motive': ({ act, motive }) => (motive ? undefined : fault('motive-missing', { command: act }, ['payload', 'motive'])),
  'motive-or-reference': ({ act, motive, reference }) => (motive || reference ? undefined : fault('motive-missing', { command: act }, ['payload', 'reference'])),
  'within-file': within('file'), 'within-complete': within('complete'), 'past-file': past('file', 'waits'), 'past-reply': past('reply', 'passes'), 'past-complete': past('complete', 'passes'),
  'complete': ({ blocking }) => someOf('incomplete', [...new Set(blocking().map(({ item }) => item))]),
  'items-decided': ({ undecided }) => someOf('undecided-items', undecided()),
  'replies-decided': ({ undecidedReplies }) => someOf('undecided-replies', undecidedReplies()),
  'scores': ({ grid }) => (grid.scores ? undefined : fault('outline-grid', { grid: grid.name })),
};

/** The first guard that does not hold, in the order of the table; a guard this version does not know refuses. */
export function firstFault(guards: readonly GuardCode[], scene: GuardScene): GuardFault | undefined {
  for (const code of guards) {
    const guard = Object.hasOwn(GUARDS, code) ? GUARDS[code] : undefined;
    const found = guard ? guard(scene) : fault('guard-unknown', { guard: code });
    if (found) return found;
  }
  return undefined;
}
