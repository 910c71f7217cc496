import type { AssessmentResult, PointsSplit } from '@jalon/core/assessment';
import { toExact } from '@jalon/core/shared';
import type { HandResult, HandSplit } from './by-hand.ts';

const written = (split: HandSplit | null): string => (split ? [split.earned, split.open, split.max].map(toExact).join(' ') : 'out');
const read = (points: PointsSplit | null): string => (points ? [points.earned, points.open, points.max].join(' ') : 'out');

function factsOfHand({ gates, indicators, domains, total, thresholds, windows }: HandResult): string[] {
  return [
    ...gates.map((verdict, index) => `CMO-${index + 1} ${verdict}`), ...indicators.map((split, index) => `IDP-${index + 1} ${written(split)}`),
    ...domains.map((split, index) => `d${index + 1} ${written(split)}`), `idp ${written(total)}`,
    `idp-min ${thresholds.total}`, `finance-min ${thresholds.finance}`, ...Object.entries(windows).map(([code, standing]) => `${code} ${standing}`),
  ];
}

function factsOfEngine({ items, scores, thresholds, windows }: AssessmentResult): string[] {
  return [
    ...items.map((item) => (item.kind === 'gate' ? `${item.code} ${item.verdict}` : `${item.code} ${read(item.points)}`)), ...scores.map(({ code, points }) => `${code} ${read(points)}`),
    ...thresholds.map(({ code, verdict }) => `${code} ${verdict}`), ...windows.map(({ code, standing }) => `${code} ${standing}`),
  ];
}

/** What the two do not agree on: points of every line and total, verdict of every gate and threshold, standing of every window. */
export function differences(result: AssessmentResult, byHand: HandResult): string[] {
  const theirs = factsOfHand(byHand);
  const ours = factsOfEngine(result);
  if (ours.length !== theirs.length) return [`${ours.length} facts against ${theirs.length}`];
  return ours.flatMap((fact, index) => (fact === theirs[index] ? [] : [`${result.territory}: ${fact}, by hand ${theirs[index]}`]));
}
