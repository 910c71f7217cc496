import type { ActorOf, GrantOf } from '../../shared/command/grant.values.ts';
import { COMMON_REFUSALS } from '../../shared/command/command.values.ts';
import type { Role } from '../../assessment/assessment.values.ts';

/** `draft`: being prepared. `computed`: amounts stand, and can be computed again. `decreed`: an act grants them; what follows is told, not computed. */
export const RUN_STATUSES = ['draft', 'computed', 'decreed'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** From a sum to money spent. Granted is not paid: each step has its own amounts, acts and dates. */
export const LADDER_STEPS = ['computed', 'decreed', 'ordered', 'paid', 'budgeted', 'spent'] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];
/** Steps that are told one amount at a time. */
export const MOVEMENT_STEPS = ['decreed', 'ordered', 'paid', 'budgeted', 'spent'] as const;
export type MovementStep = (typeof MOVEMENT_STEPS)[number];

/** Edits: each has an inverse in the same list. */
export const RUN_EDITS = ['setRunName', 'chooseFormula', 'setWindow', 'setEnvelope', 'setEntrants', 'setData'] as const;
/** Acts have none: a later act corrects them, with a motive. */
export const RUN_ACTS = ['computeRun', 'decreeRun', 'decreeAmount', 'orderAmount', 'recordPayment', 'recordBudgeted', 'recordSpent', 'correctMovement', 'reopenRun'] as const;
export const RUN_COMMAND_TYPES = [...RUN_EDITS, ...RUN_ACTS] as const;
export type RunEdit = (typeof RUN_EDITS)[number];
export type RunAct = (typeof RUN_ACTS)[number];
export type RunCommandType = (typeof RUN_COMMAND_TYPES)[number];

/** The step an act tells an amount of. */
export const STEP_OF_ACT = { decreeAmount: 'decreed', orderAmount: 'ordered', recordPayment: 'paid', recordBudgeted: 'budgeted', recordSpent: 'spent' } as const satisfies Partial<Record<RunAct, MovementStep>>;
export type MovementAct = keyof typeof STEP_OF_ACT;

/** Why a command of a run is refused. A refusal changes nothing. Sentences: `messages/`. */
export const RUN_REFUSALS = [
  ...COMMON_REFUSALS, 'wrong-run-status', 'formula-not-loaded', 'not-computable', 'computed-outdated', 'nothing-computed', 'unknown-envelope-of-run', 'unknown-window-of-run', 'unknown-part-of-window', 'weight-not-positive', 'floor-over-cap', 'bound-not-multiple', 'unknown-column', 'wrong-column-type', 'no-such-entrant',
  'no-such-line', 'over-decreed', 'unknown-tranche', 'movement-exists', 'no-such-movement', 'already-paid',
] as const;
export type RunRefusal = (typeof RUN_REFUSALS)[number];

export type RunActor = ActorOf<Role>;
export type RunGrant = GrantOf<Role>;

interface RunRight { readonly roles: readonly Role[]; readonly in: readonly RunStatus[] }
const PREPARING: RunRight = { roles: ['officer'], in: ['draft', 'computed'] };
const AFTER: readonly RunStatus[] = ['decreed'];

/**
 * Who may send what, and while the run stands where. What is not written here is refused. Every line also asks for a grant in that role, in force on
 * the day: on the place of the run, or, for an amount of one territory, on that territory.
 */
export const RUN_RIGHTS: Readonly<Record<RunCommandType, RunRight>> = {
  setRunName: { roles: ['officer'], in: RUN_STATUSES }, chooseFormula: PREPARING, setWindow: PREPARING, setEnvelope: PREPARING, setEntrants: PREPARING,
  setData: { roles: ['officer', 'service'], in: ['draft', 'computed'] },
  computeRun: PREPARING, decreeRun: { roles: ['officer'], in: ['computed'] },
  decreeAmount: { roles: ['officer'], in: AFTER }, orderAmount: { roles: ['officer', 'service'], in: AFTER }, recordPayment: { roles: ['officer', 'service'], in: AFTER },
  recordBudgeted: { roles: ['secretary', 'officer', 'service'], in: AFTER }, recordSpent: { roles: ['secretary', 'officer', 'service'], in: AFTER },
  correctMovement: { roles: ['officer'], in: AFTER }, reopenRun: { roles: ['officer'], in: ['computed', 'decreed'] },
};

/** Acts about the amount of one territory in one window. The others are about the whole run: they need it as it stands. */
export const RUN_LINE_ACTS: readonly RunCommandType[] = ['decreeAmount', 'orderAmount', 'recordPayment', 'recordBudgeted', 'recordSpent', 'correctMovement'];

/** Commands that set a value whatever it was: a service may send them with `base: "any"`. */
export const RUN_SET_COMMANDS: readonly RunCommandType[] = ['setData', 'orderAmount', 'recordPayment', 'recordBudgeted', 'recordSpent'];

/** Entities of a run: what staleness is judged by. */
export const RUN_ENTITY = 'run';
export const FORMULA_ENTITY = 'formula';
export const windowEntity = (code: string): string => `window/${code}`;
export const envelopeEntity = (code: string): string => `envelope/${code}`;
export const entrantEntity = (territory: string): string => `entrant/${territory}`;
export const lineEntity = (territory: string, window: string): string => `line/${territory}/${window}`;
