import { procurementPlan, type DatedStep, type ProcurementLine } from '@jalon/core/investment';
import { pickText } from '@jalon/core/shared';
import { labelsOf } from './finding-table.ts';
import { amountText, dayText } from './paper-format.ts';
import { paperOf } from './paper-facts.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { amountColumn, money, textColumn } from './plan-tables.ts';
import type { Paper, PaperTable } from './paper.ts';
import type { DocumentScene } from './scene.ts';

/** Contracts of the first year of the plan. */
export const contractsOf = ({ plan, framework, setting }: DocumentScene): ProcurementLine[] => procurementPlan(plan, framework, plan.firstYear, setting);

const nameOf = (code: string | null, labels: ReadonlyMap<string, string>): string => (code === null ? '' : labels.get(code) ?? code);

function contractTable(lines: readonly ProcurementLine[], scene: DocumentScene): PaperTable {
  const { language, plan, framework } = scene;
  const { head, table, note, nature, approval, total } = PAPER_WORDS[language];
  const labels = labelsOf(framework, language);
  const sourcesText = ({ sources }: ProcurementLine): string => sources.map(({ source, amount }) => `${nameOf(source, labels)}\u00a0: ${amountText(amount, plan.currency, language)}`).join('\n');
  return {
    heading: table.contracts, note: lines.length === 0 ? note.noContracts : undefined,
    columns: [textColumn(head.code, 0), textColumn(head.title, 4), textColumn(head.nature, 1), amountColumn(head.amount), textColumn(head.procedure, 3), textColumn(head.needed, 3), textColumn(head.approval, 0), textColumn(head.funding, 3)],
    rows: [
      ...lines.map((line) => ({ kind: 'line' as const, cells: [line.code, line.title, nature[line.nature], money(line.amount), nameOf(line.procedure, labels), nameOf(line.needed, labels), approval[line.approval], sourcesText(line)] })),
      { kind: 'total', cells: ['', total, '', money(lines.reduce((sum, { amount }) => sum + amount, 0)), '', '', '', ''] },
    ],
  };
}

function dateTable(lines: readonly ProcurementLine[], scene: DocumentScene): PaperTable {
  const { language, framework } = scene;
  const { head, table, note, fault } = PAPER_WORDS[language];
  const dayOf = (step: DatedStep | undefined): string => (step?.on == null ? '' : `${dayText(step.on)}${step.planned ? '' : '\u00a0*'}${step.fault === null ? '' : `\n(${fault[step.fault]})`}`);
  return {
    heading: table.dates, note: note.contracts, columns: [textColumn(head.code, 0), textColumn(head.title, 2), ...framework.procurement.chain.map(({ label }) => textColumn(pickText(label, language), 1))],
    rows: lines.map((line) => ({ kind: 'line', cells: [line.code, line.title, ...framework.procurement.chain.map(({ code }) => dayOf(line.steps.find((step) => step.code === code)))] })),
  };
}

function thresholdTable({ framework, language, setting }: DocumentScene): PaperTable {
  const { head, table, note, nature } = PAPER_WORDS[language];
  const labels = labelsOf(framework, language);
  const concerns = (classes: readonly string[] | undefined): boolean => classes === undefined || setting.classes === undefined || classes.some((code) => setting.classes!.includes(code));
  return {
    heading: table.thresholds, note: note.thresholds, columns: [textColumn(head.nature, 1), amountColumn(head.from), textColumn(head.needed, 2), textColumn(head.reference, 2)],
    rows: framework.procurement.thresholds.filter(({ classes }) => concerns(classes)).map(({ nature: of, from, procedure, ref }) => ({ kind: 'line', cells: [nature[of as keyof typeof nature] ?? labels.get(of) ?? of, money(from), nameOf(procedure, labels), ref.article] })),
  };
}

/** The contracts to award in the first year of the plan, with what the rules ask of each and the days they lead to. */
export function ppmPaper(scene: DocumentScene): Paper {
  const lines = contractsOf(scene);
  return { ...paperOf(scene, 'ppm', PAPER_WORDS[scene.language].oneYear(scene.plan.firstYear)), tables: [contractTable(lines, scene), ...(lines.length === 0 ? [] : [dateTable(lines, scene)]), thresholdTable(scene)] };
}
