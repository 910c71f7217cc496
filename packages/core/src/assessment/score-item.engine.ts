import { ZERO, compare, isZero, min, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import { roundTo } from '../shared/rounding.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { Condition, Rounding } from '../referential/referential.schema.ts';
import type { ItemResult, PointsSplit } from './assessment-result.schema.ts';
import type { GateVerdict, ItemReasonCode, Outcome, Timing } from './assessment.values.ts';
import { exactValue, type DossierReading } from './dossier-reading.engine.ts';
import type { CompiledGate, CompiledIndicator, CompiledItem } from './item-setup.engine.ts';
import type { LimitResolver } from './limits.engine.ts';
import type { Extension, TerritoryInCycle } from './scoring-context.engine.ts';
import type { IndicatorFinding, ItemReading } from './shapes/shape.engine.ts';

/** What scoring one item needs to know of its dossier, besides the item. */
export interface ItemScene {
  readonly asOf: PlainDate;
  readonly reading: DossierReading;
  readonly place: TerritoryInCycle;
  readonly resolve: LimitResolver;
  /** Results published elsewhere are all there is: what was not published is neither late nor lost. */
  readonly publishedOnly: boolean;
  /** Verdict published for all the gates together: of record, whatever answers stand beside it. */
  readonly gatesImported: boolean | null;
  /** Items supposed met or full, for what-if. */
  readonly assumed: ReadonlySet<string>;
}

/** The act on the item or on the event, whichever gives more time. */
function later(a: Extension | undefined, b: Extension | undefined): Extension | undefined {
  if (!a || !b) return a ?? b;
  return b.to > a.to ? b : a;
}

function readingOf({ code }: CompiledItem, { reading, asOf, resolve, place: { extensions } }: ItemScene): ItemReading {
  return {
    asOf,
    flag: (input) => { const value = reading.inputOf(code, input); return typeof value === 'boolean' ? value : null; },
    amount: (input) => exactValue(reading.inputOf(code, input)),
    eventDate: (event) => reading.eventOf(code, event),
    limit: (limit, event) => resolve(limit, later(extensions.get(code), extensions.get(event)), code),
    proofs: () => reading.proofsOf(code),
  };
}

type ConditionTrace = ItemResult['condition'];

function judgeCondition(condition: Condition | undefined, code: string, { place: { classes }, reading }: ItemScene): ConditionTrace {
  if (!condition) return null;
  if ('classes' in condition) return { kind: 'classes', of: condition.classes, value: condition.classes.some((of) => classes.has(of)) };
  if ('exceptClasses' in condition) return { kind: 'except-classes', of: condition.exceptClasses, value: !condition.exceptClasses.some((of) => classes.has(of)) };
  const value = reading.inputOf(code, condition.input);
  return { kind: 'input', of: [condition.input], is: condition.is, value: typeof value === 'boolean' ? value === condition.is : null };
}

function proofsFor({ code, evidence: asked }: CompiledItem, { reading }: ItemScene): ItemResult['evidence'] {
  const proofs = reading.proofsOf(code);
  if (proofs.length === 0) return { asked: [...asked], given: [], missing: [...asked] };
  const given = [...new Set(proofs.map(({ kind }) => kind))].sort();
  return { asked: [...asked], given, missing: asked.filter((kind) => !given.includes(kind)) };
}

type Base = Pick<ItemResult, 'code' | 'author' | 'due' | 'evidence' | 'act' | 'condition' | 'whenMissing'>;

/** The parts every item has, whatever its rule. */
function common(item: CompiledItem, scene: ItemScene): Base {
  const { code } = item;
  const { extensions } = scene.place;
  return {
    code, author: scene.reading.authorOf(code, item.asks), evidence: proofsFor(item, scene), act: actOn(item, extensions),
    due: item.due && !scene.publishedOnly ? scene.resolve(item.due, extensions.get(code), code).due : null,
    whenMissing: item.kind === 'gate' ? item.gate.whenMissing : item.indicator.whenMissing,
    condition: judgeCondition(item.condition, code, scene),
  };
}

function actOn({ code, limited }: CompiledItem, extensions: ReadonlyMap<string, Extension>): number | null {
  if (extensions.size === 0) return null;
  const event = limited.find((one) => extensions.has(one));
  return (extensions.get(code) ?? (event === undefined ? undefined : extensions.get(event)))?.index ?? null;
}

/** Scores one item of one dossier. */
export function scoreItem(item: CompiledItem, scene: ItemScene): ItemResult {
  const base = common(item, scene);
  return item.kind === 'gate' ? scoreGate(item, scene, base) : scoreIndicator(item, scene, base);
}

const past = (due: PlainDate | null, asOf: PlainDate): boolean => due !== null && asOf > due;

/** Why nothing was found, where nothing was: too late, or because it is not known whether the item applies. */
function reasonFor(found: ItemReasonCode, isPast: boolean, condition: ConditionTrace): ItemReasonCode {
  if (found !== 'no-answer' && found !== 'event-missing') return found;
  if (isPast) return 'no-answer-past-due';
  return condition?.value === null ? 'condition-unknown' : found;
}

function scoreGate(item: CompiledGate, scene: ItemScene, base: Base): ItemResult {
  const blank = { ...base, kind: 'gate', domain: null, whenNotApplicable: null, points: null, round: null, trace: null, timing: 'none', treatment: 'applies' } as const;
  if (base.condition?.value === false) return { ...blank, outcome: 'unknown', treatment: 'not-applicable', reason: 'not-applicable', verdict: 'met' };
  if (scene.assumed.has(item.code)) return { ...blank, outcome: 'met', reason: 'assumed', verdict: 'met' };
  if (scene.gatesImported === true) return { ...blank, outcome: 'met', reason: 'imported', verdict: 'met' };
  if (scene.publishedOnly && base.author === null) return { ...blank, outcome: 'unknown', reason: 'not-published', verdict: 'pending' };
  const found = item.shape(readingOf(item, scene));
  const due = base.due ?? found.due;
  const isPast = past(due, scene.asOf);
  const met = found.outcome === 'met';
  return {
    ...blank, due, outcome: found.outcome, timing: timingOf(met, found.late || isPast, due !== null || hasSteps(found.trace)),
    treatment: met && wasMoved(found.trace) ? 'overridden' : 'applies',
    reason: reasonFor(found.reason, isPast, base.condition), verdict: gateVerdict(found.outcome, found.final || isPast, item.gate.whenMissing), trace: found.trace,
  };
}

function gateVerdict(outcome: Outcome, lost: boolean, whenMissing: 'pending' | 'unmet'): GateVerdict {
  if (outcome === 'met') return 'met';
  return lost || (outcome === 'unknown' && whenMissing === 'unmet') ? 'unmet' : 'pending';
}

type Trace = NonNullable<ItemResult['trace']>;
const stepsOf = (trace: Trace): readonly { due: PlainDate | null; originalDue?: PlainDate | null | undefined; on: PlainDate | null }[] =>
  trace.kind === 'chain' ? trace.steps : trace.kind === 'deadline' || trace.kind === 'signed' ? [trace.step] : [];
const hasSteps = (trace: Trace): boolean => stepsOf(trace).length > 0;
/** An act mattered if a step is in time only thanks to the limit it moved. */
const wasMoved = (trace: Trace): boolean => stepsOf(trace).some(({ on, originalDue }) => on !== null && originalDue !== undefined && originalDue !== null && on > originalDue);

function timingOf(settled: boolean, late: boolean, dated: boolean): Timing {
  if (!dated) return 'none';
  return settled ? 'on-time' : late ? 'late' : 'due';
}

const split = (earned: Fraction, potential: Fraction, max: Fraction): PointsSplit =>
  ({ earned: toExact(earned), lost: toExact(sub(max, potential)), open: toExact(sub(potential, earned)), max: toExact(max) });

function scoreIndicator(item: CompiledIndicator, scene: ItemScene, base: Base): ItemResult {
  const { indicator, max } = item;
  const blank = { ...base, kind: 'indicator', domain: indicator.domain, whenNotApplicable: indicator.whenNotApplicable, verdict: null, round: item.round, timing: 'none', treatment: 'applies', trace: null } as const;
  if (base.condition?.value === false) {
    return { ...blank, outcome: 'unknown', treatment: 'not-applicable', reason: 'not-applicable', points: indicator.whenNotApplicable === 'exclude' ? null : split(ZERO, ZERO, max) };
  }
  if (scene.assumed.has(item.code)) return { ...blank, outcome: 'met', reason: 'assumed', points: split(max, max, max) };
  if (scene.publishedOnly && base.author === null) return { ...blank, outcome: 'unknown', reason: 'not-published', points: null };
  const found = item.shape(readingOf(item, scene));
  if (!found.answered && indicator.whenMissing === 'exclude') return { ...blank, outcome: 'unknown', reason: reasonFor(found.reason, false, base.condition), points: null, trace: found.trace };
  const isPast = past(base.due, scene.asOf);
  const keepsOpen = indicator.whenMissing !== 'zero' && !isPast;
  const earned = roundItem(found.earned, item);
  const potential = keepsOpen ? roundItem(found.potential, item) : earned;
  const complete = found.answered && found.reason !== 'no-answer' && compare(found.potential, found.earned) === 0;
  return {
    ...blank, outcome: indicatorOutcome(found, earned, max, keepsOpen && !complete), timing: timingOf(complete, isPast, base.due !== null),
    reason: reasonFor(found.reason, isPast, base.condition), points: split(earned, potential, max), trace: found.trace,
  };
}

/** Rounding up never passes the indicator's own points. */
const roundItem = (value: Fraction, { round, max }: { round: Rounding | null; max: Fraction }): Fraction => (round ? min(max, roundTo(value, round.decimals, round.mode)) : value);

function indicatorOutcome({ answered, reason }: IndicatorFinding, earned: Fraction, max: Fraction, open: boolean): Outcome {
  // An indicator worth nothing is full from the start: only its answer tells.
  if (isZero(max) ? answered && reason !== 'answered-no' : compare(earned, max) >= 0) return 'met';
  if (!isZero(earned)) return 'partial';
  return open ? 'unknown' : 'unmet';
}
