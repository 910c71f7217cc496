import type { PlanGroup, PlanRow, PlanSums, PlanView } from '@jalon/core/investment';
import { pickText } from '@jalon/core/shared';
import { amountText, quarterText } from './paper-format.ts';
import { PAPER_WORDS } from './paper-words.ts';
import type { PaperCell, PaperColumn, PaperRow, PaperTable } from './paper.ts';
import type { DocumentScene } from './scene.ts';

export const money = (amount: number): PaperCell => ({ amount });
export const textColumn = (head: string, share: number): PaperColumn => ({ head, kind: 'text', share });
export const amountColumn = (head: string): PaperColumn => ({ head, kind: 'amount', share: 0 });

export const groupName = ({ key, label }: Pick<PlanGroup, 'key' | 'label'>, { language }: Pick<DocumentScene, 'language'>): string =>
  (label ? pickText(label, language) : key || PAPER_WORDS[language].noSector);

/** `Guichet 1 : 60 000 000 (2026), 40 000 000 (2027)`, a source a line. */
function fundingText({ funding }: PlanRow, view: PlanView, { language, plan }: DocumentScene): string {
  const words = PAPER_WORDS[language];
  const names = new Map(view.sources.map(({ code, label }) => [code, label ? pickText(label, language) : code]));
  const parted = (amount: number, when: string): string => `${amountText(amount, plan.currency, language)}\u00a0(${when})`;
  return funding.map(({ source, amounts, beyond }) => words.given(names.get(source) ?? source, [
    ...amounts.flatMap((amount, at) => (amount === 0 ? [] : [parted(amount, String(view.years[at]!.year))])), ...(beyond === 0 ? [] : [parted(beyond, words.head.beyond)]),
  ].join(', '))).join('\n');
}

export function scheduleText(schedule: PlanRow['schedule'], { language }: Pick<DocumentScene, 'language'>): string {
  if (!schedule) return '';
  const [start, end] = [quarterText(schedule.start, language), quarterText(schedule.end, language)];
  return start === end ? start : `${start}\n${end}`;
}

const sumCells = ({ cost, ap, paid, credits, beyond }: PlanSums): PaperCell[] => [money(cost), money(ap), money(paid), ...credits.map(money), money(beyond)];

/** What is still counted: dropped lines are shown nowhere but in the plan itself. */
export const isShown = ({ status }: PlanRow): boolean => status !== 'dropped';

/** Lines by sector with their sums, and the sum of all: the table of the plan over its years. */
export function lineTable(view: PlanView, scene: DocumentScene): PaperTable {
  const { language } = scene;
  const { head, credits, subtotal, total, table, note } = PAPER_WORDS[language];
  const rows = new Map(view.rows.map((row) => [row.id, row]));
  const lineOf = (row: PlanRow): PaperRow => ({
    kind: 'line', cells: [row.code, row.title, row.locality ?? '', PAPER_WORDS[scene.language].mode[row.mode], scheduleText(row.schedule, scene), ...sumCells(row.sums), fundingText(row, view, scene)],
  });
  const groupOf = (group: PlanGroup): PaperRow[] => {
    const lines = group.rows.map((id) => rows.get(id)!).filter(isShown).map(lineOf);
    const name = groupName(group, scene);
    return lines.length === 0 ? [] : [{ kind: 'group', cells: [name] }, ...lines, { kind: 'subtotal', cells: ['', subtotal(name), '', '', '', ...sumCells(group.sums), ''] }];
  };
  const lines = view.sectors.flatMap(groupOf);
  return {
    heading: table.lines, note: lines.length === 0 ? note.noLines : view.rows.some((row) => !isShown(row)) ? note.dropped : undefined,
    columns: [textColumn(head.code, 0), textColumn(head.title, 3), textColumn(head.locality, 1), textColumn(head.mode, 0), textColumn(head.schedule, language === 'ar' ? 1 : 0), amountColumn(head.cost), amountColumn(head.ap), amountColumn(head.paid), ...view.years.map(({ year }) => amountColumn(credits(year))), amountColumn(head.beyond), textColumn(head.funding, 3)],
    rows: [...lines, { kind: 'total', cells: ['', total, '', '', '', ...sumCells(view.sums), ''] }],
  };
}

/** One row a sector. */
export function sectorTable(view: PlanView, scene: DocumentScene): PaperTable {
  const { head, credits, total, table } = PAPER_WORDS[scene.language];
  const counted = new Set(view.rows.filter(isShown).map(({ id }) => id));
  const countOf = (ids: readonly string[]): PaperCell => ({ count: ids.filter((id) => counted.has(id)).length });
  return {
    heading: table.sectors,
    columns: [textColumn(head.sector, 3), { head: head.lines, kind: 'count', share: 0 }, amountColumn(head.cost), amountColumn(head.ap), amountColumn(head.paid), ...view.years.map(({ year }) => amountColumn(credits(year))), amountColumn(head.beyond)],
    rows: [...view.sectors.map((group): PaperRow => ({ kind: 'line', cells: [groupName(group, scene), countOf(group.rows), ...sumCells(group.sums)] })), { kind: 'total', cells: [total, countOf(view.rows.map(({ id }) => id)), ...sumCells(view.sums)] }],
  };
}

/** What is planned on each source against what may be expected of it, over these years. */
export function ceilingTableOf(view: PlanView, scene: DocumentScene, years: readonly number[]): PaperTable {
  const words = PAPER_WORDS[scene.language];
  const places = years.map((year) => view.years.findIndex((one) => one.year === year));
  const orNone = (amount: number | null): PaperCell => (amount === null ? null : money(amount));
  const basisOf = (bases: readonly (keyof typeof words.ceilingBasis | null)[]): string => [...new Set(bases.flatMap((basis) => (basis === null ? [] : [words.ceilingBasis[basis]])))].join(', ');
  return {
    heading: words.table.ceilings, note: words.note.ceilings,
    columns: [textColumn(words.head.source, 3), ...years.flatMap((year) => [amountColumn(words.planned(year)), amountColumn(words.ceiling(year)), amountColumn(words.margin(year))]), textColumn(words.head.basis, 1)],
    rows: [
      ...view.sources.map((source): PaperRow => ({
        kind: 'line',
        cells: [source.label ? pickText(source.label, scene.language) : source.code, ...places.flatMap((at) => { const one = source.years[at]!; return [money(one.planned), orNone(one.ceiling), orNone(one.margin)]; }), basisOf(places.map((at) => source.years[at]!.basis))],
      })),
      { kind: 'total', cells: [words.total, ...places.flatMap((at) => { const planned = view.sources.reduce((sum, source) => sum + source.years[at]!.planned, 0); const { ceiling } = view.years[at]!; return [money(planned), orNone(ceiling), orNone(ceiling === null ? null : ceiling - planned)]; }), ''] },
    ],
  };
}
