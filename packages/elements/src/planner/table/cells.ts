import { html, nothing, type TemplateResult } from 'lit';
import type { PlanGroup, PlanRow, PlanSums } from '@jalon/core/investment';
import { mark } from '../../shared/icons.ts';
import { amountIn } from '../amount.ts';
import { asideOf, findingWords, gravestOf, severityMark } from '../findings.ts';
import type { PlannerScene } from '../scene.ts';
import type { TableColumn } from './columns.ts';

/** A credit and what stands beside it, by column. */
export function amountOf({ kind, year }: TableColumn, sums: PlanSums, firstYear: number): number | undefined {
  switch (kind) {
    case 'ap': return sums.ap;
    case 'paid': return sums.paid;
    case 'year': return sums.credits[year! - firstYear] ?? 0;
    case 'beyond': return sums.beyond;
    default: return undefined;
  }
}

const amountCell = ({ say, unit }: PlannerScene, amount: number): TemplateResult | string => (amount === 0 ? html`<span class="z">${say.format.count(0)}</span>` : amountIn(say, unit, amount));

/** Where the adopted amount differs, it stands beside. */
function adoptedBeside({ say, unit, baseline, view }: PlannerScene, { year }: TableColumn, row: PlanRow, amount: number): TemplateResult | typeof nothing {
  const adopted = baseline && year !== undefined ? row.baseline?.credits[year - view.years[0]!.year] : undefined;
  return adopted === undefined || adopted === amount ? nothing : html`<small class="was">${say('planner.table.adopted', { amount: amountIn(say, unit, adopted) })}</small>`;
}

/** What was really paid in the year, beside what was planned. */
function paidBeside({ say, unit }: PlannerScene, { year }: TableColumn, { executed }: PlanRow): TemplateResult | typeof nothing {
  const paid = executed?.find((one) => one.year === year);
  return paid ? html`<small class="was really">${say('planner.table.executed', { amount: amountIn(say, unit, paid.paid) })}</small>` : nothing;
}

/** How a line stands: what was refused here, what waits to be sent, or what rules say of it, gravest first. */
function checkCell(scene: PlannerScene, row: PlanRow): TemplateResult {
  const { say, view } = scene;
  const { isPending, refused, other } = scene.standing(row.id);
  const gravest = gravestOf(view.findings, row);
  const words = row.status === 'dropped' ? say('planner.line.dropped') : gravest ? findingWords(scene, gravest) : row.status === 'ongoing' ? say('planner.line.ongoing') : row.status === 'done' ? say('planner.line.done') : say('planner.line.sound');
  const aside = gravest && asideOf(view, gravest);
  const icon = row.status === 'dropped' ? 'na' : severityMark(aside ? 'warns' : row.state);
  const more = row.findings.length - 1;
  return html`${refused ? html`<span class="st c-unmet" id="refused-${row.id}">${mark('unmet')}<span>${refused}</span></span>` : nothing}<span class="st c-${icon}">${mark(icon)}<span>${words}${more > 0 ? html` <span class="more">${say('planner.table.more', { count: more })}</span>` : nothing}</span></span>${
    gravest ? html`<small class="law"><bdi>${gravest.ref.article}</bdi>${aside ? say('planner.table.aside') : nothing}</small>` : nothing}${isPending ? html`<small class="soft">${say('planner.line.pending')}</small>` : nothing}${other ? html`<small class="soft">${say('planner.line.other', { person: other })}</small>` : nothing}`;
}

function sourcesCell({ say, unit, nameOf }: PlannerScene, { funding }: PlanRow): string {
  const lines = funding.map(({ source, amounts, beyond }) => say('planner.table.funding', { source: nameOf('source', source), amount: amountIn(say, unit, amounts.reduce((sum, amount) => sum + amount, beyond)) }));
  return lines.join(say('comma'));
}

/** What a cell of a project holds. */
export function cellOf(scene: PlannerScene, column: TableColumn, row: PlanRow): unknown {
  const { say, view } = scene;
  switch (column.kind) {
    case 'project': return html`<span class="lb"><bdi class="code">${row.code}</bdi><bdi class="t">${row.title}</bdi></span>`;
    case 'mode': return say.code('planner.mode', row.mode);
    case 'check': return checkCell(scene, row);
    case 'sources': return sourcesCell(scene, row);
    default: {
      const amount = amountOf(column, row.sums, view.years[0]!.year)!;
      return html`${amountCell(scene, amount)}${adoptedBeside(scene, column, row, amount)}${paidBeside(scene, column, row)}`;
    }
  }
}

/** The name of a group; a line that names no sector or locality goes under words that say so. */
export const groupName = ({ say, group, nameOf }: PlannerScene, { key }: PlanGroup): string => (key === '' ? say(group === 'locality' ? 'planner.table.noLocality' : 'planner.table.noSector') : nameOf(group, key));

/** What a cell of sums holds: those of a group, or of the plan. */
export function sumCell(scene: PlannerScene, column: TableColumn, sums: PlanSums): unknown {
  const amount = amountOf(column, sums, scene.view.years[0]?.year ?? 0);
  return amount === undefined ? nothing : amountCell(scene, amount);
}
