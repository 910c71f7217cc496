import { html, nothing, type TemplateResult } from 'lit';
import type { AllocationWindowView } from '@jalon/core/allocation';
import { rod } from '../../scorecard/templates/rod.ts';
import { amountIn, shortIn } from '../amount.ts';
import { textIn, type Scene } from '../scene.ts';

type Sums = Pick<AllocationWindowView, 'pool' | 'given' | 'held' | 'carried' | 'returned'>;
const KINDS = ['pool', 'given', 'held', 'carried', 'returned'] as const;

/** Banded is given, hatched is held, empty went to nobody. */
function bar({ say, currency }: Scene, { pool, given, held }: Sums): TemplateResult {
  const label = say('allocation.bar', { given: shortIn(say, given, currency), held: shortIn(say, held, currency), pool: shortIn(say, pool, currency) });
  return rod({ earned: String(given), open: String(held), max: String(pool) }, { label, height: 16 });
}

const cells = ({ say, currency }: Scene, sums: Sums): TemplateResult[] =>
  KINDS.map((kind) => html`<td role="cell" class="num ${kind}" data-l=${say(`allocation.${kind}`)}>${sums[kind] === 0 ? html`<span class="zero">0</span>` : amountIn(say, sums[kind], currency)}</td>`);

/** `40 % part égale, 60 % part selon la population`: weights as they are of all of them. */
function partsOf({ say }: Scene, { parts }: AllocationWindowView): string {
  const all = parts.reduce((sum, { weight }) => sum + Number(weight ?? 0), 0);
  return parts.map(({ label, weight }) => {
    const name = textIn(say, label);
    const isAlone = weight === null || Number(weight) === all || all === 0;
    return isAlone ? name : say('allocation.window.part', { weight: `${say.format.count(String(Math.round((Number(weight) / all) * 1000) / 10))}\u202f%`, label: name });
  }).join(say('allocation.join'));
}

/** Where the money of each window is: the rod, the figures, and who it is for. */
export function windows(scene: Scene, more = ''): TemplateResult | typeof nothing {
  const { say, view } = scene;
  if (view.windows.length === 0) return nothing;
  return html`<section class="sec" part="windows" aria-labelledby="windows"><div><h3 id="windows">${say('allocation.windows')}</h3><p class="gloss">${say('allocation.windows.gloss')}</p></div>
    <table class="tb ledger win" role="table" aria-labelledby="windows"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('allocation.window')}</th><td role="cell" class="c-bar"></td>${KINDS.map((kind) => html`<th scope="col" role="columnheader" class="num">${say(`allocation.${kind}`)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${view.windows.map((window) => html`<tr role="row" class="row"><th scope="row" role="rowheader"><bdi>${textIn(say, window.label)}</bdi><span class="rs">${partsOf(scene, window)}${window.isSet ? more : ''}</span><span class="rs">${say('allocation.window.takers', window)}</span></th>
        <td role="cell" class="c-bar">${bar(scene, window)}</td>${cells(scene, window)}</tr>`)}</tbody>
      ${view.windows.length > 1 ? html`<tfoot role="rowgroup"><tr role="row" class="row"><th scope="row" role="rowheader">${say('allocation.all')}</th><td role="cell" class="c-bar">${bar(scene, view.verdict)}</td>${cells(scene, view.verdict)}</tr></tfoot>` : nothing}</table></section>`;
}
