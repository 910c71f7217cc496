import type { RuleOf } from '../../referential/rule.schema.ts';
import type { GateFinding, GateShape } from './shape.engine.ts';

/** A1: met when the answer is yes. The three findings there are, made once. */
export const compileYesno = ({ input }: RuleOf<'yesno'>): GateShape => {
  const find = (value: boolean | null, outcome: GateFinding['outcome'], reason: GateFinding['reason']): GateFinding =>
    ({ outcome, reason, final: false, due: null, late: false, trace: { kind: 'yesno', input, value } });
  const [yes, no, unsaid] = [find(true, 'met', 'answered-yes'), find(false, 'unmet', 'answered-no'), find(null, 'unknown', 'no-answer')];
  return (reading) => {
    const value = reading.flag(input);
    return value === null ? unsaid : value ? yes : no;
  };
};
