import type { PlanCommandBody } from '@jalon/core/investment';
import type { PersonaName } from '../stand-in/personas.ts';
import { PLANS_OF_KOLDA } from './plans-of-kolda.ts';

/** What must come of a gesture: it is carried out, or the sender is told what stands and who wrote it. */
export type TwoPeopleOutcome =
  | { readonly is: 'done' }
  | { readonly is: 'stale'; readonly by: PersonaName; readonly entity: string; readonly standing: Readonly<Record<string, unknown>> };

export interface TwoPeopleStep {
  readonly who: PersonaName;
  readonly does: PlanCommandBody;
  /** The version they saw: that of the plan as both opened it, or as it stands. */
  readonly on: 'opened' | 'now';
  readonly comes: TwoPeopleOutcome;
  /** As a page prints the line, and what one types there. */
  readonly at: { readonly line: string; readonly typed: string };
}

const M = 1_000_000;
const DRAINAGE = 'kolda-26-03';
const ESPLANADE = 'kolda-26-02';
const costs = (million: number): PlanCommandBody => ({ type: 'setCosts', payload: { project: DRAINAGE, set: { cost: million * M, ap: million * M } } });
const clash = (by: PersonaName, million: number): TwoPeopleOutcome => ({ is: 'stale', by, entity: `project/${DRAINAGE}/costs`, standing: { cost: million * M, ap: million * M } });

/**
 * The secretary and the team of Kolda on one draft at once, both with the page open from its beginning: two parts of one line do not disturb each other, the same
 * part asks a question, the one who is asked decides, and what the other would then undo is no longer theirs. For a test in two browsers as for one without any.
 */
export const TWO_PEOPLE: { readonly plan: string; readonly steps: readonly TwoPeopleStep[]; /** Credits by year once it is over, in millions. */ readonly credits: readonly number[] } = {
  plan: PLANS_OF_KOLDA.draft,
  steps: [
    { who: 'secretary-kolda', does: { type: 'moveProject', payload: { project: ESPLANADE, quarters: 3 } }, on: 'opened', comes: { is: 'done' }, at: { line: 'P-02', typed: '3' } },
    { who: 'team-kolda', does: { type: 'describeProject', payload: { project: ESPLANADE, set: { title: 'Esplanade de Kolda, tranche unique' } } }, on: 'opened', comes: { is: 'done' }, at: { line: 'P-02', typed: 'Esplanade de Kolda, tranche unique' } },
    { who: 'team-kolda', does: costs(230), on: 'opened', comes: { is: 'done' }, at: { line: 'P-03', typed: '230' } },
    { who: 'secretary-kolda', does: costs(240), on: 'opened', comes: clash('team-kolda', 230), at: { line: 'P-03', typed: '240' } },
    { who: 'secretary-kolda', does: costs(240), on: 'now', comes: { is: 'done' }, at: { line: 'P-03', typed: '240' } },
    { who: 'team-kolda', does: costs(220), on: 'opened', comes: clash('secretary-kolda', 240), at: { line: 'P-03', typed: '220' } },
  ],
  credits: [356, 447, 228],
};
