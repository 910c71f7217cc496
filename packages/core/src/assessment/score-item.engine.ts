import { ZERO, compare, isZero, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import { roundTo } from '../shared/rounding.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { Condition } from '../referential/referential.schema.ts';
import type { ItemResult, PointsSplit } from './assessment-result.schema.ts';
import type { GateVerdict, ItemReasonCode, Outcome, Timing } from './assessment.values.ts';
import { exactValue, type DossierReading } from './dossier-reading.engine.ts';
import type { CompiledGate, CompiledIndicator, CompiledItem } from './item-setup.engine.ts';
import type { LimitResolver } from './limits.engine.ts';
import type { TerritoryInCycle } from './scoring-context.engine.ts';
import type { ItemReading } from './shapes/shape.engine.ts';

/** What scoring one item needs to know of its dossier, besides the item. */
export interface ItemScene {
  readonly asOf: PlainDate;
  readonly reading: DossierReading;
  readonly place: TerritoryInCycle;
  readonly resolve: LimitResolver;
  /** Results published elsewhere are all there is: what was not published is neither late nor lost. */
  readonly publishedOnly: boolean;
  /** Verdict published for all the gates together. */
  readonly gatesImported: boolean | null;
  /** Items supposed met or full, for what-if. */
  readonly assumed: ReadonlySet<string>;
}

interface Extension { readonly to: PlainDate | null; readonly index: number | null }

function extensionOf(code: string, { place }: ItemScene): Extension {
  const found = place.acts.filter(({ act }) => act.kind === 'extend-deadline' && act.target === code).at(-1);
  return found && found.act.kind === 'extend-deadline' ? { to: found.act.to, index: found.index } : { to: null, index: null };
}

function readingOf(item: CompiledItem, scene: ItemScene, extension: Extension): ItemReading {
  const { reading, asOf, resolve } = scene;
  return {
    asOf,
    flag: (input) => { const value = reading.inputOf(item.code, input); return typeof value === 'boolean' ? value : null; },
    amount: (input) => exactValue(reading.inputOf(item.code, input)),
    eventDate: (event) => reading.eventOf(item.code, event),
    limit: (limit, event) => resolve(limit, extension.to ?? extensionOf(event, scene).to, item.code),
    proofKinds: () => reading.proofsOf(item.code).map(({ kind }) => kind),
  };
}

type ConditionTrace = ItemResult['condition'];

function judgeCondition(condition: Condition | undefined, code: string, scene: ItemScene): ConditionTrace {
  if (!condition) return null;
  if ('classes' in condition) return { kind: 'classes', of: condition.classes, value: condition.classes.some((of) => scene.place.classes.has(of)) };
  if ('exceptClasses' in condition) return { kind: 'except-classes', of: condition.exceptClasses, value: !condition.exceptClasses.some((of) => scene.place.classes.has(of)) };
  const value = scene.reading.inputOf(code, condition.input);
  return { kind: 'input', of: [condition.input], is: condition.is, value: typeof value === 'boolean' ? value === condition.is : null };
}

/** The parts every item has, whatever its rule. */
function common(item: CompiledItem, scene: ItemScene, extension: Extension): Pick<ItemResult, 'code' | 'kind' | 'domain' | 'author' | 'due' | 'evidence' | 'act' | 'condition' | 'whenMissing' | 'whenNotApplicable'> {
  const given = [...new Set(scene.reading.proofsOf(item.code).map(({ kind }) => kind))];
  return {
    code: item.code, kind: item.kind, domain: item.kind === 'indicator' ? item.indicator.domain : null,
    author: scene.reading.answerOf(item.code)?.author ?? null,
    due: item.due && !scene.publishedOnly ? scene.resolve(item.due, extension.to, item.code).due : null,
    whenMissing: item.kind === 'gate' ? item.gate.whenMissing : item.indicator.whenMissing,
    whenNotApplicable: item.kind === 'gate' ? null : item.indicator.whenNotApplicable,
    condition: judgeCondition(item.condition, item.code, scene),
    evidence: { asked: [...item.evidence], given, missing: item.evidence.filter((kind) => !given.includes(kind)) },
    act: extension.index,
  };
}

/** Scores one item of one dossier. */
export function scoreItem(item: CompiledItem, scene: ItemScene): ItemResult {
  const extension = extensionOf(item.code, scene);
  const base = common(item, scene, extension);
  return item.kind === 'gate' ? scoreGate(item, scene, base, extension) : scoreIndicator(item, scene, base, extension);
}

type Base = ReturnType<typeof common>;
const past = (due: PlainDate | null, asOf: PlainDate): boolean => due !== null && asOf > due;

function scoreGate(item: CompiledGate, scene: ItemScene, base: Base, extension: Extension): ItemResult {
  const blank = { ...base, points: null, round: null };
  if (scene.assumed.has(item.code)) return { ...blank, outcome: 'met', timing: 'none', treatment: 'applies', reason: 'assumed', verdict: 'met', trace: null };
  if (base.condition?.value === false) return { ...blank, outcome: 'unknown', timing: 'none', treatment: 'not-applicable', reason: 'not-applicable', verdict: 'met', trace: null };
  if (base.author === null && scene.gatesImported === true) return { ...blank, outcome: 'met', timing: 'none', treatment: 'applies', reason: 'imported', verdict: 'met', trace: null };
  if (scene.publishedOnly) return { ...blank, outcome: 'unknown', timing: 'none', treatment: 'applies', reason: 'not-published', verdict: 'pending', trace: null };
  const found = item.shape(readingOf(item, scene, extension));
  const due = base.due ?? found.due;
  const verdict = gateVerdict(found.outcome, found.final, past(due, scene.asOf), item.gate.whenMissing);
  const reason: ItemReasonCode = (found.reason === 'no-answer' || found.reason === 'event-missing') && past(due, scene.asOf) ? 'no-answer-past-due' : found.reason;
  const moved = extension.index !== null && found.outcome === 'met' && wasMoved(found.trace);
  return {
    ...blank, due, outcome: found.outcome, timing: timingOf(found.outcome === 'met', found.late || past(due, scene.asOf), due !== null || hasSteps(found.trace)),
    treatment: moved ? 'overridden' : 'applies', reason, verdict, trace: found.trace,
  };
}

function gateVerdict(outcome: Outcome, final: boolean, isPast: boolean, whenMissing: 'pending' | 'unmet'): GateVerdict {
  if (outcome === 'met') return 'met';
  if (final || isPast) return 'unmet';
  return outcome === 'unknown' && whenMissing === 'unmet' ? 'unmet' : 'pending';
}

type Trace = NonNullable<ItemResult['trace']>;
const stepsOf = (trace: Trace): readonly { due: PlainDate | null; originalDue?: PlainDate | null | undefined; on: PlainDate | null }[] =>
  trace.kind === 'chain' ? trace.steps : trace.kind === 'deadline' || trace.kind === 'signed' ? [trace.step] : [];
const hasSteps = (trace: Trace): boolean => stepsOf(trace).length > 0;
/** An act mattered if a step is in time only thanks to the limit it moved. */
const wasMoved = (trace: Trace): boolean => stepsOf(trace).some(({ on, originalDue }) => on !== null && originalDue !== undefined && originalDue !== null && on > originalDue);

function timingOf(met: boolean, late: boolean, dated: boolean): Timing {
  if (!dated) return 'none';
  return met ? 'on-time' : late ? 'late' : 'due';
}

const split = (earned: Fraction, potential: Fraction, max: Fraction): PointsSplit =>
  ({ earned: toExact(earned), lost: toExact(sub(max, potential)), open: toExact(sub(potential, earned)), max: toExact(max) });

function scoreIndicator(item: CompiledIndicator, scene: ItemScene, base: Base, extension: Extension): ItemResult {
  const blank = { ...base, verdict: null, round: item.round, timing: 'none', treatment: 'applies', trace: null } as const;
  if (scene.assumed.has(item.code)) return { ...blank, outcome: 'met', reason: 'assumed', points: split(item.max, item.max, item.max) };
  if (base.condition?.value === false) {
    return { ...blank, outcome: 'unknown', treatment: 'not-applicable', reason: 'not-applicable', points: item.indicator.whenNotApplicable === 'exclude' ? null : split(ZERO, ZERO, item.max) };
  }
  if (scene.publishedOnly) return { ...blank, outcome: 'unknown', reason: 'not-published', points: null };
  const found = item.shape(readingOf(item, scene, extension));
  const { due } = base;
  const isPast = past(due, scene.asOf);
  if (!found.answered && item.indicator.whenMissing === 'exclude') return { ...blank, outcome: 'unknown', reason: found.reason, points: null, trace: found.trace };
  const keepsOpen = item.indicator.whenMissing !== 'zero' && !isPast;
  const earned = item.round ? roundTo(found.earned, item.round.decimals, item.round.mode) : found.earned;
  const reachable = keepsOpen ? found.potential : found.earned;
  const potential = item.round ? roundTo(reachable, item.round.decimals, item.round.mode) : reachable;
  const open = compare(potential, earned) > 0;
  const reason = !found.answered && isPast ? 'no-answer-past-due' : found.reason;
  return {
    ...blank, outcome: indicatorOutcome(earned, item.max, open), timing: timingOf(!open && found.answered, isPast && !found.answered, due !== null),
    reason, points: split(earned, potential, item.max), trace: found.trace,
  };
}

function indicatorOutcome(earned: Fraction, max: Fraction, open: boolean): Outcome {
  if (compare(earned, max) >= 0) return 'met';
  if (!isZero(earned)) return 'partial';
  return open ? 'unknown' : 'unmet';
}

