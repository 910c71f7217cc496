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

/** Whether somebody is told what one territory gets: whoever reads the run, and, once it is granted, whoever reads the dossiers of the territory. */
export const mayReadAmounts = (call: Call, subject: RunSubject, of: Territory): boolean =>
  mayReadRun(call, subject) || (subject.run.decree !== null && mayReadDraft(call.persona?.grants ?? [], of, subject.asOf));

export function foundRun(call: Call): RunSubject {
  const { run: id = '' } = call.path;
  const kept = call.store.runs.get(id);
  if (!kept) throw unknownRun(id);
  return subjectOfRun(call, kept.state);
}

export function readableRun(call: Call): RunSubject {
  const subject = foundRun(call);
  if (!mayReadRun(call, subject)) throw new Refusal('forbidden', { refusal: 'territory-not-granted' }, 'allocation-run');
  return subject;
}

export const blankRun = (id: string, { programme, exercise }: { readonly programme: string; readonly exercise: string }): AllocationRun => emptyRun(id, programme, exercise);

/** Who acts on a run. Amounts of one's own territory are told by its secretary, who is granted nothing on the country: in that role, there. */
export function actorOfRun({ persona }: Call, { place, asOf }: RunSubject, own?: Territory): RunActor {
  const { id, grants } = persona!;
  return actorOn({ id, grants }, place, asOf) ?? (own ? actorOn({ id, grants }, own, asOf) : null) ?? { id, role: 'reader', grants };
}

export function contextOfRun(call: Call, { place, asOf }: RunSubject, actor: RunActor, formula: LoadedAllocationFormula | undefined): RunContext {
  return { actor, now: call.now, asOf, place, placeOf: (id) => call.store.findTerritory(id), formula };
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
