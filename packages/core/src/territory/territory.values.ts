/** Kinds of territory the shipped countries use, from the largest to the smallest. A reader must accept others. */
export const TERRITORY_KINDS = ['country', 'region', 'departement', 'arrondissement', 'ville', 'commune'] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/**
 * How a territory may be named in a call: its own id, `"sn-kd-kd1-1"`, or an identifier with its scheme,
 * `"ansd:SN-KD-KD1-1"`. A name is never a key: 146 names stand for several kinds.
 */
export type TerritoryRef = string;

/** Splits `"ansd:SN-KD-KD1-1"`; an own id has no scheme. */
export function parseTerritoryRef(ref: TerritoryRef): { readonly scheme: string | undefined; readonly code: string } {
  const colon = ref.indexOf(':');
  return colon < 0 ? { scheme: undefined, code: ref } : { scheme: ref.slice(0, colon), code: ref.slice(colon + 1) };
}

/** Lower case, without accents or other marks of any script, ligatures, apostrophes or hyphens: what names are searched by. */
export function foldName(name: string): string {
  const plain = name.normalize('NFD').replace(/[\p{Diacritic}\p{M}\u0640]/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
