import { html, nothing, type TemplateResult } from 'lit';
import type { MatrixView } from '@jalon/core/assessment';
import { isolate } from '../language/format.ts';
import { rich } from '../shared/rich.ts';
import type { Scene } from './scene.ts';
import { textIn } from './table/columns.ts';

/** How many rows are of a demonstration. */
const invented = ({ rows: { demonstration } }: MatrixView): number => demonstration.split('y').length - 1;

/** What it is about, the day it holds for, and what the figures are worth. */
export function head({ say, view }: Scene, label: string | undefined, updating: boolean, tools: TemplateResult | typeof nothing): TemplateResult {
  const text = textIn(say);
  const programme = text(view.programme.label) || view.programme.code.toUpperCase();
  const shown = invented(view);
  const basis = [
    shown === 0 ? '' : shown === view.count ? say('matrix.demonstration') : say('matrix.someDemonstration', { count: shown }),
    view.grid.basis === 'illustrative' ? say('matrix.illustrative') : view.grid.basis === 'outline' ? say('matrix.outline') : '',
  ].filter(Boolean);
  return html`<div class="head"><div>${label === '' ? nothing : html`<h2 id="title">${label ?? say('matrix.title')}</h2>`}
    <p class="meta"><span>${rich(text(view.cycle.label) ? `${isolate(programme)}${say('comma')}${text(view.cycle.label)}` : say('matrix.cycle', { programme: isolate(programme), cycle: isolate(view.cycle.code) }))}</span>
      <span>${say('matrix.asOf', { date: say.format.date(view.asOf) })}</span>${basis.map((words) => html`<span class="basis">${words}</span> `)}${updating ? html`<span role="status">${say('matrix.updating')}</span>` : nothing}</p></div>
    <div class="tools noprint">${tools}</div></div>`;
}
