import { AMOUNT_UNITS, type AmountUnit } from '@jalon/core/investment';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { PlanEditBody, PlannerScene } from '../scene.ts';
import type { Preview, PreviewRow } from './paste.ts';

const UNITS: Readonly<Record<AmountUnit, 'units' | 'thousands' | 'millions'>> = { 1: 'units', 1000: 'thousands', 1_000_000: 'millions' };
const ICONS: Partial<Record<PreviewRow['outcome'], 'unmet' | 'late' | 'met'>> = { refused: 'unmet', remarked: 'late', accepted: 'met' };

interface Hands {
  again(unit: AmountUnit): void;
  readonly close: () => void;
  /** The unit it is being read again with: until then nothing is written. */
  readonly asked: AmountUnit | undefined;
}

/** What amounts are counted in where no head says so: read as one is chosen. */
const unitField = ({ say, view }: PlannerScene, is: AmountUnit | undefined, again: Hands['again']): TemplateResult => html`<div class="fld"><label for="p-unit">${say('planner.paste.unit')}</label><select class="in" id="p-unit" .value=${live(String(is ?? ''))} @change=${(event: Event) => again(Number((event.target as HTMLSelectElement).value) as AmountUnit)}>${is === undefined ? html`<option value="" selected disabled>${say('planner.form.noQuarter')}</option>` : nothing}${
  AMOUNT_UNITS.map((unit) => html`<option value=${unit} ?selected=${unit === is}>${say(`planner.unit.${UNITS[unit]}`, { currency: say.format.currency(view.plan.currency) })}</option>`)}</select></div>`;

/** What a table would do to the plan, row by row, and the only button that does it. */
export function drawPreview(scene: PlannerScene, { rows, notes, bodies, what, base, unit }: Preview, { again, close, asked }: Hands): TemplateResult {
  const { say } = scene;
  const counts = { accepted: rows.filter(({ outcome }) => outcome === 'accepted' || outcome === 'remarked').length, refused: rows.filter(({ outcome }) => outcome === 'refused').length };
  return html`<p role="status">${asked ? say('planner.files.reading') : html`${say('planner.paste.say')} ${say('planner.paste.counts', counts)}.`}</p>${unit ? unitField(scene, asked ?? unit.is, again) : nothing}${notes.map((note) => html`<p class="gloss">${rich(note(scene))}</p>`)}
    <div class="scroll report" tabindex="0" role="region" aria-label=${say('planner.paste.title')}><table class="tb" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="num">${say('planner.paste.row')}</th><th role="columnheader" scope="col">${say('planner.paste.line')}</th><th role="columnheader" scope="col">${say('planner.paste.outcome')}</th><th role="columnheader" scope="col">${say('planner.paste.remarks')}</th></tr></thead>
    <tbody role="rowgroup">${guard([rows, say], () => rows.map(({ row, name, outcome, remarks }) => {
      const icon = ICONS[outcome] ?? 'na';
      return html`<tr role="row"><td role="cell" class="num">${row}</td><th role="rowheader" scope="row">${rich(name)}</th><td role="cell"><span class="st c-${icon}">${mark(icon)}<span>${say.code('planner.outcome', outcome)}</span></span></td><td role="cell"><ul>${remarks.map((one) => html`<li>${rich(one(scene))}</li>`)}</ul></td></tr>`;
    }))}</tbody></table></div>
    <div class="acts">${bodies.length > 0 ? html`<button type="button" class="btn primary" ?disabled=${!!asked} @click=${() => { close(); scene.edit(bodies as readonly PlanEditBody[], what, base); }}>${say('planner.paste.apply', { count: counts.accepted })}</button>` : html`<p>${say('planner.paste.none')}</p>`}<button type="button" class="btn" @click=${close}>${say('planner.paste.cancel')}</button></div>`;
}
