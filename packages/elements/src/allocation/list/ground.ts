import { planningOn, type JalonSource } from '@jalon/client';
import { ALLOCATIONS_ROUTES, type AllocationRunInFull } from '@jalon/contract';
import type { AllocationRun, Entrant, EntrantGround, LoadedAllocationFormula } from '@jalon/core/allocation';
import type { Territory } from '@jalon/core/territory';

/** What a list is worked on with. */
export interface ListFacts extends EntrantGround {
  readonly run: AllocationRun;
  /** As published results of the exercise fill it; `undefined` where there are none. */
  readonly proposed: readonly Entrant[] | undefined;
}

const isRun = (answer: unknown): string | undefined => (typeof (answer as { run?: unknown } | null)?.run === 'object' ? undefined : 'no run');

/** Kinds of areas that are no local government: they are named where nothing else bears the name. */
const AREAS: ReadonlySet<string> = new Set(['country', 'arrondissement']);

async function territoriesFrom(source: JalonSource): Promise<Territory[]> {
  const all: Territory[] = [];
  for await (const territory of source.territories.list({ pageSize: 200 })) if (!AREAS.has(territory.kind)) all.push(territory);
  return all;
}

let known: { readonly source: JalonSource; readonly territories: Promise<Territory[]> } | undefined;

/** Reads the run as it stands, what is proposed for its list, and who may be named. */
export async function readFacts(source: JalonSource, run: string, formula: LoadedAllocationFormula): Promise<ListFacts> {
  if (known?.source !== source) known = { source, territories: territoriesFrom(source) };
  const own = known;
  void own.territories.catch(() => { if (known === own) known = undefined; });
  const asked = source.ask ? source.ask<AllocationRunInFull>({ route: ALLOCATIONS_ROUTES.getAllocationRun, params: { run }, check: isRun }) : planningOn(source).allocations.get(run).then((plain): AllocationRunInFull => ({ run: plain }));
  const [found, territories] = await Promise.all([asked, own.territories]);
  return { run: found.run, proposed: found.proposed, likely: found.proposed && new Set(found.proposed.map(({ territory }) => territory)), entrants: found.run.entrants, formula, territories };
}
