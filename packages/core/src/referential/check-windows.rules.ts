import { compare, fromDecimal } from '../shared/fraction.values.ts';
import { checkClasses } from './check-classes.rules.ts';
import { known } from './check-items.rules.ts';
import { findCycles } from './find-cycle.rules.ts';
import type { DraftIndex, Entry, ReferentialDraft } from './referential-draft.rules.ts';
import type { Threshold, Window } from './referential.schema.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** Thresholds can be reached, windows need things that exist, and none needs itself. */
export function checkWindows(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  return [
    ...draft.lists.thresholds.flatMap((entry) => checkThreshold(entry, index, draft.basis === 'outline')),
    ...draft.lists.windows.flatMap((entry) => checkNeeds(entry, index)),
    ...checkWindowGraph(draft, index),
  ];
}

function checkThreshold({ path, value }: Entry<Threshold>, index: DraftIndex, outline: boolean): ReferentialIssue[] {
  const score = index.find('scores', value.of);
  if (!score) return known(index, 'scores', value.of, 'unknown-score', `${path}/of`);
  const { max } = score.value;
  const bars = [{ at: `${path}/atLeast`, atLeast: value.atLeast }, ...(value.byClass ?? []).map(({ atLeast }, line) => ({ at: `${path}/byClass/${line}/atLeast`, atLeast }))];
  return [
    ...checkClasses(value.byClass ?? [], `${path}/byClass`, index),
    ...bars.filter(({ atLeast }) => compare(fromDecimal(atLeast), fromDecimal(max)) > 0)
      .map(({ at, atLeast }) => issue('unreachable-threshold', at, { atLeast, max, score: value.of }, outline ? 'warning' : 'error')),
  ];
}

export const asList = (codes: string | readonly string[] | undefined): readonly string[] => (codes === undefined ? [] : typeof codes === 'string' ? [codes] : codes);

function pathsOf(codes: string | readonly string[] | undefined, path: string): readonly (readonly [code: string, path: string])[] {
  return typeof codes === 'string' ? [[codes, path]] : asList(codes).map((code, at) => [code, `${path}/${at}`] as const);
}

function checkNeeds({ path, value }: Entry<Window>, index: DraftIndex): ReferentialIssue[] {
  const { gates, window, threshold } = value.needs;
  const at = `${path}/needs`;
  return [
    ...(gates === 'all' ? [] : pathsOf(gates, `${at}/gates`).flatMap(([code, place]) => known(index, 'gates', code, 'unknown-item', place))),
    ...pathsOf(window, `${at}/window`).flatMap(([code, place]) => known(index, 'windows', code, 'unknown-window', place)),
    ...pathsOf(threshold, `${at}/threshold`).flatMap(([code, place]) => known(index, 'thresholds', code, 'unknown-threshold', place)),
    ...(value.fallbackFor === undefined ? [] : known(index, 'windows', value.fallbackFor, 'unknown-window', `${path}/fallbackFor`)),
  ];
}

/** A window waits for those it needs and for the one it stands in for. */
function checkWindowGraph(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  const graph = new Map(draft.lists.windows.map(({ value }) => [value.code, [...asList(value.needs.window), ...asList(value.fallbackFor)]]));
  return findCycles(graph).map((cycle) => issue('window-cycle', `${index.find('windows', cycle[0]!)!.path}/needs`, { cycle: cycle.join(' → ') }));
}
