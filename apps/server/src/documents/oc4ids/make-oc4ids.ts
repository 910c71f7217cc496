import type { ExportLoss } from '@jalon/contract';
import { oc4idsPackage } from '@jalon/core/investment';
import type { DocumentScene } from '../scene.ts';
import { oc4idsFaults, standardFile } from './validate.ts';

/** A plan as a package of OC4IDS 0.9.5, checked before it is handed out, with what the standard has no place for. A plan without lines makes no package. */
export function makeOc4ids({ plan, framework, setting, territory: { id, name }, language, now, issuer }: DocumentScene): { readonly bytes: Uint8Array; readonly lost: readonly ExportLoss[] } {
  const sectors = (standardFile('sectors.json') as Record<string, Record<string, string[]> | undefined>)[framework.code] ?? {};
  const { document, lost } = oc4idsPackage({ plan, framework, setting, territory: { id, name }, language, now, sectors, uri: `${issuer}/v1/plans/${encodeURIComponent(plan.id)}` });
  const faults = oc4idsFaults(document);
  if (faults.length > 0) throw new Error(`Not OC4IDS: ${faults.slice(0, 5).map(({ pointer, keyword, message }) => `${pointer} ${keyword} ${message}`).join('; ')}`);
  return { bytes: Buffer.from(`${JSON.stringify(document, null, 2)}\n`), lost: lost.map(({ field, how, lines }) => ({ field, how, lines })) };
}
