import type { Territory } from '@jalon/core/territory';
import type { PlainDate } from '@jalon/core/time';
import { placesOf, type Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';

/** `/sn/sn-kd/sn-kd-kd1-1/`: what lies within a territory has a lineage that starts with the territory's. */
export const lineageOfTerritory = ({ path, id }: Pick<Territory, 'path' | 'id'>): string => `/${[...path, id].join('/')}/`;

/** The lineage of a territory; `null`, everywhere, is `/`. Nothing for one that does not exist. */
export function lineageOf({ territories }: Pick<Services, 'territories'>, id: string | null): string[] {
  if (id === null) return ['/'];
  const territory = territories.get(id);
  return territory ? [lineageOfTerritory(territory)] : [];
}

/** Lineages a caller reads the drafts of, on a day. */
export const lineagesOf = (services: Pick<Services, 'territories'>, caller: Caller, day: PlainDate): string[] => placesOf(caller, day).flatMap((id) => lineageOf(services, id));
