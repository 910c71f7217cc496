import type { Rule, RuleOf } from '../rule.schema.ts';
import { readBranches } from './branches.rules.ts';
import type { ShapeFault, ShapeReading } from './shape-reading.rules.ts';

/** More cannot be needed than there are. */
export function readKOfN({ atLeast, of }: RuleOf<'k-of-n'>, read: (branch: Rule) => ShapeReading): ShapeReading {
  const reading = readBranches(of, read);
  const tooMany: ShapeFault[] = atLeast > of.length ? [{ code: 'too-many-needed', at: ['atLeast'], figures: { atLeast: String(atLeast), total: String(of.length) } }] : [];
  return { ...reading, faults: [...(reading.faults ?? []), ...tooMany] };
}
