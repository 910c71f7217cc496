import { COMMON_REFUSALS } from '../shared/command/command.values.ts';

/** Why a command on a plan is refused. A refusal changes nothing. Sentences: `messages/`. */
export const PLAN_REFUSALS = [
  ...COMMON_REFUSALS, 'wrong-plan-status', 'no-such-plan', 'plan-exists', 'basis-unknown', 'no-such-project', 'project-exists', 'too-many-projects', 'nothing-to-change', 'amount-out-of-range',
  'year-out-of-range', 'unknown-sector', 'unknown-source', 'duplicate-funding', 'schedule-reversed', 'move-out-of-range', 'wrong-sum', 'frozen-slice', 'year-closed', 'not-frozen', 'year-not-over',
  'motive-missing', 'blocked', 'not-overridable', 'checks-unknown', 'not-received', 'too-early', 'too-late', 'silence-unknown', 'date-out-of-range',
] as const;
export type PlanRefusal = (typeof PLAN_REFUSALS)[number];
