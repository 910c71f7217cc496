import type { Rule } from '../rule.schema.ts';
import type { Place, ShapeFault, ShapeReading } from './shape-reading.rules.ts';

type Read = (rule: Rule) => ShapeReading;

/** What the branches of a rule read together, each in its own place; the same branch written twice would count double. */
export function readBranches(of: readonly Rule[], read: Read): ShapeReading {
  const readings = of.map((rule, index) => ({ at: ['of', index] as Place, reading: read(rule) }));
  const all = <T extends { readonly at: Place }>(part: (reading: ShapeReading) => readonly T[] | undefined): T[] =>
    readings.flatMap(({ at, reading }) => (part(reading) ?? []).map((use) => ({ ...use, at: [...at, ...use.at] })));
  return {
    inputs: all(({ inputs }) => inputs), values: all(({ values }) => values), events: all(({ events }) => events), limits: all(({ limits }) => limits),
    evidence: all(({ evidence }) => evidence), divided: all(({ divided }) => divided), faults: [...all(({ faults }) => faults), ...writtenTwice(of)],
  };
}

function writtenTwice(of: readonly object[]): ShapeFault[] {
  const written = of.map((branch) => JSON.stringify(branch));
  return written.flatMap((text, at) => {
    const first = written.indexOf(text);
    return first === at ? [] : [{ code: 'same-branch-twice', at: ['of', at], figures: { first: `of/${first}` } } as const];
  });
}
