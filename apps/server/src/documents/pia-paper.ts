import { buildPlanView, checkPlan, type PlanRow, type PlanView } from '@jalon/core/investment';
import { pickText } from '@jalon/core/shared';
import { findingTable, labelsOf } from './finding-table.ts';
import { amountText, dayText } from './paper-format.ts';
import { paperOf } from './paper-facts.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { amountColumn, ceilingTableOf, groupName, isShown, money, scheduleText, textColumn } from './plan-tables.ts';
import type { Paper, PaperCell, PaperRow, PaperTable } from './paper.ts';
import type { DocumentScene } from './scene.ts';

const sum = (rows: readonly PlanRow[], of: (row: PlanRow) => number): PaperCell => money(rows.reduce((total, row) => total + of(row), 0));

/** What of each source a line takes in the first year of the plan. */
const given = ({ funding }: PlanRow, source: string): number => funding.find((line) => line.source === source)?.amounts[0] ?? 0;

/** What was adopted of each line for the year, where the council adopted it. */
function adoptedOf({ plan }: DocumentScene): ReadonlyMap<string, number> | undefined {
  const { adoption, firstYear } = plan;
  return adoption && adoption.year === firstYear ? new Map(adoption.lines.map(({ id, credits }) => [id, credits[firstYear] ?? 0])) : undefined;
}

const MOST_SOURCE_COLUMNS = 4;

function yearTable(view: PlanView, scene: DocumentScene, shown: ReadonlySet<string>): PaperTable {
  const { head, credits, subtotal, total, table, note, mode } = PAPER_WORDS[scene.language];
  const labels = labelsOf(scene.framework, scene.language);
  const [adopted, rows] = [adoptedOf(scene), new Map(view.rows.map((row) => [row.id, row]))];
  const used = view.sources.filter(({ years }) => years[0]!.planned > 0);
  // A column a source, as long as they can be read side by side.
  const sources = used.length > MOST_SOURCE_COLUMNS ? [] : used;
  const fundingOf = (row: PlanRow): string[] => (sources.length === used.length ? [] : [used.flatMap((source) => { const amount = given(row, source.code); return amount === 0 ? [] : [sourceText(source, amount)]; }).join('\n')]);
  const sourceText = ({ code, label }: PlanView['sources'][number], amount: number): string => PAPER_WORDS[scene.language].given(label ? pickText(label, scene.language) : code, amountText(amount, scene.plan.currency, scene.language));
  const amounts: ((row: PlanRow) => number)[] = [({ sums }) => sums.cost, ({ sums }) => sums.ap, ...(adopted ? [({ id }: PlanRow) => adopted.get(id) ?? 0] : []), ({ sums }) => sums.credits[0]!, ...sources.map(({ code }) => (row: PlanRow) => given(row, code))];
  const lineOf = (row: PlanRow): PaperRow => ({
    kind: 'line',
    cells: [row.code, row.title, row.locality ?? '', mode[row.mode], row.procedure === null ? '' : labels.get(row.procedure) ?? row.procedure, row.notice === null ? '' : dayText(row.notice), scheduleText(row.schedule, scene), ...amounts.map((of) => money(of(row))), ...fundingOf(row)],
  });
  const all = view.sectors.flatMap(({ rows: ids }) => ids.map((id) => rows.get(id)!)).filter(({ id }) => shown.has(id));
  const lines = view.sectors.flatMap((group): PaperRow[] => {
    const of = group.rows.map((id) => rows.get(id)!).filter(({ id }) => shown.has(id));
    const name = groupName(group, scene);
    return of.length === 0 ? [] : [{ kind: 'group', cells: [name] }, ...of.map(lineOf), { kind: 'subtotal', cells: ['', subtotal(name), '', '', '', '', '', ...amounts.map((amount) => sum(of, amount)), ...(sources.length === used.length ? [] : [''])] }];
  });
  return {
    heading: table.lines, note: lines.length === 0 ? note.noLines : undefined,
    columns: [
      textColumn(head.code, 0), textColumn(head.title, 4), textColumn(head.locality, 1), textColumn(head.mode, 0), textColumn(head.procedure, 2), textColumn(head.notice, 0), textColumn(head.schedule, scene.language === 'ar' ? 1 : 0), amountColumn(head.cost), amountColumn(head.ap),
      ...(adopted ? [amountColumn(head.adopted)] : []), amountColumn(credits(scene.plan.firstYear)), ...sources.map(({ code, label }) => amountColumn(label ? pickText(label, scene.language) : code)), ...(sources.length === used.length ? [] : [textColumn(head.funding, 3)]),
    ],
    rows: [...lines, { kind: 'total', cells: ['', total, '', '', '', '', '', ...amounts.map((amount) => sum(all, amount)), ...(sources.length === used.length ? [] : [''])] }],
  };
}

/** Lines with credits in the first year of the plan, or adopted for it. */
export function linesOfYear({ plan }: Pick<DocumentScene, 'plan'>): ReadonlySet<string> {
  const adopted = new Set(plan.adoption?.year === plan.firstYear ? plan.adoption.lines.filter(({ credits }) => (credits[plan.firstYear] ?? 0) > 0).map(({ id }) => id) : []);
  return new Set(plan.projects.filter(({ id, status, credits }) => status !== 'dropped' && ((credits[plan.firstYear] ?? 0) > 0 || adopted.has(id))).map(({ id }) => id));
}

/** The first year of the plan: what is carried out and paid that year. */
export function piaPaper(scene: DocumentScene): Paper {
  const { plan, framework, setting, version, language } = scene;
  const view = buildPlanView(checkPlan(plan, framework, setting), version);
  const shown = linesOfYear(scene);
  return {
    ...paperOf(scene, 'pia', PAPER_WORDS[language].oneYear(plan.firstYear)),
    tables: [yearTable(view, scene, new Set(view.rows.filter((row) => isShown(row) && shown.has(row.id)).map(({ id }) => id))), ceilingTableOf(view, scene, [plan.firstYear]), findingTable(scene, view.findings.filter(({ year }) => year === undefined || year === plan.firstYear), shown)],
  };
}
