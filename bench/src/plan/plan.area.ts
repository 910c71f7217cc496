import { isDeepStrictEqual } from 'node:util';
import { applyPlanEdits, buildPlanView, checkPlan, recheckPlan, type CheckedPlan, type PlanCommandBody, type PlanContext, type PlanEditCommand, type PlanState } from '@jalon/core/investment';
import { territories } from '@jalon/referentials';
import { KOLDA_SETTING, planOfLines, senegalesePlanning } from '@jalon/testing';
import type { Area, Findings, GoalOutcome, Options } from '../lib/area.ts';
import { processorTime } from '../lib/processor.ts';
import { median } from '../lib/statistics.ts';
import { middle, ms } from '../lib/write.ts';

/** A commune's plan, a large one, and the most a plan may have. */
const SIZES = [60, 1_000, 2_000] as const;
/** The processor's time is counted by the system in steps of some milliseconds: each part is done so many times over, the more often the shorter the plan. */
const TIMES = 12_000;
/** Sixty times a second. */
const FRAME_MS = 1000 / 60;

const framework = senegalesePlanning();
const kolda = territories.find(({ id }) => id === 'sn-kd-kd1-1')!;
const context: PlanContext = {
  actor: { id: 'secretary', role: 'secretary', grants: [{ role: 'secretary', territoryId: null }] }, territory: kolda as unknown as PlanContext['territory'], framework,
  now: '2026-11-02T09:00:00Z' as PlanContext['now'], asOf: '2026-11-02' as PlanContext['asOf'],
};

type Gesture = readonly [what: string, body: (project: string, turn: number) => PlanCommandBody];
const GESTURES: readonly Gesture[] = [
  ['a cost typed', (project, turn) => ({ type: 'setCosts', payload: { project, set: { cost: 40_000_000 + turn } } })],
  ['credits of a year typed', (project, turn) => ({ type: 'setCredits', payload: { project, credits: { 2027: 9_000_000 + turn } } })],
  ['a line moved by two quarters', (project, turn) => ({ type: 'moveProject', payload: { project, quarters: turn % 2 === 0 ? 2 : -2 } })],
];

interface Measured { readonly what: string; readonly lines: number; readonly edit: number[]; readonly checks: number[]; readonly view: number[]; readonly all: number[]; readonly whole: number[] }

const commandOf = (state: PlanState, body: PlanCommandBody, turn: number): PlanEditCommand =>
  ({ ...body, id: `00000000-0000-4000-8000-${String(turn).padStart(12, '0')}`, v: 1, base: state.version }) as PlanEditCommand;

/** The gesture on the next line that takes it: each turn goes to another one, as a person does. A line that ends before the plan begins cannot be moved. */
function nextCommand(state: PlanState, body: Gesture[1], turn: number): PlanEditCommand {
  for (let at = turn * 7; at < turn * 7 + state.projects.length; at += 1) {
    const command = commandOf(state, body(state.projects[at % state.projects.length]!.id, turn), turn);
    if (applyPlanEdits(state, [command], context).ok) return command;
  }
  throw new Error('No line takes the gesture.');
}

/** One gesture as the page carries it out: the edit, the checks and sums, the rows that are shown. */
function turnOf(state: PlanState, before: CheckedPlan, command: PlanEditCommand) {
  let [next, checked] = [state, before];
  const times = Math.ceil(TIMES / state.projects.length);
  const each = (work: () => void): number => processorTime(() => { for (let time = 0; time < times; time += 1) work(); }) / times;
  const edit = each(() => {
    const result = applyPlanEdits(state, [command], context);
    if (result.ok) next = result.state;
  });
  if (next === state) throw new Error(`${command.type} changed nothing.`);
  const checks = each(() => { checked = recheckPlan(before, next); });
  let view: unknown;
  const drawn = each(() => { view = buildPlanView(checked, next.version); });
  let again: CheckedPlan = checked;
  const whole = each(() => { again = checkPlan(next, framework, KOLDA_SETTING); });
  if (!isDeepStrictEqual(again.findings, checked.findings) || !isDeepStrictEqual(view, buildPlanView(again, next.version))) throw new Error(`${command.type}: checked again, the plan is not what it is when it is checked anew.`);
  return { next, checked, edit, checks, drawn, whole };
}

function trial([what, body]: Gesture, lines: number, runs: number): Measured {
  let state = planOfLines(lines);
  let checked = checkPlan(state, framework, KOLDA_SETTING);
  const measured: Measured = { what, lines, edit: [], checks: [], view: [], all: [], whole: [] };
  // Those the engine still reads for the first time are not kept.
  const unkept = 3;
  for (let turn = 1; turn <= runs + unkept; turn += 1) {
    const { next, checked: after, edit, checks, drawn, whole } = turnOf(state, checked, nextCommand(state, body, turn));
    [state, checked] = [next, after];
    if (turn <= unkept) continue;
    measured.edit.push(edit);
    measured.checks.push(checks);
    measured.view.push(drawn);
    measured.all.push(edit + checks + drawn);
    measured.whole.push(whole);
  }
  return measured;
}

const withinFrame = (measured: readonly Measured[], lines: number): GoalOutcome => {
  const slowest = Math.max(...measured.filter((one) => one.lines === lines).map(({ all }) => median(all)));
  return { what: `one edit of a plan of ${lines.toLocaleString('en')} lines, with checks, sums and rows`, goal: `≤ ${ms(FRAME_MS)} (a frame)`, measured: ms(slowest), reached: slowest <= FRAME_MS };
};

async function measure({ runs }: Options): Promise<Findings> {
  const measured = SIZES.flatMap((lines) => GESTURES.map((gesture) => trial(gesture, lines, runs)));
  return {
    tables: [{
      title: 'One gesture on a plan, as the page carries it out', columns: ['', 'lines', 'edit', 'checks and sums again', 'rows and first sentence', 'in all: median (middle half)', 'checked anew'],
      rows: measured.map(({ what, lines, edit, checks, view, all, whole }) => [what, lines.toLocaleString('en'), ms(median(edit)), ms(median(checks)), ms(median(view)), middle(all, ms), ms(median(whole))]),
      note: 'Processor time. After each gesture, what was checked again is proved to be what is found when the plan is checked anew.',
    }],
    goals: SIZES.map((lines) => withinFrame(measured, lines)), raw: { measured },
  };
}

export const plan: Area = { name: 'plan', usualRuns: 21, measure };
