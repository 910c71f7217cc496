import { html, type TemplateResult } from 'lit';
import type { PlanYear } from '@jalon/core/investment';
import { currencyOf } from '../language/currency.ts';
import { make } from '../scorecard-matrix/table/make.ts';
import { rich } from '../shared/rich.ts';
import { amountIn } from './amount.ts';
import { markCopy, shape } from './mark.ts';
import type { PlannerScene } from './scene.ts';
import { inShort, verdictOf, yearWords } from './verdict.ts';

/** Bands of the staff, each a tenth of the longest year. */
const BANDS = 10;
const HEIGHT = 22;

const post = (x: string): Element => shape('svg', { x, y: -6, overflow: 'visible' }, shape('rect', { class: 'r-post-w', x: -3, width: 6, height: 34 }), shape('path', { class: 'r-post', d: 'M-3 0h6v6.8h-6zm0 13.6h6v6.8h-6zm0 13.6h6v6.8h-6z' }));

/** What is planned as a staff with bands, what is over its ceiling hatched, the post at the ceiling. `most`: the longest of the years, so that they share a scale. */
function staff({ credits, ceiling }: PlanYear, most: number, label: string): Element {
  const percent = (part: number): string => `${Math.round((part / most) * 100_000) / 1000}%`;
  const bar = (look: string, value: string, from: number, length: number): Element => shape('rect', { [look]: value, x: percent(from), width: percent(length), height: HEIGHT });
  const within = Math.min(credits, ceiling ?? credits);
  const rod = shape('svg', { class: 'rod', height: HEIGHT, role: 'img', 'aria-label': label });
  for (let at = 0; at < Math.ceil((within / most) * BANDS - 1e-9); at += 1) rod.append(bar('class', at % 2 ? 'r-b' : 'r-a', (at * most) / BANDS, Math.min(most / BANDS, within - (at * most) / BANDS)));
  if (credits > within) rod.append(bar('fill', 'url(#over)', within, credits - within));
  rod.append(shape('rect', { class: 'r-frame', x: 0.5, y: 0.5, width: percent(Math.max(credits, ceiling ?? 0)), height: HEIGHT - 1 }));
  if (ceiling !== null) rod.append(post(percent(ceiling)));
  return rod;
}

function year(scene: PlannerScene, one: PlanYear, most: number): HTMLElement {
  const { say, unit } = scene;
  const { icon, words } = yearWords(scene, one);
  const short = inShort(say, unit, one.credits);
  const ceiling = one.ceiling === null ? '' : inShort(say, unit, one.ceiling);
  return make('li', { className: 'year' },
    make('p', { className: 'y' }, `${one.year}`, make('span', { className: 'n' }, ceiling ? say('planner.year.of', { planned: amountIn(say, unit, one.credits), ceiling }) : short)),
    make('div', { className: 'rodbox' }, staff(one, most, say('planner.year.label', { year: `${one.year}`, planned: short, ceiling }))), ' ',
    make('p', { className: `st c-${icon}` }, markCopy(icon), make('span', {}, words)));
}

/** Written by hand rather than by templates: it is drawn whole, with the first frame. */
function years(scene: PlannerScene): HTMLElement {
  const { years: all } = scene.view;
  const most = Math.max(1, ...all.map(({ credits, ceiling }) => Math.max(credits, ceiling ?? 0)));
  return make('ul', { className: 'years' }, ...all.map((one) => year(scene, one, most)));
}

/** The pattern of what is over, once per root. */
export const definitions = (): Element =>
  shape('svg', { class: 'defs', 'aria-hidden': 'true' }, shape('defs', {}, shape('pattern', { id: 'over', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' }, shape('rect', { class: 'p-bg', width: 6, height: 6 }), shape('path', { class: 'p-over', d: 'M1.5 0v6', 'stroke-width': 3 }))));

function drawTop(scene: PlannerScene): TemplateResult {
  const { say, view, unit } = scene;
  const currency = currencyOf(view.plan.currency, say.format);
  return html`${definitions()}<section class="top" part="verdict" aria-labelledby="verdict"><h3 class="say" id="verdict">${rich(verdictOf(scene, view))}</h3>
    ${years(scene)}<p class="unit">${say('planner.unit.say', { unit: say(`planner.unit.${unit.name}`, { currency }) })}</p></section>`;
}

const drawn = new WeakMap<object, { readonly of: readonly unknown[]; readonly top: TemplateResult }>();

/** The first sentence, and each year against its ceiling: drawn again where these change. */
export function top(scene: PlannerScene): TemplateResult {
  const { host, say, unit, view, framework } = scene;
  const of = [say, unit.name, view.years, view.verdict, framework];
  let known = drawn.get(host);
  if (!known?.of.every((each, at) => each === of[at])) drawn.set(host, (known = { of, top: drawTop(scene) }));
  return known.top;
}

