import type { Phasing } from '@jalon/core/investment';
import { amountText, dayText, quarterText } from './paper-format.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { textColumn } from './plan-tables.ts';
import type { PaperTable } from './paper.ts';
import type { DocumentScene } from './scene.ts';

function phasingText({ credits, schedule }: Phasing, { language, plan }: DocumentScene): string {
  const years = Object.entries(credits).map(([year, amount]) => `${PAPER_WORDS[language].credits(Number(year))}\u00a0: ${amountText(amount, plan.currency, language)}`);
  return [...years, ...(schedule ? [`${quarterText(schedule.start, language)} – ${quarterText(schedule.end, language)}`] : [])].join('\n');
}

/** What moved since the plan was adopted, and why; `undefined` where nothing did. */
export function rephasingTable(scene: DocumentScene): PaperTable | undefined {
  const { plan, language } = scene;
  const { head, table, note } = PAPER_WORDS[language];
  if (!plan.adoption || plan.rephasings.length === 0) return undefined;
  const codes = new Map(plan.projects.map(({ id, code }) => [id, code]));
  return {
    heading: table.rephasings, note: note.rephasings,
    columns: [textColumn(head.code, 0), textColumn(head.on, 0), textColumn(head.before, 2), textColumn(head.after, 2), textColumn(head.motive, 3)],
    rows: plan.rephasings.map(({ project, on, from, to, motive, reference }) => ({
      kind: 'line', cells: [codes.get(project) ?? project, dayText(on), phasingText(from, scene), phasingText(to, scene), reference === undefined ? motive : `${motive} (${reference})`],
    })),
  };
}
