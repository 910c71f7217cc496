import { html, nothing, type TemplateResult } from 'lit';
import type { DomainView, IndicatorView, ShownSplit } from '@jalon/core/assessment';
import { isolateLtr } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';
import { itemFinding } from '../reason.ts';
import { statusMark, statusOf } from '../status.ts';
import { disclosure, explanationRow } from './disclosure.ts';
import { rod } from './rod.ts';
import { rodLabel } from './score.ts';

const COLUMNS = ['earned', 'lost', 'open', 'max'] as const;

/** Earned, lost, open, maximum: same decimals down a column, zero set back, nothing rounded on its own. A bonus says what it may add. */
function numbers({ say }: Card, points: ShownSplit, bonus?: boolean): TemplateResult[] {
  return COLUMNS.map((column) => {
    const isZero = column !== 'max' && Number(points[column]) === 0;
    const text = column === 'max' ? bonus ? isolateLtr(`+${say.format.count(points.max)}`) : say.format.count(points.max) : say.format.number(points[column]);
    return html`<td class="num ${column === 'earned' ? 'earn' : ''}" role="cell" data-l=${say(`col.${column}`)}>${isZero ? html`<span class="zero">${say.format.number(0)}</span>` : text}</td>`;
  });
}

/** A row that leaves the score says so across the columns of figures; one that is not published has none to say. */
const outOfScore = ({ say }: Card, indicator?: IndicatorView): TemplateResult => {
  // An outline may not know what a line is worth: that is not worth nothing.
  const max = indicator && Number(indicator.nominalMax) > 0 ? say.format.count(indicator.nominalMax) : '';
  const isLeft = indicator && indicator.reason !== 'not-published';
  return html`<td class="num" role="cell" colspan="3"><span class="soft">${isLeft ? say('points.none') : nothing}</span></td><td class="num" role="cell" data-l=${say('col.max')}>${isLeft && max ? html`<s>${max}</s>` : max}</td>`;
};

const bar = (card: Card, points: ShownSplit, height: number, post?: string): TemplateResult => html`<td class="c-bar" role="cell">${rod(points, { label: rodLabel(card, points, post), height, post })}</td>`;

function indicatorRow(card: Card, indicator: IndicatorView): TemplateResult {
  const { code, bonus } = indicator;
  // What a bonus does not give is not lost: its score is not out of it.
  const points = indicator.points && (bonus ? { ...indicator.points, lost: '0' } : indicator.points);
  const applies = indicator.treatment === 'applies' && indicator.reason !== 'not-published';
  const finding = indicator.reason === 'not-published' ? '' : itemFinding(card, indicator);
  return html`<tr class="row ${card.isOpen(code) ? 'open-row' : ''}" role="row" part="indicator" data-item=${code} aria-busy=${card.isPending(code) ? 'true' : nothing}>
    <th scope="row" role="rowheader"><span class="lb"><span class="code"><bdi>${code}</bdi></span><span>${disclosure(card, indicator)}${finding ? html`<span class="rs">${rich(finding)}</span>` : nothing}</span></span></th>
    ${points && applies ? html`${bar(card, points, 10)}${numbers(card, points, bonus)}` : html`<td class="c-bar" role="cell">${statusMark(statusOf(card, indicator))}</td>${points ? numbers(card, points, bonus) : outOfScore(card, indicator)}`}
  </tr>${explanationRow(card, indicator, 6)}`;
}

function domainRows(card: Card, domain: DomainView): TemplateResult {
  return html`<tbody role="rowgroup"><tr class="dom" role="row"><th scope="rowgroup" role="rowheader"><button type="button" class="link" data-figure="d:${domain.code}">${card.text(domain.label)}</button></th>
    ${domain.points ? html`${bar(card, domain.points, 12)}${numbers(card, domain.points)}` : html`<td class="c-bar" role="cell"></td>${outOfScore(card)}`}</tr>
    ${domain.indicators.map((indicator) => indicatorRow(card, indicator))}</tbody>`;
}

function total(card: Card): TemplateResult | typeof nothing {
  const { score } = card.view;
  if (!score || score.earned === null || score.lost === null || score.open === null || score.imported) return nothing;
  const points = { earned: score.earned, lost: score.lost, open: score.open, max: score.max };
  return html`<tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">${card.say('col.total')}</th>${bar(card, points, 12, score.thresholds[0]?.atLeast)}${numbers(card, points)}</tr></tfoot>`;
}

function gloss({ view, say }: Card): string {
  const threshold = view.score?.thresholds[0];
  const line = threshold && view.score ? `${say('domains.threshold', { atLeast: threshold.atLeast, max: view.score.max })}` : '';
  return line + say('domains.gloss');
}

/** The indicators by domain, with figures that add up to the score. */
export function domains(card: Card): TemplateResult | typeof nothing {
  const { view, say } = card;
  if (view.domains.length === 0) return nothing;
  return html`<section class="sec" part="domains" aria-labelledby="domains">
    <div><h3 id="domains">${say('domains.title')}</h3><p class="gloss">${gloss(card)}</p></div>
    <table class="tb ledger idp" role="table" aria-labelledby="domains">
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('col.indicator')}</th><th scope="col" role="columnheader" class="c-bar">${say('col.share')}</th>${COLUMNS.map((column) => html`<th scope="col" role="columnheader" class="num">${say(`col.${column}`)}</th>`)}</tr></thead>
      ${view.domains.map((domain) => domainRows(card, domain))}${total(card)}
    </table></section>`;
}
