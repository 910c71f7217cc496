import type { ExportFormat, ExportTable } from '@jalon/contract';
import { ceilingTable, planTable, type PlanTable } from '@jalon/core/investment';
import { makeCsv } from './csv/make-csv.ts';
import { makeDocx } from './docx/make-docx.ts';
import { PAPER_WORDS } from './paper-words.ts';
import type { Paper } from './paper.ts';
import { makePdf } from './pdf/make-pdf.ts';
import { linesOfYear, piaPaper } from './pia-paper.ts';
import { ppmPaper } from './ppm-paper.ts';
import { ppmTable } from './ppm-table.ts';
import { ptiPaper } from './pti-paper.ts';
import type { DocumentScene } from './scene.ts';
import { makeXlsx } from './xlsx/make-xlsx.ts';

export type PaperFormat = Exclude<ExportFormat, 'oc4ids'>;
/** `paper` is laid out to be read; a table as CSV is data alone. */
export const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf', csv: 'text/csv; charset=utf-8', oc4ids: 'application/json',
};

const PAPERS: Readonly<Record<ExportTable, (scene: DocumentScene) => Paper>> = { pti: ptiPaper, pia: piaPaper, ppm: ppmPaper };

/** The lines of a table as data: what comes in again unchanged, or, of contracts, what other programs read. */
export function dataTable(table: ExportTable, scene: DocumentScene): PlanTable {
  const { plan, framework, language } = scene;
  if (table === 'ppm') return ppmTable(scene);
  const shown = table === 'pia' ? linesOfYear(scene) : undefined;
  return planTable(shown ? { ...plan, projects: plan.projects.filter(({ id }) => shown.has(id)) } : plan, framework, language);
}

function makeWorkbook(table: ExportTable, scene: DocumentScene): Promise<Uint8Array> {
  const { sheet } = PAPER_WORDS[scene.language];
  const tables = [{ name: sheet.lines, table: dataTable(table, scene) }, ...(table === 'ppm' ? [] : [{ name: sheet.ceilings, table: ceilingTable(scene.plan, scene.framework, scene.language) }])];
  return makeXlsx(PAPERS[table](scene), tables);
}

/** A table of a plan as a file. The same scene makes the same document. */
export async function makeDocument(format: PaperFormat, table: ExportTable, scene: DocumentScene): Promise<Uint8Array> {
  if (format === 'csv') return makeCsv(dataTable(table, scene), scene.language);
  if (format === 'xlsx') return makeWorkbook(table, scene);
  const paper = PAPERS[table](scene);
  return format === 'pdf' ? makePdf(paper) : makeDocx(paper);
}
