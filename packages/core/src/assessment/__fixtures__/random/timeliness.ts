import fc from 'fast-check';
import { part, step } from '../random-words.ts';

const perDay = fc.constantFrom('0.1', '0.25', '1', '7.5').map((each) => ({ perDay: each }));

/** Days that go up and points that go down, all of them in the first band; of nothing there is nothing to take. */
function bandsOf(points: string): fc.Arbitrary<object>[] {
  const steps = [7, 3, 1].map((eighths) => part(points, eighths));
  if (new Set([points, ...steps]).size < steps.length + 1) return [];
  return [fc.tuple(fc.nat(3), fc.uniqueArray(fc.integer({ min: 4, max: 60 }), { maxLength: 3 })).map(([first, days]) => ({
    bands: [{ upTo: first, points }, ...days.sort((a, b) => a - b).map((upTo, at) => ({ upTo, points: steps[at] }))],
  }))];
}

export const timelinessRule = (points: string): fc.Arbitrary<object> => fc.tuple(step(true), fc.constantFrom('calendar', 'working'), fc.oneof(perDay, ...bandsOf(points)))
  .map(([dated, counts, falls]) => ({ kind: 'timeliness', ...dated, counts, falls }));
