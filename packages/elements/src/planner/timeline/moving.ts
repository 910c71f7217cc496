import { QUARTERS, quarterAt, quarterIndex, type PlanRow, type PlanView, type Schedule } from '@jalon/core/investment';
import type { PlanEditBody, PlannerScene, Told } from '../scene.ts';
import { frozenYear } from './bars.ts';
import { amountOf, plain, scheduleWords } from './words.ts';

/** What of a bar is held: all of it, or one of its ends. */
export type Grip = 'move' | 'start' | 'end';

/** A move that is not done yet. */
export interface Moving {
  readonly id: string;
  readonly grip: Grip;
  /** By how many quarters, later where positive. */
  readonly by: number;
}

/** Where the works would be. An end is never dragged past the other. */
export function movedSchedule({ start, end }: Schedule, { grip, by }: Pick<Moving, 'grip' | 'by'>): Schedule {
  const [from, to] = [quarterIndex(start), quarterIndex(end)];
  if (grip === 'start') return { start: quarterAt(Math.min(from + by, to)), end };
  if (grip === 'end') return { start, end: quarterAt(Math.max(to + by, from)) };
  return { start: quarterAt(from + by), end: quarterAt(to + by) };
}

/** Keeps a move within what can be drawn: a quarter of the bar at least stays on the axis. */
export function within(by: number, { start, end }: Schedule, grip: Grip, { years }: PlanView): number {
  const [first, last] = [(years[0]?.year ?? 0) * QUARTERS, (years.at(-1)?.year ?? 0) * QUARTERS + QUARTERS - 1];
  const [from, to] = [quarterIndex(start), quarterIndex(end)];
  if (grip === 'start') return Math.max(Math.min(first, from) - from, Math.min(by, to - from));
  if (grip === 'end') return Math.max(from - to, Math.min(by, Math.max(last + QUARTERS, to) - to));
  return Math.max(Math.min(0, first - to), Math.min(by, Math.max(0, last - from)));
}

/** The edits that carry a move out; none where nothing would change. */
export function editsOf(row: PlanRow, moving: Moving): PlanEditBody[] {
  if (!row.schedule || moving.by === 0) return [];
  if (moving.grip === 'move') return [{ type: 'moveProject', payload: { project: row.id, quarters: moving.by } }];
  return [{ type: 'setSchedule', payload: { project: row.id, schedule: movedSchedule(row.schedule, moving) } }];
}

/** How the years whose credits change would stand, the gravest first. */
function balances(scene: PlannerScene, supposed: PlanView): string[] {
  const { say, view } = scene;
  const told = supposed.years.flatMap((year, place) => {
    const before = view.years[place];
    if (!before || before.credits === year.credits) return [];
    const figures = { year: String(year.year), amount: amountOf(scene, Math.abs(year.margin ?? year.credits)) };
    if (year.state === 'over') return [{ rank: 0, words: say('planner.timeline.balance.over', figures) }];
    if (year.state === 'margin') return [before.state === 'over' ? { rank: 1, words: say('planner.timeline.balance.back', figures) } : { rank: 2, words: say('planner.timeline.balance.left', figures) }];
    return [{ rank: 2, words: year.state === 'exact' ? say('planner.timeline.balance.exact', figures) : say('planner.timeline.balance.none', figures) }];
  });
  return told.sort((a, b) => a.rank - b.rank).map(({ words }) => words);
}

/** What a move would do: where to, and how years would stand. */
export function movingWords(scene: PlannerScene, row: PlanRow, moving: Moving, supposed: PlanView | undefined): string {
  const { say, view } = scene;
  if (!row.schedule || moving.by === 0) return say('planner.timeline.ghost.same');
  const schedule = movedSchedule(row.schedule, moving);
  const words = [say('planner.timeline.ghost', { to: scheduleWords(scene, schedule) })];
  const first = view.years[0]?.year ?? 0;
  const frozen = frozenYear(view);
  if (supposed) words.push(...balances(scene, supposed));
  else if (Number(schedule.start.slice(0, 4)) < first && Number(row.schedule.start.slice(0, 4)) >= first) words.push(say('planner.timeline.ghost.out'));
  else if (frozen !== undefined && (row.sums.credits[frozen - first] ?? 0) !== 0) words.push(say('planner.timeline.ghost.frozen', { year: String(frozen) }));
  else words.push(say('planner.timeline.ghost.unknown'));
  return plain(words.join(' '));
}

/** The gesture, for the line that offers to take it back. */
export const gestureWords = ({ code, title, schedule }: PlanRow, moving: Moving): Told => (say) =>
  say('planner.timeline.moved', { code, title, from: scheduleWords({ say }, schedule!), to: scheduleWords({ say }, movedSchedule(schedule!, moving)) });
