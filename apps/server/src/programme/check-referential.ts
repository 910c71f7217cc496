import type { CheckedReferential } from '@jalon/contract';
import { checkReferentialRequestSchema } from '@jalon/contract/schemas';
import type { LoadedReferential } from '@jalon/core/referential';
import { loadReferential } from '@jalon/core/schemas';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import type { ProgrammeRegistry } from '../referentials/programmes.ts';
import { saidIssues } from './documents.ts';
import { officerOf } from './officer.ts';

const summaryOf = ({ code, version, basis, gates, indicators, inputs, windows, scores, thresholds }: LoadedReferential): CheckedReferential['summary'] => ({
  code, version, basis, gates: gates.length, indicators: indicators.length, inputs: inputs.length, windows: windows.length,
  scores: scores.map(({ code: of, max }) => ({ code: of, max })), thresholds: thresholds.map(({ code: of, of: score, atLeast }) => ({ code: of, of: score, atLeast })),
});

function standingOf(programmes: ProgrammeRegistry, { code, version, hash }: LoadedReferential): CheckedReferential['standing'] {
  const known = programmes.referential(code, version);
  if (!known) return 'new';
  return known.hash === hash ? 'same' : 'differs';
}

/** Everything that is wrong in a grid, in words; it keeps nothing. */
export const checkReferential: Operation<'checkReferential'> = ({ services, caller, body, language }) => {
  officerOf(services, caller);
  const { document } = readBody(checkReferentialRequestSchema, body);
  const loaded = loadReferential(document);
  const issues = saidIssues(loaded.issues, language);
  const checked: CheckedReferential = loaded.ok
    ? { ok: true, issues, hash: loaded.value.hash, summary: summaryOf(loaded.value), standing: standingOf(services.programmes, loaded.value) }
    : { ok: false, issues, hash: null, summary: null, standing: null };
  return jsonAnswer(checked, UNKEPT);
};
