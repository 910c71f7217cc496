import type { AggregateKind } from '@jalon/contract';
import { opensDrafts } from '@jalon/core/assessment';
import { opensPlans } from '@jalon/core/investment';
import type { GrantOf } from '@jalon/core/shared';
import { grantedOn, type Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { lineageOf } from '../territories/lineage.ts';

/** Aggregates of one kind that a caller may hear of, by the lineages of where they lie. */
export interface ReadablePlaces {
  readonly kind: AggregateKind;
  readonly lineages: readonly string[];
  /** Of assessments: the cycles (`programme~code`) whose day it is in one zone. */
  readonly cycles?: readonly string[];
  /** One aggregate alone. */
  readonly id?: string;
}

/** What a follower asks for: kinds parted by commas, or one thing (`plan:kolda-2026`). Assessments alone where neither is given. */
export interface Followed {
  readonly kinds?: string | undefined;
  readonly about?: string | undefined;
}

type Parts = Pick<Services, 'programmes' | 'clock' | 'territories' | 'planning'>;
type Opens = (grant: Pick<GrantOf<string>, 'role'>) => boolean;

/** A grant holds by the day of the programme's zone: where it is past midnight, other grants may hold already. */
function assessmentPlaces({ programmes, clock, ...parts }: Parts, caller: Caller): ReadablePlaces[] {
  const byZone = Map.groupBy(programmes.cycles, ({ programme, code }) => programmes.find(programme, code)?.referential.timeZone ?? 'UTC');
  return [...byZone].map(([zone, cycles]) => ({
    kind: 'assessment' as const, cycles: cycles.map(({ programme, code }) => `${programme}~${code}`),
    lineages: grantedOn(caller, [clock.today(zone)], opensDrafts).flatMap((id) => lineageOf(parts, id)),
  }));
}

/** Of plans and runs the zone is not known before they are read: a grant counts that holds by the day of every zone there is. */
function otherPlaces(kind: AggregateKind, { clock, planning, ...parts }: Parts, caller: Caller, opens: Opens): ReadablePlaces {
  return { kind, lineages: grantedOn(caller, planning.zones.map((zone) => clock.today(zone)), opens).flatMap((id) => lineageOf(parts, id)) };
}

function placesOfKind(kind: string, parts: Parts, caller: Caller): ReadablePlaces[] {
  if (kind === 'assessment') return assessmentPlaces(parts, caller);
  if (kind === 'plan') return [otherPlaces(kind, parts, caller, opensPlans)];
  return kind === 'allocation-run' ? [otherPlaces(kind, parts, caller, opensDrafts)] : [];
}

/** Where what a caller follows may lie. */
export function readablePlaces(parts: Parts, caller: Caller, { kinds, about }: Followed = {}): ReadablePlaces[] {
  const [, kind, id] = /^([^:]+):(.+)$/.exec(about ?? '') ?? [];
  const wanted = kind === undefined ? (kinds?.split(',') ?? ['assessment']) : [kind];
  const places = [...new Set(wanted)].flatMap((one) => placesOfKind(one, parts, caller)).filter(({ lineages }) => lineages.length > 0);
  return id === undefined ? places : places.map((place) => ({ ...place, id }));
}
