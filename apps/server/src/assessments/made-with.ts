import { createHash } from 'node:crypto';
import { ENGINE_VERSION } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import canonicalize from 'canonicalize';
import type { Programme } from '../referentials/programmes.ts';
import { serverVersion } from '../start/version.ts';
import { KNOWN_MIGRATIONS } from '../storage/migrate.ts';
import type { TerritoryDirectory } from '../territories/directory.ts';

/** All that stands in a card or decides what it says, the answers and the day left out. */
const ofCode = JSON.stringify([serverVersion(), ENGINE_VERSION, KNOWN_MIGRATIONS]);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const known = new WeakMap<TerritoryDirectory, WeakMap<LoadedReferential, WeakMap<Cycle, string>>>();
const ofPlaces = new WeakMap<TerritoryDirectory, string>();

function kept<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function hashOfPlaces({ all }: TerritoryDirectory): string {
  const hash = createHash('sha256');
  for (const territory of all) hash.update(JSON.stringify(territory));
  return hash.digest('hex');
}

/**
 * What the cards of a cycle are made with, in 16 hexadecimal digits: this version of the server and of its engine, the grid, the cycle, the
 * territories. A stored card that bears another is made again before anybody reads it.
 */
export function madeWith(territories: TerritoryDirectory, { referential, cycle }: Programme): string {
  const ofGrid = kept(known, territories, () => new WeakMap<LoadedReferential, WeakMap<Cycle, string>>());
  // In their RFC 8785 form: read from the database, members come in another order than in what was sent.
  return kept(kept(ofGrid, referential, () => new WeakMap<Cycle, string>()), cycle, () => (
    sha256(`${ofCode} ${kept(ofPlaces, territories, () => hashOfPlaces(territories))} ${canonicalize([referential, cycle])}`).slice(0, 16)));
}
