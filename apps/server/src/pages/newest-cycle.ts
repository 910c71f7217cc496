import type { Cycle } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import { sql } from 'kysely';
import type { Services } from '../services.ts';

type Known = Pick<Services, 'database' | 'programmes' | 'territories'>;

/** What a reader asked for in the address; each may be left out. */
export interface WantedCycle {
  readonly programme: string | undefined;
  readonly cycle: string | undefined;
}

const countryOf = ({ id, path }: Territory): string => path[0] ?? id;
const startOf = ({ anchors }: Cycle): string => anchors['cycle.start'] ?? '';

/** Whether a cycle names a territory of a country, in its lists or classes. */
function namesOneOf(country: string, { lists, classes }: Cycle, { territories }: Known): boolean {
  const named = [...Object.values(lists), ...Object.values(classes)].flat();
  return named.some(({ territory }) => {
    const found = territories.resolve(territory);
    return found !== undefined && countryOf(found) === country;
  });
}

async function writtenIn(country: string, { database }: Known): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ programme: string }>`
    select distinct a.programme from assessments a join territories t on t.id = a.territory_id where starts_with(t.lineage, ${`/${country}/`})`.execute(database.db);
  return new Set(rows.map(({ programme }) => programme));
}

/**
 * The newest cycle a territory's card can be of: of a programme that names territories of its country, or in which somebody wrote of one.
 * What the reader named is taken at its word. Undefined where there is none.
 */
export async function newestCycle(territory: Territory, { programme, cycle }: WantedCycle, known: Known): Promise<Cycle | undefined> {
  const country = countryOf(territory);
  const written = programme === undefined ? await writtenIn(country, known) : new Set([programme]);
  const here = new Set(known.programmes.cycles.filter((one) => written.has(one.programme) || (programme === undefined && namesOneOf(country, one, known))).map((one) => one.programme));
  const fitting = known.programmes.cycles.filter((one) => here.has(one.programme) && (cycle === undefined || one.code === cycle));
  return fitting.toSorted((a, b) => startOf(b).localeCompare(startOf(a)))[0];
}
