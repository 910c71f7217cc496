import { html, nothing, type TemplateResult } from 'lit';
import type { PlanRow } from '@jalon/core/investment';
import type { Say } from '../../language/strings.ts';
import { rich } from '../../shared/rich.ts';
import { amountIn } from '../amount.ts';
import type { LinePart, PlannerScene } from '../scene.ts';
import { findingCard } from './rules.ts';

/** `2027-Q2` as `T2 2027`. */
export const quarterWords = (say: Say, quarter: string): string => say('planner.quarter', { quarter: quarter.slice(6), year: quarter.slice(0, 4) });

/** What was paid of a year, beside what was planned. */
function executedWords({ say, unit, view }: PlannerScene, { sums }: PlanRow, { year, paid, committed }: NonNullable<PlanRow['executed']>[number]): string {
  const amount = (minor: number): string => amountIn(say, unit, minor);
  return say('planner.panel.executed.of', { year: String(year), paid: amount(paid), credit: amount(sums.credits[year - (view.years[0]?.year ?? year)] ?? 0), committed: committed === null ? '' : amount(committed) });
}

/** What a line says of itself, by the part of the form that changes it. */
function facts(scene: PlannerScene, row: PlanRow): readonly (readonly [string, string | undefined, LinePart])[] {
  const { say, unit, nameOf } = scene;
  const { schedule, recurrent, sums } = row;
  const amount = (minor: number): string => amountIn(say, unit, minor);
  return [
    [say('planner.panel.cost'), amount(sums.cost), 'costs'],
    [say('planner.panel.rest'), sums.rest === 0 ? undefined : amount(sums.rest), 'costs'],
    [say('planner.panel.sources'), row.funding.map(({ source, amounts, beyond }) => say('planner.table.funding', { source: nameOf('source', source), amount: amount(amounts.reduce((sum, one) => sum + one, beyond)) })).join(say('comma')) || undefined, 'funding'],
    [say('planner.panel.executed'), row.executed?.map((one) => executedWords(scene, row, one)).join(say('planner.join')), 'execution'],
    [say('planner.panel.schedule'), schedule ? say('planner.panel.schedule.of', { start: quarterWords(say, schedule.start), end: quarterWords(say, schedule.end) }) : undefined, 'schedule'],
    [say('planner.panel.locality'), row.locality ?? undefined, 'identity'],
    [say('planner.panel.mode'), say.code('planner.mode', row.mode), 'delivery'], [say('planner.panel.nature'), say.code('planner.nature', row.nature), 'delivery'],
    [say('planner.panel.status'), say.code('planner.state', row.status), 'readiness'], [say('planner.panel.maturity'), row.maturity ? say.code('planner.maturity', row.maturity) : undefined, 'readiness'],
    [say('planner.panel.recurrent'), recurrent ? say('planner.panel.recurrent.of', { amount: amount(recurrent.perYear), payer: recurrent.payer ?? '' }) : undefined, 'costs'],
    [say('planner.panel.rank'), row.rank === null ? undefined : String(row.rank), 'identity'],
  ];
}

/** All there is about a line: what it says, what rules say of it, and what changes it. */
export function panel(scene: PlannerScene, row: PlanRow, more: TemplateResult | typeof nothing): TemplateResult {
  const { say, view } = scene;
  const told = facts(scene, row).filter(([, value]) => value !== undefined);
  return html`<aside class="panel" part="panel" id="panel" tabindex="-1" aria-labelledby="panel-title" @keydown=${(event: KeyboardEvent) => { if (event.key === 'Escape' && !(event.target as Element).closest('form, dialog')) { scene.go(row.id); scene.select(undefined); } }}>
    <div class="phead"><h3 id="panel-title"><bdi class="code">${row.code}</bdi> <bdi>${row.title}</bdi></h3><button type="button" class="btn quiet noprint" @click=${() => { scene.go(row.id); scene.select(undefined); }}>${say('planner.panel.close')}</button></div>
    ${more}<dl class="facts">${told.map(([label, value]) => html`<div><dt>${label}</dt><dd>${rich(value!)}</dd></div>`)}</dl>
    ${row.findings.length > 0 ? html`<div class="panels">${row.findings.map((at) => findingCard(scene, view.findings[at]!, false))}</div>` : nothing}</aside>`;
}

