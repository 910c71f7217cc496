import { compare, fromDecimal } from '../shared/fraction.values.ts';
import type { ImportResultPayload, WithdrawResultPayload } from './assessment-command.schema.ts';
import { gridName, refused, resultEntityOf, unchanged, writeResult, type CommandContext, type CommandResult, type RefusedCommand } from './assessment-change.commands.ts';
import type { AssessmentState, ImportedResult } from './dossier.schema.ts';
import { sameValue } from '../shared/command/same-payload.rules.ts';

/** Keeps a result published elsewhere, with its source, as the result of record. */
export function importResult(state: AssessmentState, payload: ImportResultPayload, context: CommandContext): CommandResult {
  const wrong = payload.kind === 'score' ? scoreFault(payload, context) : undefined;
  if (wrong) return wrong;
  const entity = resultEntityOf(payload);
  const before = findResult(state, entity);
  if (before && sameValue(payloadOf(before), payload)) return unchanged(state);
  const by = { id: context.actor.id, role: context.actor.role };
  const inverse = before ? ({ type: 'importResult', payload: payloadOf(before) } as const) : ({ type: 'withdrawResult', payload: named(payload) } as const);
  return writeResult(state, context, entity, (version) => ({ ...payload, by, at: context.now, version }), inverse);
}

/** Takes an imported result out: the dossier speaks for itself again. */
export function withdrawResult(state: AssessmentState, payload: WithdrawResultPayload, context: CommandContext): CommandResult {
  const entity = resultEntityOf(payload);
  const before = findResult(state, entity);
  if (!before) return refused('no-such-result', ['payload', payload.kind === 'score' ? 'target' : 'kind'], { kind: payload.kind, ...(payload.target === undefined ? {} : { score: payload.target }) });
  return writeResult(state, context, entity, null, { type: 'importResult', payload: payloadOf(before) });
}

function scoreFault({ target, value }: ImportResultPayload & { kind: 'score' }, { referential }: CommandContext): RefusedCommand | undefined {
  const score = referential.scores.find(({ code }) => code === target);
  if (!score) return refused('unknown-score', ['payload', 'target'], { score: target, grid: gridName(referential) });
  const given = fromDecimal(value);
  if (given.n >= 0n && compare(given, fromDecimal(score.max)) <= 0) return undefined;
  return refused('value-out-of-range', ['payload', 'value'], { score: target, given: value, min: '0', max: score.max });
}

const findResult = (state: AssessmentState, entity: string): ImportedResult | undefined => state.imported.find((result) => resultEntityOf(result) === entity);

/** What was published, without who brought it in, when and at which version. */
function payloadOf(result: ImportedResult): ImportResultPayload {
  const { source, on } = result;
  if (result.kind === 'score') return { kind: 'score', target: result.target, value: result.value, source, on };
  return { kind: result.kind, value: result.value, source, on };
}

const named = (payload: ImportResultPayload): WithdrawResultPayload => (payload.kind === 'score' ? { kind: 'score', target: payload.target } : { kind: payload.kind });
