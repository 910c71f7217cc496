import { ZERO, compare, fromDecimal, isZero, mul, sum, type Fraction } from '../shared/fraction.values.ts';
import { checkScoreTree } from './check-score-tree.rules.ts';
import { decimalText } from './decimal-text.rules.ts';
import type { DraftIndex, Entry, ReferentialDraft } from './referential-draft.rules.ts';
import type { ScoreDeclaration } from './referential.schema.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** The tree of points: its members exist, its sums add up, every indicator is counted once. In an outline, which does not score, sums only warn. */
export function checkScores(draft: ReferentialDraft, index: DraftIndex): ReferentialIssue[] {
  const sums = [...draft.lists.scores.flatMap((entry) => checkSum(entry, index)), ...checkScoreTree(draft, index)];
  return [
    ...draft.lists.scores.flatMap((entry) => [...checkMembers(entry, index), ...checkWeights(entry), ...checkBonus(entry)]),
    ...(draft.basis === 'outline' ? sums.map((found) => ({ ...found, severity: 'warning' as const })) : sums),
  ];
}

function checkMembers({ path, value }: Entry<ScoreDeclaration>, index: DraftIndex): ReferentialIssue[] {
  return value.sum.flatMap((code, at) =>
    (index.knows('indicators', code) || index.knows('scores', code) ? [] : [issue('unknown-item', `${path}/sum/${at}`, { code })]));
}

function checkWeights({ path, value }: Entry<ScoreDeclaration>): ReferentialIssue[] {
  const members = new Set(value.sum);
  return Object.entries(value.weights ?? {}).flatMap(([code, weight]) => {
    if (!members.has(code)) return [issue('unknown-item', `${path}/weights/${code}`, { code })];
    return weight.startsWith('-') || isZero(fromDecimal(weight)) ? [issue('negative-weight', `${path}/weights/${code}`, { code, weight })] : [];
  });
}

/** What is over the maximum is not counted, or it is. */
const checkBonus = ({ path, value }: Entry<ScoreDeclaration>): ReferentialIssue[] => (value.cap && value.bonus === 'above' ? [issue('cap-and-above', `${path}/bonus`, { score: value.code })] : []);

/** What the members are worth together must be what the score, or the scale it is read on, says. */
function checkSum({ path, value }: Entry<ScoreDeclaration>, index: DraftIndex): ReferentialIssue[] {
  const expected = fromDecimal(value.scaleFrom ?? value.max);
  const field = value.scaleFrom === undefined ? 'max' : 'scaleFrom';
  const worthless = [value.max, ...(value.scaleFrom === undefined ? [] : [value.scaleFrom])].some((points) => isZero(fromDecimal(points)));
  if (worthless) return [issue('no-points', `${path}/${field}`, { code: value.code })];
  const worths = value.sum.map((code) => memberWorth(value, code, index));
  if (worths.includes(undefined)) return [];
  const total = sum(worths as Fraction[]);
  const order = compare(total, expected);
  if (value.cap ? order >= 0 : order === 0) return [];
  return [issue('weights-do-not-add-up', `${path}/sum`, { sum: decimalText(total), max: decimalText(expected) })];
}

function memberWorth({ weights }: ScoreDeclaration, code: string, index: DraftIndex): Fraction | undefined {
  const indicator = index.find('indicators', code)?.value;
  const points = indicator?.points ?? index.find('scores', code)?.value.max;
  if (points === undefined) return undefined;
  // A bonus comes over and above what a score is out of.
  if (indicator?.rule.kind === 'bonus') return ZERO;
  const weight = weights && Object.hasOwn(weights, code) ? weights[code] : undefined;
  return weight === undefined ? fromDecimal(points) : mul(fromDecimal(points), fromDecimal(weight));
}
