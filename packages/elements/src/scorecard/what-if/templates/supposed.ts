import { html, nothing, type TemplateResult } from 'lit';
import { isolate, isolateLtr } from '../../../language/format.ts';
import { rich } from '../../../shared/rich.ts';
import type { Card } from '../../card.ts';
import type { Item } from '../../editing/draft.ts';
import { statusOf } from '../../status.ts';
import { itemsIn, type Suppositions } from '../bench.ts';
import { movedText } from './difference.ts';

const pointsOf = (item: Item | undefined) => (item && 'points' in item ? item.points : null);

/** True where its points or its state are not those of the card. */
const differs = (before: Item | undefined, after: Item): boolean => JSON.stringify([pointsOf(before), before?.outcome, before && 'verdict' in before && before.verdict]) !== JSON.stringify([pointsOf(after), after.outcome, 'verdict' in after && after.verdict]);

function line(real: Card, card: Card, after: Item, suppositions: Suppositions, reset: (item: string) => void): TemplateResult {
  const { say } = card;
  const { code } = after;
  const before = itemsIn(real.view).find((item) => item.code === code);
  const supposed = suppositions.get(code);
  const [was, is] = [pointsOf(before), pointsOf(after)];
  const state = (of: Card, item: Item | undefined) => (item ? statusOf(of, item).words : '');
  const cells = was && is ? [say('what.points', was), say('what.points', is), isolateLtr(movedText(say, was.earned, is.earned))] : [state(real, before), state(card, after), state(real, before) === state(card, after) ? say('what.same') : say('what.moves')];
  const [now = '', then = '', change = ''] = cells;
  return html`<tr role="row"><th scope="row" role="rowheader"><button type="button" class="link" @click=${() => card.goTo(code)}><bdi>${code}</bdi></button> ${card.text(after.label)}${supposed ? (supposed.isMet ? html` <span class="soft">(${say('what.met')})</span>` : nothing) : html` <span class="soft">(${say('what.follows')})</span>`}</th>
    <td role="cell" data-l=${say('what.card')}>${now}</td><td role="cell" data-l=${say('what.trial')}>${then}</td><td role="cell" data-l=${say('what.change')}><b>${rich(change)}</b></td>
    <td role="cell" class="noprint">${supposed ? html`<button type="button" class="btn quiet" aria-label=${say('what.resetOf', { item: isolate(code) })} @click=${() => reset(code)}>${say('what.resetItem')}</button>` : nothing}</td></tr>`;
}

/** Each line supposed otherwise, and what follows from it: points before, after, gained. */
export function supposedLines(real: Card, card: Card, suppositions: Suppositions, reset: (item: string) => void): TemplateResult {
  const { say } = card;
  const lines = itemsIn(card.view).filter((item) => suppositions.has(item.code) || differs(itemsIn(real.view).find(({ code }) => code === item.code), item));
  return html`<section class="sec" part="supposed" aria-labelledby="what-supposed"><div><h3 id="what-supposed" tabindex="-1">${say('what.supposed')}</h3></div>
    ${lines.length === 0 ? html`<p class="soft">${say('what.none')}</p>` : html`<table class="tb sim-tb" role="table" aria-labelledby="what-supposed"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('what.line')}</th><th scope="col" role="columnheader">${say('what.card')}</th><th scope="col" role="columnheader">${say('what.trial')}</th><th scope="col" role="columnheader">${say('what.change')}</th><td role="cell" class="noprint"></td></tr></thead>
      <tbody role="rowgroup">${lines.map((item) => line(real, card, item, suppositions, reset))}</tbody></table>`}</section>`;
}
