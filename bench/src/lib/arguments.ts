import { parseArgs } from 'node:util';

export interface Wanted {
  readonly areas: readonly string[];
  readonly runs: number | undefined;
}

/** Reads `--areas scoring,weight --runs 9`. Throws a sentence on anything else. */
export function readArguments(args: readonly string[], known: readonly string[]): Wanted {
  const { values } = parseArgs({ args: [...args], options: { areas: { type: 'string' }, runs: { type: 'string' } } });
  const areas = values.areas?.split(',').map((name) => name.trim()) ?? known;
  const unknown = areas.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`There is no area "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  if (runs !== undefined && !(Number.isInteger(runs) && runs > 0)) throw new Error(`--runs takes a whole number from 1, not "${values.runs}".`);
  return { areas, runs };
}
