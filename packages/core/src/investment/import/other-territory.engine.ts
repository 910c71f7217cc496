import { fold } from './fold-words.rules.ts';
import type { ImportRemark } from './plan-table.values.ts';
import type { RowReader } from './read-row.rules.ts';
import { headsOf } from './settle-unit.engine.ts';

/** The territory of a plan, and what rows name instead, one a row. */
export interface OwnTerritory {
  readonly id: string;
  readonly isNamed: ((name: string) => boolean) | undefined;
  readonly others: string[];
}

/** The same or one within it: `sn-lg-ld1-1` is not where `sn-lg-ld1-10` is. */
const isWithin = (code: string, own: string): boolean => new RegExp(`^${own}(\\b|(?<!\\d))`, 'i').test(code);

/**
 * Tells whether a table means this territory by a name: `Commune de Louga` is `Louga`, in any case and without accents. For `isOwnName` of {@link readPlanTable}.
 * Those within a territory larger than a commune have names of their own: there every name is taken for one of them.
 */
export const ownNameOf = ({ name: own, kind }: { readonly name: string; readonly kind: string }) => (name: string): boolean => kind !== 'commune' || ` ${fold(name)}`.endsWith(` ${fold(own)}`);

/** Says of a row that it names another territory than the plan's: by a code that begins with its country, as ids do, else by name. */
export function noteTerritory(row: RowReader, { id, isNamed, others }: OwnTerritory): void {
  const [code, name] = [row.text('territory', 60), row.text('territoryName')];
  if (/^[a-z]{2}-/i.test(code ?? '') ? isWithin(code!, id) : !name || !isNamed || isNamed(name)) return;
  const found = (name ?? code!).slice(0, 60);
  others.push(found);
  row.remark('other-territory', { found });
}

/** Says once of the table how many rows name other territories, and which. */
export const othersOf = ({ others }: OwnTerritory): ImportRemark[] => (others.length > 0 ? [{ code: 'other-territory', figures: { count: String(others.length), found: headsOf([...new Set(others)]) } }] : []);
