import { compileLimit, traceStep, type CompiledLimit } from '../limits.engine.ts';
import type { RuleTrace, StepTrace } from '../assessment-result.schema.ts';
import type { GateFinding, ItemReading } from './shape.engine.ts';

interface DatedStep { readonly event: string; readonly limit: CompiledLimit | undefined }

export function compileStep(step: { event: string; by?: string | undefined; before?: string | undefined }): DatedStep {
  return { event: step.event, limit: compileLimit(step) };
}

const NO_LIMIT = { due: null };

export function readStep({ event, limit }: DatedStep, reading: ItemReading): StepTrace {
  return traceStep(event, reading.eventDate(event), limit, limit ? reading.limit(limit, event) : NO_LIMIT, reading.asOf);
}

/** What steps say together: one late step decides; else the first whose limit is past, else the first one not done. */
export function findBySteps(steps: readonly StepTrace[], trace: RuleTrace): GateFinding {
  const late = steps.some(({ state }) => state === 'late');
  const missing = steps.find(({ state }) => state === 'missing');
  const open = missing ?? steps.find(({ state }) => state !== 'done');
  const common = { due: open?.due ?? null, late: late || missing !== undefined, final: late, trace };
  if (late) return { ...common, outcome: 'unmet', reason: 'event-late' };
  if (!open) return { ...common, outcome: 'met', reason: 'event-on-time' };
  const outcome = steps.some(({ state }) => state === 'done') ? 'partial' : 'unknown';
  return { ...common, outcome, reason: open.on !== null ? 'limit-unknown' : 'event-missing' };
}
