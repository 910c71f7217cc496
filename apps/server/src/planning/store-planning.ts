import { loadAllocationFormula, loadFramework } from '@jalon/core/schemas';
import { ReferentialRefused } from '../referentials/store-referentials.ts';
import type { PlanningData, SeedSetting } from '../start/seed-data.ts';
import type { Database } from '../storage/database.ts';

type Table = 'planning_frameworks' | 'allocation_formulas';
interface Hashed { readonly code: string; readonly version: string; readonly hash: string }
type Loaded = { readonly ok: true; readonly value: Hashed } | { readonly ok: false; readonly issues: readonly { readonly code: string; readonly path: string; readonly severity?: string }[] };

/** Adds a document. The same version with another hash is refused: plans or amounts already stand on the one that is here. */
async function storeDocument(db: Database['db'], table: Table, loaded: Loaded): Promise<void> {
  if (!loaded.ok) {
    const wrong = loaded.issues.filter(({ severity }) => severity !== 'warning').map(({ code, path }) => `${code} at ${path || '/'}`);
    throw new ReferentialRefused(`A document of ${table} is not valid: ${wrong.join('; ')}`);
  }
  const { hash, ...document } = loaded.value;
  const { code, version } = document;
  const known = await db.selectFrom(table).select('hash').where('code', '=', code).where('version', '=', version).executeTakeFirst();
  if (known && known.hash !== hash) throw new ReferentialRefused(`${code} ${version} is already in ${table} with other content. Give the changed document a version of its own.`);
  const text = JSON.stringify(document);
  // The hash leaves labels out: a mended translation replaces the text of the same document.
  await db.insertInto(table).values({ code, version, hash, document: text }).onConflict((conflict) => conflict.columns(['code', 'version']).doUpdateSet({ document: text })).execute();
}

/** Takes in what plans and allocations are judged by. */
export async function storePlanning({ db }: Pick<Database, 'db'>, { frameworks, formulas }: PlanningData): Promise<void> {
  for (const json of frameworks) await storeDocument(db, 'planning_frameworks', loadFramework(json));
  for (const json of formulas) await storeDocument(db, 'allocation_formulas', loadAllocationFormula(json));
}

/** What is known of territories; of one already known, what is given takes its place. */
export async function storeSettings({ db }: Pick<Database, 'db'>, settings: readonly SeedSetting[]): Promise<void> {
  for (const { territory, setting } of settings) {
    const text = JSON.stringify(setting);
    await db.insertInto('plan_settings').values({ territory_id: territory, setting: text }).onConflict((conflict) => conflict.column('territory_id').doUpdateSet({ setting: text })).execute();
  }
}
