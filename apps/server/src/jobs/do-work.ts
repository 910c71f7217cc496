import { fieldsNotInTable } from '@jalon/core/investment';
import { CONTENT_TYPES, makeDocument } from '../documents/make-document.ts';
import { makeOc4ids } from '../documents/oc4ids/make-oc4ids.ts';
import { importReport } from '../documents/reading/import-report.ts';
import type { DocumentScene } from '../documents/scene.ts';
import { answered } from './answered.ts';
import type { ExportAsked, Outcome, Work, WorkAnswer } from './work.ts';

/** `pti-kolda-2026.xlsx`: what says which, in letters every system takes. */
export function fileName({ format, table, language }: ExportAsked, { plan, territory }: DocumentScene): string {
  const place = territory.name.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40) || 'plan';
  const ending = format === 'oc4ids' ? 'oc4ids.json' : format;
  return `${format === 'oc4ids' ? 'plan' : table}-${place}-${plan.firstYear}${language === 'fr' ? '' : `-${language}`}.${ending}`;
}

async function exportPlan(asked: ExportAsked, scene: DocumentScene): Promise<Outcome> {
  const { plan } = scene;
  const named = { name: fileName(asked, scene), type: CONTENT_TYPES[asked.format] };
  if (asked.format === 'oc4ids') {
    const { bytes, lost } = await makeOc4ids(scene);
    return { kind: 'export', exported: { lines: plan.projects.length, lost: [...lost] }, file: { ...named, bytes } };
  }
  const bytes = await makeDocument(asked.format, asked.table, scene);
  const lost = fieldsNotInTable(plan).map((field) => ({ field, lines: plan.projects.filter((project) => field in project).length }));
  return { kind: 'export', exported: { lines: plan.projects.length, lost }, file: { ...named, bytes } };
}

/** Does what was asked, in whatever thread it is called. A file that cannot be read is an answer, not an error. */
export function doWork({ asked, scene, given }: Work): Promise<WorkAnswer> {
  return answered(() => {
    if (asked.kind === 'export') return exportPlan(asked, scene);
    const { name, table, sheet, choices } = asked;
    const { plan, territory, framework, version } = scene;
    return { kind: 'import', report: importReport({ bytes: given ?? new Uint8Array(), name, table, sheet, choices, plan, territory, version, framework }) };
  });
}
