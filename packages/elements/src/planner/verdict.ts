import type { PlanView, PlanYear } from '@jalon/core/investment';
import type { Say } from '../language/strings.ts';
import type { Mark } from '../shared/icons.ts';
import { roundedIn, type Unit } from './amount.ts';
import type { PlannerScene } from './scene.ts';

/** `40 millions`, for a sentence. */
export const inWords = (say: Say, unit: Unit, minor: number): string => say(`planner.amount.${unit.name}`, { amount: roundedIn(unit, minor) });
/** `40 M`, beside a figure. */
export const inShort = (say: Say, unit: Unit, minor: number): string => say(`planner.short.${unit.name}`, { amount: say.format.count(roundedIn(unit, minor)) });

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
/** How a year stands, in words. */
export function yearWords({ say, unit, nameOf }: Pick<PlannerScene, 'say' | 'unit' | 'nameOf'>, { state, margin, over: [first] }: PlanYear): { readonly icon: Mark; readonly words: string } {
  const amount = inShort(say, unit, Math.abs(margin ?? 0));
  const source = first ? nameOf('source', first.source) : '';
  if (state === 'over') return { icon: 'unmet', words: say('planner.year.over', { amount, source }) };
  if (first) return { icon: 'late', words: say('planner.year.source', { amount, source, by: inShort(say, unit, first.by) }) };
  return { icon: STATES[state] ?? 'none', words: state === 'margin' ? say('planner.year.margin', { amount }) : say.code('planner.year', state) };
}
