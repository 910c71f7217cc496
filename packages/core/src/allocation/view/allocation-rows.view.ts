import type { LocalizedText } from '../../shared/localized-text.values.ts';
import type { LoadedAllocationFormula } from '../allocation-formula.schema.ts';
import type { AllocationResult, WindowAllocation } from '../allocation-result.schema.ts';
import type { Entrant } from '../entrant.schema.ts';
import { heldIn } from '../entrant.values.ts';
import type { Ladder } from '../run/ladder.view.ts';
import { readWorth } from '../worth.engine.ts';
import { nameIn, type AllocationScene } from './allocation-scene.view.ts';
import type { AllocationView } from './allocation-view.schema.ts';
import { TAKER_LETTERS } from './allocation-view.values.ts';
import { columnOfWorth, figureAs, suppositionsOf, type LineOf } from './suppose.engine.ts';

type Rows = AllocationView['rows'];
type Named = Pick<Rows, 'id' | 'ref' | 'name' | 'classes' | 'group'>;
type Group = { readonly code: string; readonly label: string };

/** What rows are made of, with the lists their places point into. Groups are not summed yet. */
export interface BuiltRows { readonly rows: Rows; readonly groups: readonly Group[]; readonly classes: AllocationView['classes']; readonly worth: AllocationView['worth'] }

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Who is who. Without regions, the groups a pool is split between first are the groups. */
function nameRows(scene: AllocationScene, entrants: readonly Entrant[], stratumOf: (territory: string) => string | null): { readonly named: Named; readonly groups: readonly Group[]; readonly classes: AllocationView['classes'] } {
  const labels: Readonly<Record<string, LocalizedText>> = scene.classLabels ?? {};
  const known = entrants.map(({ territory }) => nameIn(scene, territory));
  const groupOf = known.map(({ group }, row): Group | null => { const stratum = stratumOf(entrants[row]!.territory); return group ?? (stratum === null ? null : { code: stratum, label: stratum }); });
  const groups = [...new Map(groupOf.flatMap((group) => (group ? [[group.code, group] as const] : []))).values()].sort((a, b) => order(a.label, b.label) || order(a.code, b.code));
  const codes = [...new Set(entrants.flatMap((entrant) => entrant.classes))].sort(order);
  const [groupAt, classAt] = [new Map(groups.map(({ code }, at) => [code, at])), new Map(codes.map((code, at) => [code, at]))];
  return {
    groups, classes: codes.map((code) => ({ code, label: heldIn(labels, code) ?? null })),
    named: {
      id: entrants.map(({ territory }) => territory), ref: known.map(({ ref }) => ref), name: known.map(({ name }) => name),
      classes: entrants.map((entrant) => entrant.classes.map((code) => classAt.get(code)!)), group: groupOf.map((group) => (group ? groupAt.get(group.code)! : null)),
    },
  };
}

/** Places by what is given: level ones share the first of theirs. */
function ranksOf(given: readonly number[]): (number | null)[] {
  const first = new Map<number, number>();
  [...given].sort((a, b) => b - a).forEach((amount, place) => { if (!first.has(amount)) first.set(amount, place + 1); });
  return given.map((amount) => (amount > 0 ? first.get(amount)! : null));
}

/** Lines of each window by territory. */
export function linesBy(result: AllocationResult): LineOf {
  const byWindow = new Map(result.windows.map((window) => [window.code, new Map(window.lines.map((line) => [line.territory, line]))]));
  return ({ code }: Pick<WindowAllocation, 'code'>, territory: string) => byWindow.get(code)?.get(territory);
}

type Worths = Pick<Rows, 'figure' | 'worth' | 'next'> & { readonly head: AllocationView['worth'] };

function worthOf(formula: LoadedAllocationFormula, result: AllocationResult, { exercise, envelopes, broughtIn, entrants: given }: AllocationScene['run'], lines: LineOf): Worths {
  const { entrants } = result;
  const column = columnOfWorth(formula);
  const reading = readWorth(formula, { exercise, envelopes, broughtIn, entrants: given });
  const nothing = entrants.map(() => null);
  const figure = entrants.map(({ data }) => (column ? figureAs(column, heldIn(data, column.code)) : null));
  if (!reading.ok) return { figure, worth: nothing, next: nothing, head: null };
  const suppositions = suppositionsOf(formula, result, reading.value, lines);
  const { isQuick } = suppositions;
  const head = column ? { column: column.code, label: column.label, by: '1', told: isQuick.point, next: isQuick.next } : null;
  return {
    head, figure, worth: isQuick.point ? entrants.map((entrant) => suppositions.point(entrant)?.amount ?? null) : nothing,
    next: !isQuick.next ? nothing : entrants.map((entrant) => { const step = suppositions.next(entrant); return step && { kind: step.kind, at: step.at, short: step.short, amount: step.worth.amount }; }),
  };
}

const STEPS = ['decreed', 'ordered', 'paid', 'budgeted', 'spent'] as const;
type Steps = Pick<Rows, (typeof STEPS)[number] | 'late'>;

function stepsOf(ids: readonly string[], { lines }: Ladder): Steps {
  const places = new Map(ids.map((id, row) => [id, row]));
  const zeros = (): number[] => ids.map(() => 0);
  const steps = { decreed: zeros(), ordered: zeros(), paid: zeros(), budgeted: zeros(), spent: zeros(), late: zeros() };
  for (const line of lines) {
    const row = places.get(line.territory);
    if (row === undefined) continue;
    for (const step of STEPS) steps[step][row]! += line.steps[step];
    steps.late[row]! += line.late?.amount ?? 0;
  }
  return steps;
}

/** Column by column, what each territory gets and what becomes of it. */
export function buildRows(scene: AllocationScene, formula: LoadedAllocationFormula, result: AllocationResult, ladder: Ladder): BuiltRows {
  const { entrants, windows, totals } = result;
  const lines = linesBy(result);
  const split = windows.find(({ rule }) => rule.strata !== undefined);
  const { named, groups, classes } = nameRows(scene, entrants, (territory) => (split ? (lines(split, territory)?.stratum ?? null) : null));
  const perWindow = <T>(of: (line: ReturnType<LineOf>) => T): T[][] => windows.map((window) => entrants.map(({ territory }) => of(lines(window, territory))));
  const { head, ...worths } = worthOf(formula, result, scene.run, lines);
  const rows: Rows = {
    ...named, standings: perWindow((line) => TAKER_LETTERS[line?.standing ?? 'not-member']).map((letters) => letters.join('')),
    given: perWindow((line) => line?.given ?? 0), held: perWindow((line) => line?.held ?? 0),
    net: totals.map(({ net }) => net), rank: ranksOf(totals.map(({ given }) => given)), ...worths, ...stepsOf(named.id, ladder),
  };
  return { rows, groups, classes, worth: head };
}

/** Those on the list, while there is no sum. */
export function noRows(scene: AllocationScene, entrants: readonly Entrant[]): BuiltRows {
  const { named, groups, classes } = nameRows(scene, entrants, () => null);
  const [zeros, nothing] = [entrants.map(() => 0), entrants.map(() => null)];
  const rows: Rows = {
    ...named, standings: [], given: [], held: [], net: zeros, rank: nothing, figure: nothing, worth: nothing, next: nothing,
    decreed: zeros, ordered: zeros, paid: zeros, budgeted: zeros, spent: zeros, late: zeros,
  };
  return { rows, groups, classes, worth: null };
}
