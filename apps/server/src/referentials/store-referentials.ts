import { loadCycle, loadReferential } from '@jalon/core/schemas';
import type { LoadedReferential } from '@jalon/core/referential';
import type { Database } from '../storage/database.ts';

/** Thrown when a grid or a cycle cannot be taken in; the message says which and why. */
export class ReferentialRefused extends Error {
  override readonly name = 'ReferentialRefused';
}

const listOf = (issues: readonly { code: string; path: string; severity?: string }[]): string =>
  issues.filter(({ severity }) => severity !== 'warning').map(({ code, path }) => `${code} at ${path || '/'}`).join('; ');

/** Adds a grid. The same version with another hash is refused: results already stand on the one that is here. */
async function storeReferential(db: Database['db'], json: unknown): Promise<LoadedReferential> {
  const loaded = loadReferential(json);
  if (!loaded.ok) throw new ReferentialRefused(`A grid is not valid: ${listOf(loaded.issues)}`);
  const { code, version, hash, basis } = loaded.value;
  const { hash: _hash, ...document } = loaded.value;
  const known = await db.selectFrom('referentials').select('hash').where('code', '=', code).where('version', '=', version).executeTakeFirst();
  if (known && known.hash !== hash) throw new ReferentialRefused(`The grid ${code} ${version} is already here with other content. Give the changed grid a version of its own.`);
  const row = { code, version, hash, basis, document: JSON.stringify(document) };
  // The hash leaves labels out: a mended translation replaces the text of the same grid.
  await db.insertInto('referentials').values(row).onConflict((conflict) => conflict.columns(['code', 'version']).doUpdateSet({ document: row.document })).execute();
  return loaded.value;
}

async function storeCycle(db: Database['db'], json: unknown, grids: readonly LoadedReferential[]): Promise<void> {
  const wanted = (json as { grid?: { code?: string; version?: string } } | null)?.grid;
  const grid = grids.find(({ code, version }) => code === wanted?.code && version === wanted.version);
  if (!grid) throw new ReferentialRefused(`A cycle runs on the grid ${wanted?.code ?? '?'} ${wanted?.version ?? '?'}, which is not here.`);
  const loaded = loadCycle(json, grid);
  if (!loaded.ok) throw new ReferentialRefused(`A cycle of ${grid.code} ${grid.version} is not valid: ${listOf(loaded.issues)}`);
  const { programme, code } = loaded.value;
  const document = JSON.stringify(loaded.value);
  await db.insertInto('cycles').values({ programme, code, document }).onConflict((conflict) => conflict.columns(['programme', 'code']).doUpdateSet({ document }).where('cycles.by_officer', '=', false)).execute();
}

export async function storeReferentials(db: Database['db'], documents: { readonly referentials: readonly unknown[]; readonly cycles: readonly unknown[] }): Promise<void> {
  const grids: LoadedReferential[] = [];
  for (const json of documents.referentials) grids.push(await storeReferential(db, json));
  for (const json of documents.cycles) await storeCycle(db, json, grids);
}
