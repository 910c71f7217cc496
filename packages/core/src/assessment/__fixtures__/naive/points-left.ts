import type { ScoreDeclaration } from '../../../referential/referential.schema.ts';
import type { Facts } from '../naive-facts.ts';
import { NONE, exact, least, over, plus, q, readDecimal, same, times, type Q } from '../naive-numbers.ts';

/** What an item or a score is out of without what acts neutralise: all of it, or only what scales thresholds. */
function outOf(code: string, facts: Facts, onlyScaling: boolean): Q {
  const score = facts.grid.scores.find((one) => one.code === code);
  if (score) return scoreOutOf(score, facts, onlyScaling);
  const indicator = facts.grid.indicators.find((one) => one.code === code);
  if (!indicator) return q(1);
  const act = facts.act('neutralise', code)?.act;
  const gone = act !== undefined && (!onlyScaling || act.thresholds === 'scale');
  return gone || indicator.rule.kind === 'bonus' ? NONE : readDecimal(indicator.points);
}

export function scoreOutOf(score: ScoreDeclaration, facts: Facts, onlyScaling: boolean): Q {
  const max = readDecimal(score.max);
  if (actsUnder(score, facts).length === 0) return max;
  const weights = score.weightsByClass?.find(({ classes }) => classes.some((code) => facts.classes.includes(code)))?.weights ?? score.weights;
  const sum = score.sum.reduce((all, code) => plus(all, times(readDecimal(weights?.[code] ?? '1'), outOf(code, facts, onlyScaling))), NONE);
  if (score.combine) return same(sum, NONE) ? NONE : max;
  const scale = readDecimal(score.scaleFrom ?? score.max);
  return over(times(max, least(sum, scale)), scale);
}

/** Acts that take points away somewhere under a score. */
export function actsUnder({ sum }: ScoreDeclaration, facts: Facts): number[] {
  const found = sum.flatMap((code) => {
    const below = facts.grid.scores.find((one) => one.code === code);
    return below ? actsUnder(below, facts) : (facts.act('neutralise', code)?.index ?? []);
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

const both = (of: (onlyScaling: boolean) => Q): { max: string; bar: string } => ({ max: exact(of(false)), bar: exact(of(true)) });
export const memberLeft = (code: string, facts: Facts): { max: string; bar: string } => both((onlyScaling) => outOf(code, facts, onlyScaling));
export const scoreLeft = (score: ScoreDeclaration, facts: Facts): { max: string; bar: string; acts: number[] } => ({ ...both((onlyScaling) => scoreOutOf(score, facts, onlyScaling)), acts: actsUnder(score, facts) });
