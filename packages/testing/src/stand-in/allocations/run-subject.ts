import { allocationOfRun, emptyRun, type AllocationRun, type AllocationScene, type LoadedAllocationFormula, type RunActor, type RunContext } from '@jalon/core/allocation';
import { actorOn, mayReadDraft } from '@jalon/core/assessment';
import type { Territory } from '@jalon/core/territory';
import { dateInZone, type PlainDate } from '@jalon/core/time';
import type { Call } from '../operations.ts';
import { Refusal } from '../problem.ts';
import type { JalonStore } from '../store.ts';

/** Where runs of this stand-in are granted, and in which zone their days are told: all it knows lies in one country. */
const ZONE = 'Africa/Dakar';

export interface RunSubject {
  readonly run: AllocationRun;
  readonly formula: LoadedAllocationFormula | undefined;
  readonly place: Territory;
  readonly asOf: PlainDate;
}

export const unknownRun = (id: string): Refusal => new Refusal('not-found', { errors: [{ code: 'unknown-allocation-run', pointer: '/path/run', figures: { value: id.slice(0, 100) } }] }, 'allocation-run');

export const formulaOf = ({ formulas }: JalonStore, ref: AllocationRun['formula']): LoadedAllocationFormula | undefined => (ref ? formulas.find(({ hash }) => hash === ref.hash) : undefined);

const countryOf = ({ territories }: JalonStore): Territory => territories.find(({ kind }) => kind === 'country')!;

export const subjectOfRun = ({ store, now }: Call, run: AllocationRun): RunSubject => ({ run, formula: formulaOf(store, run.formula), place: countryOf(store), asOf: dateInZone(now, ZONE) });

/** Whoever is granted something on the country that opens dossiers. */
export const mayReadRun = ({ persona }: Call, { place, asOf }: RunSubject): boolean => mayReadDraft(persona?.grants ?? [], place, asOf);

export function readableRun(call: Call): RunSubject {
  const { run: id = '' } = call.path;
  const kept = call.store.runs.get(id);
  if (!kept) throw unknownRun(id);
  const subject = subjectOfRun(call, kept.state);
  if (!mayReadRun(call, subject)) throw new Refusal('forbidden', { refusal: 'territory-not-granted' }, 'allocation-run');
  return subject;
}

export const blankRun = (id: string, { programme, exercise }: { readonly programme: string; readonly exercise: string }): AllocationRun => emptyRun(id, programme, exercise);

export function actorOfRun({ persona }: Call, { place, asOf }: RunSubject): RunActor {
  const { id, grants } = persona!;
  const held = actorOn({ id, grants }, place, asOf);
  return held ?? { id, role: 'reader', grants };
}

export function contextOfRun(call: Call, subject: RunSubject, formula: LoadedAllocationFormula | undefined): RunContext {
  const { place, asOf } = subject;
  return { actor: actorOfRun(call, subject), now: call.now, asOf, place, placeOf: (id) => call.store.findTerritory(id), formula };
}

/** All that is shown of a run. */
export function sceneOf({ store }: Call, { run, formula, asOf }: RunSubject): AllocationScene {
  const year = run.exercise.slice(0, 4);
  const cycle = store.cycles.find(({ programme }) => programme === run.programme);
  return {
    run, formula, allocation: allocationOfRun(run, formula), calendar: { asOf, yearStart: `${year}-01-01`, yearEnd: `${year}-12-31` }, demonstration: true,
    programmeLabel: formula?.label ?? cycle?.label,
    territoryOf: (id) => {
      const territory = store.findTerritory(id);
      if (!territory) return undefined;
      const region = [...territory.path].flatMap((above) => store.findTerritory(above) ?? []).find(({ kind }) => kind === 'region');
      const [identifier] = territory.identifiers;
      return { ref: identifier ? `${identifier.scheme}:${identifier.code}` : territory.id, name: territory.name, group: region ? { code: region.id, label: region.name } : null };
    },
  };
}
