import type { RuleOf } from '../../referential/rule.schema.ts';
import { ZERO, fraction, mul, toExact, type Fraction } from '../../shared/fraction.values.ts';
import { shareReason } from './points.engine.ts';
import type { IndicatorShape } from './shape.engine.ts';

/** Units to pass, seen so far, and still to be seen or drawn. */
interface Tally { readonly passed: number; readonly unseen: number; readonly total: number }

/** What a sample is worth as it stands, and with all that is unseen at its best. */
function compileNeed(needs: RuleOf<'sample'>['needs'], points: Fraction): (tally: Tally) => { readonly earned: Fraction; readonly potential: Fraction } {
  if (needs === 'share') {
    const share = (units: number, total: number): Fraction => mul(points, fraction(units, total));
    return ({ passed, unseen, total }) => ({ earned: share(passed, total), potential: share(passed + unseen, total) });
  }
  const worth = (units: number, total: number): Fraction => (units >= (needs === 'all' ? total : needs.atLeast) ? points : ZERO);
  return ({ passed, unseen, total }) => ({ earned: worth(passed, total), potential: worth(passed + unseen, total) });
}

/** Fewest units a sample holds: what the grid says, and what must pass. */
const sizeOf = ({ needs, size = 1 }: RuleOf<'sample'>): number => (typeof needs === 'object' ? Math.max(size, needs.atLeast) : size);

/** B24: units drawn, each with what was found there: all must pass, so many must, or each counts for its share. */
export const compileSample = (rule: RuleOf<'sample'>, points: Fraction): IndicatorShape => {
  const { input, needs } = rule;
  const size = sizeOf(rule);
  const worth = compileNeed(needs, points);
  const common = { kind: 'sample' as const, input, size, needs: typeof needs === 'object' ? 'at-least' as const : needs, atLeast: typeof needs === 'object' ? needs.atLeast : null, points: toExact(points) };
  return (reading) => {
    const units = reading.sample(input);
    if (units === null || units.length === 0) return { earned: ZERO, potential: points, reason: 'no-answer', answered: false, trace: { ...common, units: null } };
    const total = Math.max(size, units.length);
    const passed = units.filter(({ pass }) => pass === true).length;
    const failed = units.filter(({ pass }) => pass === false).length;
    const { earned, potential } = worth({ passed, unseen: total - passed - failed, total });
    return { earned, potential, reason: shareReason(earned, points), answered: true, trace: { ...common, units: units.map(({ ref, pass }) => ({ ref, pass })) } };
  };
};
