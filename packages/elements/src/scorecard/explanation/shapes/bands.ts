import { html, nothing, type TemplateResult } from 'lit';
import type { BandTrace, BoundTrace } from '@jalon/core/assessment';
import { rich } from '../../../shared/rich.ts';
import type { Card } from '../../card.ts';
import { decimal } from './arithmetic.ts';

/** Where a band starts, in words. `text` writes a bound like what it bounds. */
export const bandName = ({ say }: Card, { from, above }: BoundTrace, text: (bound: string) => string): string =>
  (from !== null ? say('band.from', { value: text(from) }) : above !== null ? say('band.above', { value: text(above) }) : say('band.rest'));

/** One row per band, with a name already written: which one was reached, and what each gives. */
export function rowsOfBands({ say }: Card, rows: readonly { readonly name: string; readonly points: string }[], band: number | null): TemplateResult {
  return html`<table class="tb"><thead><tr><th scope="col">${say('col.band')}</th><th scope="col" class="num">${say('col.points')}</th><th></th></tr></thead><tbody>
    ${rows.map(({ name, points }, index) => html`<tr class=${index === band ? 'reached' : ''}><td>${rich(name)}</td><td class="num">${say.format.number(decimal(points))}</td><td>${index === band ? say('band.reached') : nothing}</td></tr>`)}</tbody></table>`;
}

export const bandTable = (card: Card, bands: readonly BandTrace[], band: number | null, text: (bound: string) => string): TemplateResult =>
  rowsOfBands(card, bands.map((each) => ({ name: bandName(card, each, text), points: each.points })), band);
