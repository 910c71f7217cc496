import type { Territory } from '@jalon/core/territory';

const ansd = (code: string): Territory['identifiers'] => [{ scheme: 'ansd', code }];

function place(kind: Territory['kind'], name: string, code: string, above: readonly string[]): Territory {
  const path = ['sn', ...above.map((one) => one.toLowerCase())];
  return { id: code.toLowerCase(), kind, name, country: 'SN', parentId: path.at(-1)!, path, identifiers: ansd(code), population: null };
}

/** The country, and two communes with what they lie in. Kolda, like Louga, is a region, a département and a commune: a name is never a key. */
export const SENEGAL_IN_SMALL: readonly Territory[] = [
  { id: 'sn', kind: 'country', name: 'Sénégal', country: 'SN', parentId: null, path: [], identifiers: [{ scheme: 'iso3166-1', code: 'SN' }], population: null },
  place('region', 'Kolda', 'SN-KD', []),
  place('departement', 'Kolda', 'SN-KD-KD', ['SN-KD']),
  place('commune', 'Kolda', 'SN-KD-KD1-1', ['SN-KD', 'SN-KD-KD']),
  place('region', 'Louga', 'SN-LG', []),
  place('departement', 'Louga', 'SN-LG-LD', ['SN-LG']),
  place('commune', 'Louga', 'SN-LG-LD1-1', ['SN-LG', 'SN-LG-LD']),
];

/** The commune of Kolda, or another one with your changes. */
export function buildTerritory(overrides: Partial<Territory> = {}): Territory {
  return { ...SENEGAL_IN_SMALL[3]!, ...overrides };
}
