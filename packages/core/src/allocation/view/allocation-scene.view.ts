import type { LocalizedText } from '../../shared/localized-text.values.ts';
import { allocate, type Allocation } from '../allocate.engine.ts';
import type { LoadedAllocationFormula } from '../allocation-formula.schema.ts';
import { formulaOfExercise } from '../terms.rules.ts';
import type { AllocationResult } from '../allocation-result.schema.ts';
import type { LadderCalendar } from '../run/ladder.view.ts';
import type { AllocationRun } from '../run/run.schema.ts';
import type { AllocationHead } from './allocation-view.schema.ts';

/** A territory as a page names it. `group`: what it is summed up with, a region. */
export interface AllocatedTerritory {
  readonly ref: string;
  readonly name: string;
  readonly group: { readonly code: string; readonly label: string } | null;
}

/** All that is shown of a run, besides the run itself. */
export interface AllocationScene {
  readonly run: AllocationRun;
  /** The formula the run names; `undefined` while it names none. */
  readonly formula: LoadedAllocationFormula | undefined;
  /** What the run comes to as it stands: from {@link allocationOfRun}. */
  readonly allocation: Allocation | undefined;
  readonly calendar: LadderCalendar;
  /** `undefined` for a territory that is not known: its id stands for its name. */
  readonly territoryOf?: ((id: string) => AllocatedTerritory | undefined) | undefined;
  readonly programmeLabel?: LocalizedText | undefined;
  readonly classLabels?: Readonly<Record<string, LocalizedText>> | undefined;
  /** True where figures are invented, so that every page says so. */
  readonly demonstration?: boolean | undefined;
}

/** What a run comes to with what stands in it now, computed by an act or not; `undefined` while it has no formula, or nobody on its list. */
export function allocationOfRun(run: AllocationRun, formula: LoadedAllocationFormula | undefined): Allocation | undefined {
  const { formula: ref, exercise, envelopes, broughtIn, entrants } = run;
  if (!formula || formula.hash !== ref?.hash || entrants.length === 0) return undefined;
  return allocate(formulaOfExercise(formula, run), { exercise, envelopes, broughtIn, entrants });
}

export const resultOf = ({ allocation }: AllocationScene): AllocationResult | undefined => (allocation?.ok ? allocation.value : undefined);

export const nameIn = ({ territoryOf }: AllocationScene, id: string): AllocatedTerritory => territoryOf?.(id) ?? { ref: id, name: id, group: null };

/** Who it is a run of, by which formula, and where it stands. */
export function headOf(scene: AllocationScene): AllocationHead {
  const { run, formula, calendar, programmeLabel, demonstration } = scene;
  return {
    run: { id: run.id, name: run.name, status: run.status, version: run.version, exercise: run.exercise, decree: run.decree && { ref: run.decree.ref, on: run.decree.on } },
    programme: { code: run.programme, label: programmeLabel ?? null },
    formula: formula ? { code: formula.code, version: formula.version, hash: formula.hash, basis: formula.basis, label: formula.label } : null,
    engine: resultOf(scene)?.engine ?? null, currency: formula?.currency ?? null, demonstration: demonstration ?? false, asOf: calendar.asOf,
  };
}
