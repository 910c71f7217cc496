import { loadAllocationFormula, loadFramework, loadReferential } from '@jalon/core/schemas';
import { migrationsOf } from '../storage/migrate.ts';
import type { Database } from '../storage/database.ts';
import type { ReferenceData } from './seed-data.ts';
import { otherRules } from './start-fault.ts';

interface Document { readonly code: string; readonly version: string; readonly hash: string }
type Loaded = { readonly ok: true; readonly value: Document } | { readonly ok: false };
type Table = 'referentials' | 'planning_frameworks' | 'allocation_formulas';

const valuesOf = (jsons: readonly unknown[] | undefined, load: (json: unknown) => Loaded): Document[] => (jsons ?? []).map(load).flatMap((loaded) => (loaded.ok ? [loaded.value] : []));

/** The table, and the migration that made it. */
const documentsOf = ({ referentials, planning }: ReferenceData): readonly (readonly [Table, string, Document[]])[] => [
  ['referentials', '0001-foundation', valuesOf(referentials, loadReferential)],
  ['planning_frameworks', '0011-aggregates', valuesOf(planning?.frameworks, loadFramework)],
  ['allocation_formulas', '0011-aggregates', valuesOf(planning?.formulas, loadAllocationFormula)],
];

/**
 * Refuses a database that holds rules under the same version with other content, before anything is changed in it: what was written stands on those.
 * No published version of Jalon changes rules without a version of their own; states of work may.
 */
export async function refuseOtherRules(db: Database['db'], reference: ReferenceData): Promise<void> {
  const done = await migrationsOf(db);
  for (const [table, since, documents] of documentsOf(reference)) {
    if (!done.includes(since)) continue;
    const held = await db.selectFrom(table).select(['code', 'version', 'hash']).execute();
    const other = documents.find(({ code, version, hash }) => held.some((one) => one.code === code && one.version === version && one.hash !== hash));
    if (other) throw otherRules(`${other.code} ${other.version}`);
  }
}
