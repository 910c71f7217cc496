import { html, nothing, type TemplateResult } from 'lit';
import type { PlanRow } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { rich } from '../../shared/rich.ts';
import { amountIn } from '../amount.ts';
import type { LinePart, PlannerScene } from '../scene.ts';
import { findingCard } from './rules.ts';

/** `2027-Q2` as `T2 2027`. */
export const quarterWords = (say: Say, quarter: string): string => say('planner.quarter', { quarter: quarter.slice(6), year: quarter.slice(0, 4) });

/** What was really committed and paid, year by year under what was planned, and by which source where the record says. */
function executedTable({ say, unit, view, nameOf }: PlannerScene, executed: NonNullable<PlanRow['executed']>, { credits }: PlanRow['sums']): TemplateResult {
  const paying = new Set(executed.flatMap(({ sources }) => Object.keys(sources ?? {})));
  const row = (label: string, of: (year: typeof executed[number]) => number | null | undefined): TemplateResult => html`<tr><th scope="row">${rich(label)}</th>${executed.map((one) => {
    const minor = of(one);
    return html`<td class="num">${typeof minor === 'number' ? amountIn(say, unit, minor) : '–'}</td>`;
  })}</tr>`;
  return html`<table class="tb" aria-label=${say('planner.panel.executed')}><thead><tr><td></td>${executed.map(({ year }) => html`<th scope="col" class="num">${year}</th>`)}</tr></thead><tbody>
    ${row(say('planner.table.credits'), ({ year }) => credits[year - (view.years[0]?.year ?? year)])}${row(say('planner.execution.committed'), ({ committed }) => committed)}${row(say('planner.execution.paid'), ({ paid }) => paid)}
    ${[...paying].map((source) => row(say('planner.execution.from', { source: isolate(nameOf('source', source)) }), ({ sources }) => sources?.[source]))}</tbody></table>`;
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
    ${more}<dl class="facts">${row.executed ? html`<div class="wide"><dt>${say('planner.panel.executed')}</dt><dd>${executedTable(scene, row.executed, row.sums)}</dd></div>` : nothing}${told.map(([label, value]) => html`<div><dt>${label}</dt><dd>${rich(value!)}</dd></div>`)}</dl>
    ${row.findings.length > 0 ? html`<div class="panels">${row.findings.map((at) => findingCard(scene, view.findings[at]!, false))}</div>` : nothing}</aside>`;
}

