import type { Identifier, Territory } from '@jalon/core/territory';
import type { Row } from './csv.ts';

const SENEGAL: Territory = {
  id: 'sn', kind: 'country', name: 'Sénégal', country: 'SN', parentId: null, path: [], identifiers: [{ scheme: 'iso3166-1', code: 'SN' }], population: null,
};
const ORDER = ['country', 'region', 'departement', 'ville', 'arrondissement', 'commune'];

/** Codes of the national list. Arrondissements are not in it: their code is the start of their communes'. Villes have none: theirs is ours. */
const IN_THE_NATIONAL_LIST = new Set(['region', 'departement', 'commune']);

/**
 * Senegal's territories, every parent before its children: the country, régions, départements, villes, arrondissements, communes.
 * A ville stands beside the arrondissements of its département: a commune's parent is its arrondissement, or its département where it is in none.
 */
export function senegalTerritories(rows: readonly Row[]): Territory[] {
  const byCode = new Map(rows.map((row) => [row['code']!, row]));
  const pathOf = (row: Row): string[] => {
    const parent = byCode.get(row['parent_code']!);
    return parent ? [...pathOf(parent), idOf(parent)] : [SENEGAL.id];
  };
  const territories = rows.map((row) => territoryOf(row, pathOf(row)));
  return [SENEGAL, ...territories.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.id < b.id ? -1 : 1))];
}

const idOf = (row: Row): string => row['code']!.toLowerCase();

function territoryOf(row: Row, path: string[]): Territory {
  const { kind, name, population, population_year: year } = row as Record<'kind' | 'name' | 'population' | 'population_year', string>;
  return {
    id: idOf(row), kind, name, country: 'SN', parentId: path.at(-1)!, path, identifiers: identifiersOf(row),
    population: population ? { persons: Number(population), year: Number(year) } : null,
  };
}

function identifiersOf(row: Row): Identifier[] {
  const { code, kind, pcode } = row as Record<'code' | 'kind' | 'pcode', string>;
  const own = { scheme: IN_THE_NATIONAL_LIST.has(kind) ? 'ansd' : 'jalon', code };
  return [own, ...(kind === 'region' ? [{ scheme: 'iso3166-2', code }] : []), ...(pcode ? [{ scheme: 'pcode', code: pcode }] : [])];
}

/** Countries of which only the communes that results name are here: no code was found for them, so theirs are ours. */
const COUNTRIES = { TN: 'Tunisie', MA: 'Maroc' } as const;

/** What makes a row of a table name a commune: a result, and not a mean or a prize. */
const NAMING: ReadonlySet<string> = new Set(['score', 'grant']);

/** A country and the communes that results name in it, and no others. */
export function namedTerritories(country: keyof typeof COUNTRIES, rows: readonly Row[]): Territory[] {
  const id = country.toLowerCase();
  const top: Territory = { id, kind: 'country', name: COUNTRIES[country], country, parentId: null, path: [], identifiers: [{ scheme: 'iso3166-1', code: country }], population: null };
  const names = new Set(rows.filter((row) => NAMING.has(row['metric']!) && row['territory_kind'] === 'commune').map((row) => row['territory_name']!));
  const communes = [...names].map((name): Territory => {
    const code = codeByName(country, name);
    return { id: code.toLowerCase(), kind: 'commune', name, country, parentId: id, path: [id], identifiers: [{ scheme: 'jalon', code }], population: null };
  });
  return [top, ...communes.sort((a, b) => (a.id < b.id ? -1 : 1))];
}

/** `TN-MHAMDIA` for M'hamdia. */
export function codeByName(country: string, name: string): string {
  return `${country}-${name.normalize('NFD').replace(/\p{Diacritic}/gu, '').replace(/[^A-Za-z0-9]/g, '').toUpperCase()}`;
}
