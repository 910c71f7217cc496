import type { ChangedField, ChangedFigure, GridPart, ReferentialComparison } from './comparison.values.ts';
import { matchLines, type CodedLine } from './match-lines.rules.ts';
import type { LoadedReferential } from './referential.schema.ts';
import { jsonOf, sameJson } from './same-json.rules.ts';

const LISTS = ['anchors', 'inputs', 'events', 'evidence', 'domains', 'classes', 'gates', 'indicators', 'scores', 'thresholds', 'windows'] as const satisfies readonly GridPart[];
type List = (typeof LISTS)[number];

/** Said by other means: the lines by their own lists, the hash by all the rest. */
const NOT_FIELDS: ReadonlySet<string> = new Set([...LISTS, 'hash', 'format']);
/** Figures that have a list of their own. */
const FIGURES: Partial<Record<GridPart, string>> = { indicators: 'points', thresholds: 'atLeast' };

type Fields = Readonly<Record<string, unknown>>;

function changedFields(part: GridPart, was: string, code: string, before: Fields, after: Fields, leftOut: ReadonlySet<string>): ChangedField[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !leftOut.has(name)).sort();
  return names.filter((name) => !sameJson(before[name], after[name])).map((field) => ({ part, code, was, field, from: jsonOf(before[field]), to: jsonOf(after[field]) }));
}

/** The codes of the lines both have, in the order of each: what scoring and its hash take them in. */
function changedOrder(part: GridPart, pairs: readonly (readonly [CodedLine, CodedLine])[], after: readonly CodedLine[]): ChangedField[] {
  const place = new Map(after.map((line, at) => [line, at]));
  const places = pairs.map(([, line]) => place.get(line)!);
  if (places.every((one, at) => at === 0 || places[at - 1]! <= one)) return [];
  const inOrder = [...pairs].sort(([, a], [, b]) => place.get(a)! - place.get(b)!);
  return [{ part, code: '', was: '', field: 'order', from: pairs.map(([line]) => line.code), to: inOrder.map(([, line]) => line.code) }];
}

type Found = Omit<ReferentialComparison, 'points' | 'thresholds'> & { readonly figures: readonly ChangedFigure[] };

function compareList(part: List, a: LoadedReferential, b: LoadedReferential): Found {
  const [before, after] = [a[part], b[part]] as [readonly CodedLine[], readonly CodedLine[]];
  const { pairs, added, removed } = matchLines(before, after);
  const figure = FIGURES[part];
  const leftOut = new Set(['code', ...(figure ? [figure] : [])]);
  // What a line replaces says where it comes from: of one that moved, that is said already.
  const leftOutOf = (from: CodedLine, to: CodedLine): ReadonlySet<string> => (from.code === to.code ? leftOut : new Set([...leftOut, 'replaces']));
  const figures = pairs.flatMap(([from, to]) => {
    if (!figure) return [];
    const [was, is] = [from, to].map((line) => String((line as unknown as Fields)[figure]));
    return was === is ? [] : [{ code: to.code, was: from.code, from: was!, to: is! }];
  });
  return {
    added: added.map(({ code }) => ({ part, code })), removed: removed.map(({ code }) => ({ part, code })),
    moved: pairs.filter(([from, to]) => from.code !== to.code).map(([from, to]) => ({ part, from: from.code, to: to.code })),
    changed: [...pairs.flatMap(([from, to]) => changedFields(part, from.code, to.code, from as unknown as Fields, to as unknown as Fields, leftOutOf(from, to))), ...changedOrder(part, pairs, after)],
    figures,
  };
}

/**
 * What differs from one grid to another, of the same programme or not. A line is followed by its code, or by `replaces` where it moved.
 * A grid compared with itself gives nothing; the other way round gives the mirror, from and to exchanged.
 */
export function compareReferentials(a: LoadedReferential, b: LoadedReferential): ReferentialComparison {
  const found = new Map(LISTS.map((part) => [part, compareList(part, a, b)]));
  const all = [...found.values()];
  return {
    added: all.flatMap(({ added }) => added), removed: all.flatMap(({ removed }) => removed), moved: all.flatMap(({ moved }) => moved),
    points: found.get('indicators')!.figures, thresholds: found.get('thresholds')!.figures,
    changed: [...changedFields('grid', '', '', a, b, NOT_FIELDS), ...all.flatMap(({ changed }) => changed)],
  };
}
