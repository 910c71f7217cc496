import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { situation, type Situation } from './__fixtures__/random-situation.ts';
import type { ItemResult } from './assessment-result.schema.ts';
import { compileReferential } from './compile-referential.engine.ts';

vi.setConfig({ testTimeout: 60_000 });

const branched = ({ grid, dossier, context }: Situation): readonly ItemResult[] =>
  compileReferential(grid).score(dossier, context).items.filter(({ trace }) => trace !== null && 'branches' in trace);

/** The same dossier with a proof of that kind beside the other proofs of the item, whoever says anything of it. */
function withProof({ dossier, ...rest }: Situation, item: string, kind: string): Situation {
  const evidence = { id: 'added', kind, title: 'Added' };
  return { ...rest, dossier: { ...dossier, answers: dossier.answers.map((answer) => (answer.item === item ? { ...answer, evidence: [...answer.evidence, evidence] } : answer)) } };
}

it('a proof that is asked, not given and not missing changes nothing that is found', () => {
  let tried = 0;
  fc.assert(fc.property(situation, (one) => {
    for (const { code, evidence: { asked, given, missing }, outcome, verdict, timing, reason } of branched(one)) {
      for (const kind of asked.filter((kind) => !given.includes(kind) && !missing.includes(kind))) {
        tried += 1;
        expect(branched(withProof(one, code, kind)).find((item) => item.code === code)).toMatchObject({ outcome, verdict, timing, reason });
      }
    }
  }), { numRuns: 400 });
  expect(tried).toBeGreaterThan(0);
});

it('a signed branch that lacks nothing but its proof counts it as missing while branches are lacking', () => {
  let seen = 0;
  fc.assert(fc.property(situation, (one) => {
    for (const { evidence: { missing }, outcome, trace } of branched(one)) {
      if (outcome === 'met' || outcome === 'unmet' || trace === null || !('branches' in trace)) continue;
      for (const branch of trace.branches) {
        if (branch.trace.kind !== 'signed' || branch.outcome !== 'partial') continue;
        seen += 1;
        expect(missing).toContain(branch.trace.evidence);
      }
    }
  }), { numRuns: 300 });
  expect(seen).toBeGreaterThan(0);
});
