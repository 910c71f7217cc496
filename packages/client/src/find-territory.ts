import { TERRITORY_KINDS, foldName, parseTerritoryRef, type Territory, type TerritoryRef } from '@jalon/core/territory';
import type { TerritoriesQuery } from './source.ts';

/** Whether a reference, own id or `scheme:code`, names this territory; codes are compared without case. */
export function isTerritory(territory: Territory, ref: TerritoryRef): boolean {
  const { scheme, code } = parseTerritoryRef(ref);
  if (scheme === undefined) return territory.id === code;
  return territory.identifiers.some((identifier) => identifier.scheme === scheme && identifier.code.toUpperCase() === code.toUpperCase());
}

/** How well a territory fits the words asked for: its very name or code, a name that begins so, or words somewhere; `null` when it does not. */
function fitOf({ name, id, identifiers }: Territory, words: string): number | null {
  const texts = [name, id, ...identifiers.map(({ code }) => code)].map(foldName);
  const known = texts.flatMap((text) => text.split(' '));
  if (!words.split(' ').every((part) => known.some((word) => word.startsWith(part)))) return null;
  if (words === '' || texts.includes(words)) return 0;
  return foldName(name).startsWith(words) ? 1 : 2;
}

function rankOf({ kind }: Territory): number {
  const rank = (TERRITORY_KINDS as readonly string[]).indexOf(kind);
  return rank < 0 ? TERRITORY_KINDS.length : rank;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What `territories.list` of the API finds, on a list held in memory: each word begins a word of the name or of a code, accents
 * and case do not matter; the best fit first, then the larger kind. `undefined` when `within` names nothing in the list.
 */
export function findTerritories(all: readonly Territory[], { q = '', kind, within }: TerritoriesQuery): Territory[] | undefined {
  const kinds = (typeof kind === 'object' ? kind : (kind ?? '').split(',')).map((one) => one.trim()).filter(Boolean);
  const container = within === undefined ? undefined : all.find((territory) => isTerritory(territory, within));
  if (within !== undefined && !container) return undefined;
  const words = foldName(q);
  if (words === '' && q.trim() !== '') return [];
  const found = all.flatMap((territory) => {
    const fit = fitOf(territory, words);
    const fits = fit !== null && (kinds.length === 0 || kinds.includes(territory.kind)) && (!container || territory.path.includes(container.id));
    return fits ? [{ territory, fit, rank: rankOf(territory), name: foldName(territory.name) }] : [];
  });
  found.sort((a, b) => a.fit - b.fit || a.rank - b.rank || byText(a.name, b.name) || byText(a.territory.id, b.territory.id));
  return found.map(({ territory }) => territory);
}
