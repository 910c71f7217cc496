import fc from 'fast-check';
import type { Project } from '../../plan.schema.ts';
import { cleanLine } from './clean-plan.ts';

const amount = fc.integer({ min: 0, max: 90 });
const year = fc.integer({ min: 2026, max: 2030 });
const years = fc.dictionary(year.map(String), amount, { maxKeys: 3 });
/** A line with anything wrong in it. */
export const anyLine = (id: string): fc.Arbitrary<Project> => fc.record({
  title: fc.constantFrom('Pavage lot 1', 'Pavage lot 2', 'Puits'), sector: fc.constantFrom('urban', 'health', 'space'), cost: amount, ap: amount, paid: amount, credits: years, nature: fc.constantFrom('works', 'goods'),
  funding: fc.array(fc.record({ source: fc.constantFrom('own', 'grant', 'social', 'lottery'), year, amount }), { maxLength: 4 }), status: fc.constantFrom('planned', 'ongoing', 'done', 'dropped'),
  marks: fc.constantFrom([], ['climate']), procurement: fc.constantFrom(undefined, { procedure: 'quotes', dates: { notice: '2027-02-01' } }, { dates: { opening: '2027-02-01' } }), recurrent: fc.constantFrom(undefined, { perYear: 3 }),
}, { noNullPrototype: true }).map((change) => cleanLine(id, change as unknown as Partial<Project>));
