import { foldName, parseTerritoryRef, type Territory, type TerritoryRef } from '@jalon/core/territory';
import type { TerritoriesQuery } from './source.ts';

/** Whether a reference, own id or `scheme:code`, names this territory; codes are compared without case. */
export function isTerritory(territory: Territory, ref: TerritoryRef): boolean {
  const { scheme, code } = parseTerritoryRef(ref);
  if (scheme === undefined) return territory.id === code;
  return territory.identifiers.some((identifier) => identifier.scheme === scheme && identifier.code.toUpperCase() === code.toUpperCase());
}

/** Each word asked for begins a word of the name or of a code; accents and case do not matter. */
function answersTo({ name, id, identifiers }: Territory, q: string): boolean {
  const words = [name, id, ...identifiers.map(({ code }) => code)].flatMap((text) => foldName(text).split(' '));
  return foldName(q).split(' ').every((part) => words.some((word) => word.startsWith(part)));
}

/** What `territories.list` looks for, on a list held in memory. `all` is needed to know what lies within what. */
export function filterTerritories(all: readonly Territory[], { q, kind, within }: TerritoriesQuery): Territory[] {
  const kinds = typeof kind === 'string' ? kind.split(',') : kind;
  const container = within === undefined ? undefined : all.find((territory) => isTerritory(territory, within));
  if (within !== undefined && !container) return [];
  return all.filter(
    (territory) =>
      (q === undefined || answersTo(territory, q)) && (kinds === undefined || kinds.includes(territory.kind)) && (container === undefined || territory.path.includes(container.id)),
  );
}
