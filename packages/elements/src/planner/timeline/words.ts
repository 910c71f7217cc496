import { QUARTERS, quarterIndex, type PlanRow, type PlanYear, type Schedule } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import type { Mark } from '../../shared/icons.ts';
import { roundedIn } from '../amount.ts';
import type { PlannerScene } from '../scene.ts';
import type { Bar } from './bars.ts';

/** An amount as it stands in a sentence: `40 M`. */
export const amountOf = ({ say, unit }: PlannerScene, minor: number): string => isolate(say(`planner.short.${unit.name}`, { amount: say.format.count(roundedIn(unit, minor)) }));
/** The same in a column or a bar whose head says the unit. */
export const figureOf = ({ say, unit }: PlannerScene, minor: number): string => say.format.count(roundedIn(unit, minor));

/** `T2 2027`. */
export function quarterWords({ say }: Pick<PlannerScene, 'say'>, quarter: string): string {
  const index = quarterIndex(quarter);
  return say('planner.timeline.quarterOf', { quarter: (index % QUARTERS) + 1, year: String(Math.floor(index / QUARTERS)) });
}

/** `T2 2027 à T1 2028`. */
export function scheduleWords(scene: Pick<PlannerScene, 'say'>, { start, end }: Schedule): string {
  const [from, to] = [quarterWords(scene, start), quarterWords(scene, end)];
  return from === to ? from : scene.say('planner.timeline.span', { from, to });
}

/** How a year stands against its ceiling, in words and with a shape. */
export function yearWords(scene: PlannerScene, { state, margin }: Pick<PlanYear, 'state' | 'margin'>): { readonly words: string; readonly mark: Mark; readonly tone: string } {
  const { say } = scene;
  const amount = amountOf(scene, Math.abs(margin ?? 0));
  if (state === 'over') return { words: say('planner.timeline.over', { amount }), mark: 'unmet', tone: 'c-unmet' };
  if (state === 'margin') return { words: say('planner.timeline.left', { amount }), mark: 'met', tone: 'c-met' };
  return state === 'exact' ? { words: say('planner.timeline.exact'), mark: 'met', tone: 'c-met' } : { words: say('planner.timeline.noCeiling'), mark: 'none', tone: 'c-none' };
}

/** `356 sur 420`. */
export const sumWords = (scene: PlannerScene, { credits, ceiling }: Pick<PlanYear, 'credits' | 'ceiling'>): string =>
  ceiling === null ? amountOf(scene, credits) : scene.say('planner.timeline.of', { credits: figureOf(scene, credits), ceiling: amountOf(scene, ceiling) });

/** All that a bar shows, for those who hear it. */
export function barWords(scene: PlannerScene, row: PlanRow, { segments, strays }: Bar): string {
  const { say, view: { plan }, baseline } = scene;
  const paid = [...segments, ...strays].filter(({ credit }) => credit !== 0);
  const frozen = [...segments, ...strays].find(({ isFrozen }) => isFrozen);
  const base = baseline ? row.baseline?.schedule : null;
  const words = say('planner.timeline.bar', {
    schedule: row.schedule ? scheduleWords(scene, row.schedule) : '', ap: amountOf(scene, row.sums.ap),
    credits: paid.map(({ year, credit }) => say('planner.timeline.credit', { year: String(year), amount: amountOf(scene, credit) })).join(say('join')),
    beyond: row.sums.beyond === 0 ? '' : amountOf(scene, row.sums.beyond), frozen: frozen && plan.adoption ? String(frozen.year) : '', baseline: base ? scheduleWords(scene, base) : '',
  });
  return plain(`${row.code} ${row.title}${words}`);
}

/** Signs of direction have no place in an attribute. */
export const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
