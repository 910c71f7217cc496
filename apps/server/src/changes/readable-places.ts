import type { Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { lineagesOf } from '../territories/lineage.ts';

/** Cycles whose day it is in one zone, and the lineages a caller reads the drafts of on that day. */
export interface ReadablePlaces {
  readonly cycles: readonly string[];
  readonly lineages: readonly string[];
}

/** A grant holds by the day of the programme's zone: where it is past midnight, other grants may hold already. */
export function readablePlaces(services: Pick<Services, 'programmes' | 'clock' | 'territories'>, caller: Caller): ReadablePlaces[] {
  const { programmes, clock } = services;
  const byZone = Map.groupBy(programmes.cycles, ({ programme, code }) => programmes.find(programme, code)?.referential.timeZone ?? 'UTC');
  return [...byZone].map(([zone, cycles]) => ({
    cycles: cycles.map(({ programme, code }) => `${programme}~${code}`),
    lineages: lineagesOf(services, caller, clock.today(zone)),
  })).filter(({ lineages }) => lineages.length > 0);
}
