import { html, nothing, type TemplateResult } from 'lit';
import type { Openings } from '@jalon/core/assessment';
import { isolate } from '../../../language/format.ts';
import { rich } from '../../../shared/rich.ts';
import { windowName, type Card } from '../../card.ts';

type Found = Openings & { readonly isLate: boolean };
/** More ways than this are not read. */
const MOST = 3;

function path(card: Card, { window, sets, exhaustive, isLate }: Found, suppose: (items: readonly string[]) => void): TemplateResult {
  const { say } = card;
  const name = windowName(card, window);
  if (sets.length === 0) return html`<li>${rich(say(exhaustive ? 'what.noPath' : 'what.pathUnknown', { window: name }))}</li>`;
  return html`${sets.slice(0, MOST).map((items) => {
    const names = say.format.list(items.map(isolate));
    return html`<li class="path"><span>${rich(say(isLate ? 'what.pathLate' : 'what.path', { window: name, names }))}</span> <button type="button" class="btn noprint" aria-label=${say('what.supposeOf', { names })} @click=${() => suppose(items)}>${say('what.suppose')}</button></li>`;
  })}`;
}

/** For each window that is not open, the fewest lines that would open it. */
export function paths(card: Card, find: (window: string) => Found, suppose: (items: readonly string[]) => void): TemplateResult | typeof nothing {
  const { say, view } = card;
  const shut = view.windows.filter(({ standing, fallbackFor }) => (standing === 'closed' || standing === 'undetermined') && fallbackFor === null);
  if (shut.length === 0) return nothing;
  return html`<section class="sec" part="paths" aria-labelledby="what-paths"><div><h3 id="what-paths">${say('what.paths')}</h3></div><ul role="list" class="paths">${shut.map(({ code }) => path(card, find(code), suppose))}</ul></section>`;
}
