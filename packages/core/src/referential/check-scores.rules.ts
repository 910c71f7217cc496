import { ZERO, compare, fromDecimal, isZero, mul, sum, type Fraction } from '../shared/fraction.values.ts';
import { checkScoreLabels } from './check-score-labels.rules.ts';
import { checkScoreTree } from './check-score-tree.rules.ts';
import { decimalText } from './decimal-text.rules.ts';
import type { DraftIndex, Entry, ReferentialDraft } from './referential-draft.rules.ts';
import type { ScoreDeclaration } from './referential.schema.ts';
import { checkClasses } from './check-classes.rules.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** The tree of points: its members exist, its sums add up, every indicator is counted once. In an outline, which does not score, sums only warn. */
export function checkScores(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  const sums = [...draft.lists.scores.flatMap((entry) => checkSum(entry, index)), ...checkScoreTree(draft, index)];
  return [
    ...draft.lists.scores.flatMap((entry) => [...checkMembers(entry, index), ...checkWeights(entry), ...checkClassLines(entry, index), ...checkBonus(entry), ...checkCombined(entry), ...checkScoreLabels(entry)]),
    ...(draft.basis === 'outline' ? sums.map((found) => ({ ...found, severity: 'warning' as const })) : sums),
  ];
}

function checkMembers({ path, value }: Entry<ScoreDeclaration>, index: DraftIndex): ReferentialIssue[] {
  return value.sum.flatMap((code, at) =>
    (index.knows('indicators', code) || index.knows('scores', code) || index.knows('gates', code) ? [] : [issue('unknown-item', `${path}/sum/${at}`, { code })]));
}

/** Every way its members may be weighted, and where it is written. */
const weightings = ({ path, value }: Entry<ScoreDeclaration>): { readonly at: string; readonly weights: ScoreDeclaration['weights'] }[] =>
  [{ at: `${path}/weights`, weights: value.weights }, ...(value.weightsByClass ?? []).map(({ weights }, line) => ({ at: `${path}/weightsByClass/${line}/weights`, weights }))];

function checkWeights(entry: Entry<ScoreDeclaration>): ReferentialIssue[] {
  const members = new Set(entry.value.sum);
  return weightings(entry).flatMap(({ at, weights }) => Object.entries(weights ?? {}).flatMap(([code, weight]) => {
    if (!members.has(code)) return [issue('unknown-item', `${at}/${code}`, { code })];
    return weight.startsWith('-') || isZero(fromDecimal(weight)) ? [issue('negative-weight', `${at}/${code}`, { code, weight })] : [];
  }));
}

const checkClassLines = ({ path, value }: Entry<ScoreDeclaration>, index: DraftIndex): ReferentialIssue[] => checkClasses(value.weightsByClass ?? [], `${path}/weightsByClass`, index);

/** A mean or a least share has nothing to cap, to scale or to add on top; the least one has no weights either. */
function checkCombined({ path, value }: Entry<ScoreDeclaration>): ReferentialIssue[] {
  if (value.combine === undefined) return [];
  const fields = ['scaleFrom', 'bonus', ...(value.combine === 'minimum' ? ['weights', 'weightsByClass'] as const : [])] as const;
  const written = [...(value.cap ? ['cap'] : []), ...fields.filter((field) => value[field] !== undefined)];
  return written.map((field) => issue('only-for-sums', `${path}/${field}`, { field, combine: value.combine! }));
}

/** What is over the maximum is not counted, or it is. */
const checkBonus = ({ path, value }: Entry<ScoreDeclaration>): ReferentialIssue[] => (value.cap && value.bonus === 'above' ? [issue('cap-and-above', `${path}/bonus`, { score: value.code })] : []);

/** What the members are worth together must be what the score, or the scale it is read on, says. */
function checkSum({ path, value }: Entry<ScoreDeclaration>, index: DraftIndex): ReferentialIssue[] {
  const expected = fromDecimal(value.scaleFrom ?? value.max);
  const field = value.scaleFrom === undefined ? 'max' : 'scaleFrom';
  const worthless = [value.max, ...(value.scaleFrom === undefined ? [] : [value.scaleFrom])].some((points) => isZero(fromDecimal(points)));
  if (worthless) return [issue('no-points', `${path}/${field}`, { code: value.code })];
  if (value.combine !== undefined) return value.sum.flatMap((code, at) => worthlessMember(code, `${path}/sum/${at}`, index));
  return weightings({ path, value }).flatMap(({ at, weights }, line) => {
    const worths = value.sum.map((code) => memberWorth(weights, code, index));
    if (worths.includes(undefined)) return [];
    const total = sum(worths as Fraction[]);
    const order = compare(total, expected);
    if (value.cap ? order >= 0 : order === 0) return [];
    return [issue('weights-do-not-add-up', line === 0 ? `${path}/sum` : at, { sum: decimalText(total), max: decimalText(expected) })];
  });
}

/** What is worth nothing has no share to come to. */
function worthlessMember(code: string, path: string, index: DraftIndex): ReferentialIssue[] {
  const worth = memberWorth(undefined, code, index);
  return worth !== undefined && isZero(worth) ? [issue('no-points', path, { code })] : [];
}

function memberWorth(weights: ScoreDeclaration['weights'], code: string, index: DraftIndex): Fraction | undefined {
  const indicator = index.find('indicators', code)?.value;
  const points = indicator?.points ?? index.find('scores', code)?.value.max ?? (index.find('gates', code) ? '1' : undefined);
  if (points === undefined) return undefined;
  // A bonus comes over and above what a score is out of.
  if (indicator?.rule.kind === 'bonus') return ZERO;
  const weight = weights && Object.hasOwn(weights, code) ? weights[code] : undefined;
  return weight === undefined ? fromDecimal(points) : mul(fromDecimal(points), fromDecimal(weight));
}
