import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PlanView, PlanYear } from '@jalon/core/investment';
import { currencyOf } from '../language/currency.ts';
import type { Say } from '../language/strings.ts';
import { mark, type Mark } from '../shared/icons.ts';
import { rich } from '../shared/rich.ts';
import { amountIn, roundedIn, type Unit } from './amount.ts';
import type { PlannerScene } from './scene.ts';

/** `40 millions`, for a sentence. */
export const inWords = (say: Say, unit: Unit, minor: number): string => say(`planner.amount.${unit.name}`, { amount: roundedIn(unit, minor) });
/** `40 M`, beside a figure. */
const inShort = (say: Say, unit: Unit, minor: number): string => say(`planner.short.${unit.name}`, { amount: say.format.count(roundedIn(unit, minor)) });

/** Most years named in the first sentence. */
const NAMED = 2;

/** What matters first: years over, what blocks, and where there is room. */
export function verdictOf({ say, unit, nameOf }: Pick<PlannerScene, 'say' | 'unit' | 'nameOf'>, { verdict, years }: PlanView): string {
  const { code, counts, over, margin } = verdict;
  if (code === 'empty') return say('planner.verdict.empty');
  const parts = over.slice(0, NAMED).map(({ year, by }) => say('planner.verdict.over', { year: String(year), amount: inWords(say, unit, by) }));
  if (over.length === 0) for (const { year, over: [first] } of years) if (first && parts.length < NAMED) parts.push(say('planner.verdict.source', { year: String(year), source: nameOf('source', first.source) }));
  if (counts.blocks > 0) parts.push(say('planner.verdict.blocks', { count: counts.blocks }));
  else if (counts.warns > 0 && parts.length === 0) parts.push(say('planner.verdict.warns', { count: counts.warns }));
  if (parts.length === 0) parts.push(say('planner.verdict.sound'));
  const [most] = [...margin].sort((a, b) => b.left - a.left);
  if (most && parts.length < 3) parts.push(say('planner.verdict.margin', { year: String(most.year), amount: inWords(say, unit, most.left) }));
  const joined = parts.map((part, at) => (at === 0 ? part : part.charAt(0).toLocaleLowerCase(say.format.locale) + part.slice(1)));
  return `${joined.join(say('planner.join'))}.`;
}

const STATES: Readonly<Record<PlanYear['state'], Mark>> = { over: 'unmet', margin: 'met', exact: 'met', 'no-ceiling': 'none' };
/** Bands of the staff, each a tenth of the longest year. */
const BANDS = 10;
const HEIGHT = 22;

const percent = (part: number, whole: number): number => (whole > 0 ? Math.round((part / whole) * 100_000) / 1000 : 0);

const post = (at: number): SVGTemplateResult => svg`<svg x="${at}%" y="-6" overflow="visible"><rect class="r-post-w" x="-3" width="6" height="34"/>${[0, 2, 4].map((band) => svg`<rect class="r-post" x="-3" y="${(band * 34) / 5}" width="6" height="6.8"/>`)}</svg>`;

/** What is planned as a staff with bands, what is over its ceiling hatched, the post at the ceiling. `most`: the longest of the years, so that they share a scale. */
function staff({ credits, ceiling }: PlanYear, most: number, label: string): TemplateResult {
  const within = ceiling === null ? credits : Math.min(credits, ceiling);
  const bands = Array.from({ length: Math.ceil((within / most) * BANDS - 1e-9) || 0 }, (_, at) => at);
  return html`<svg class="rod" height=${HEIGHT} role="img" aria-label=${label}>
    ${bands.map((at) => svg`<rect class=${at % 2 ? 'r-b' : 'r-a'} x="${percent(at, BANDS)}%" width="${percent(Math.min(most / BANDS, within - (at * most) / BANDS), most)}%" height="${HEIGHT}"/>`)}
    ${credits > within ? svg`<rect fill="url(#over)" x="${percent(within, most)}%" width="${percent(credits - within, most)}%" height="${HEIGHT}"/>` : nothing}
    <rect class="r-frame" x=".5" y=".5" width="${percent(Math.max(credits, ceiling ?? 0), most)}%" height="${HEIGHT - 1}"/>
    ${ceiling === null ? nothing : post(percent(ceiling, most))}</svg>`;
}

/** How a year stands, in words. */
export function yearWords({ say, unit, nameOf }: Pick<PlannerScene, 'say' | 'unit' | 'nameOf'>, { state, margin, over: [first] }: PlanYear): { readonly icon: Mark; readonly words: string } {
  const amount = inShort(say, unit, Math.abs(margin ?? 0));
  const source = first ? nameOf('source', first.source) : '';
  if (state === 'over') return { icon: 'unmet', words: say('planner.year.over', { amount, source }) };
  if (first) return { icon: 'late', words: say('planner.year.source', { amount, source, by: inShort(say, unit, first.by) }) };
  return { icon: STATES[state] ?? 'none', words: state === 'margin' ? say('planner.year.margin', { amount }) : say.code('planner.year', state) };
}

function year(scene: PlannerScene, one: PlanYear, most: number): TemplateResult {
  const { say, unit } = scene;
  const { icon, words } = yearWords(scene, one);
  const [planned, ceiling] = [amountIn(say, unit, one.credits), one.ceiling === null ? '' : inShort(say, unit, one.ceiling)];
  const label = say('planner.year.label', { year: String(one.year), planned: inShort(say, unit, one.credits), ceiling });
  return html`<li class="year"><p class="y">${one.year}<span class="n">${ceiling ? say('planner.year.of', { planned, ceiling }) : inShort(say, unit, one.credits)}</span></p>
    <div class="rodbox">${staff(one, most, label)}</div><p class="st c-${icon}">${mark(icon)}<span>${words}</span></p></li>`;
}

/** The first sentence, and each year against its ceiling: drawn again where these change. */
export const top = (scene: PlannerScene): unknown => guard([scene.say, scene.unit.name, scene.view.years, scene.view.verdict, scene.framework], () => drawTop(scene));

function drawTop(scene: PlannerScene): TemplateResult {
  const { say, view, unit } = scene;
  const most = Math.max(1, ...view.years.map(({ credits, ceiling }) => Math.max(credits, ceiling ?? 0)));
  const currency = currencyOf(view.plan.currency, say.format);
  return html`<section class="top" part="verdict" aria-labelledby="verdict"><h3 class="say" id="verdict">${rich(verdictOf(scene, view))}</h3>
    <ul class="years">${view.years.map((one) => year(scene, one, most))}</ul>
    <p class="unit">${say('planner.unit.say', { unit: say(`planner.unit.${unit.name}`, { currency }) })}</p></section>`;
}

/** Patterns of the staff and of the money, once per root. */
export const definitions = (): TemplateResult => html`<svg class="defs" aria-hidden="true"><defs>
  <pattern id="open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="p-bg" width="6" height="6"/><path class="p-ln" d="M1 0v6" stroke-width="1.6"/></pattern>
  <pattern id="over" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="p-bg" width="6" height="6"/><path class="p-over" d="M1.5 0v6" stroke-width="3"/></pattern></defs></svg>`;

