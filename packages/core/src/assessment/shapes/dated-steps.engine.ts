import { compileLimit, traceStep, type CompiledLimit } from '../limits.engine.ts';
import type { RuleTrace, StepTrace } from '../assessment-result.schema.ts';
import type { GateFinding, ItemReading } from './shape.engine.ts';

interface DatedStep { readonly event: string; readonly limit: CompiledLimit | undefined }

export function compileStep(step: { event: string; by?: string | undefined; before?: string | undefined }): DatedStep {
  return { event: step.event, limit: compileLimit(step) };
}

export function readStep({ event, limit }: DatedStep, reading: ItemReading): StepTrace {
  const resolved = limit ? reading.limit(limit, event) : { due: null };
  return traceStep(event, reading.eventDate(event), limit, resolved, reading.asOf);
}

/** What steps say together: one late step decides; else the first one not done does. */
export function findBySteps(steps: readonly StepTrace[], trace: RuleTrace): GateFinding {
  const late = steps.some(({ state }) => state === 'late');
  const missing = steps.some(({ state }) => state === 'missing');
  const open = steps.find(({ state }) => state !== 'done');
  const common = { due: open?.due ?? null, late: late || missing, final: late, trace };
  if (late) return { ...common, outcome: 'unmet', reason: 'event-late' };
  if (!open) return { ...common, outcome: 'met', reason: 'event-on-time' };
  const outcome = steps.some(({ state }) => state === 'done') ? 'partial' : 'unknown';
  return { ...common, outcome, reason: open.on !== null ? 'limit-unknown' : 'event-missing' };
}
