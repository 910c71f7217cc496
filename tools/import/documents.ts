import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCsv, type Row } from './csv.ts';
import { pilots } from './pilots.ts';
import { publishedMentions, publishedResults } from './results.ts';
import { namedTerritories, senegalTerritories } from './territories.ts';

export const DATA = fileURLToPath(new URL('../../packages/referentials/data/', import.meta.url));

const rowsOf = (name: string): Row[] => parseCsv(readFileSync(`${DATA}sources/${name}.csv`, 'utf8'));

/** One value per line, so that a change shows as the lines it touches. */
const linesOf = (values: readonly unknown[]): string => `[\n${values.map((value) => `  ${JSON.stringify(value)}`).join(',\n')}\n]\n`;

/** Cycles whose list of pilots comes from the table. */
export const CYCLES_WITH_PILOTS = ['cycles/pacasen-2021.json', 'cycles/pacasen-2023.json', 'cycles/pacasen-2025.json'];

function withPilots(text: string): string {
  const cycle = JSON.parse(text) as { lists?: Record<string, unknown> };
  return `${JSON.stringify({ ...cycle, lists: { ...cycle.lists, pilots: pilots(rowsOf('pacasen-pilots')) } }, null, 2)}\n`;
}

/** Every document made from the tables of `data/sources`, by its path in `data`. */
export function importedDocuments(): ReadonlyMap<string, string> {
  return new Map([
    ['territories/senegal.json', linesOf(senegalTerritories(rowsOf('senegal-territories')))],
    ['territories/tunisia.json', linesOf(namedTerritories('TN', rowsOf('tunisia-results')))],
    ['territories/morocco.json', linesOf(namedTerritories('MA', rowsOf('morocco-results')))],
    ['results/pacasen.json', linesOf(publishedResults(rowsOf('pacasen-results')))],
    ['results/tunisia.json', linesOf(publishedResults(rowsOf('tunisia-results')))],
    ['results/mpct.json', linesOf(publishedResults(rowsOf('mpct-results')))],
    ['results/mpct-mentions.json', linesOf(publishedMentions(rowsOf('mpct-results')))],
    ['results/morocco.json', linesOf(publishedResults(rowsOf('morocco-results')))],
    ...CYCLES_WITH_PILOTS.map((path) => [path, withPilots(readFileSync(DATA + path, 'utf8'))] as const),
  ]);
}
