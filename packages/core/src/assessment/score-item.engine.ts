import { ZERO, add, compare, isZero, min, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import { roundTo } from '../shared/rounding.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { Rounding } from '../referential/referential.schema.ts';
import type { ItemResult, PointsSplit } from './assessment-result.schema.ts';
import type { GateVerdict, ItemReasonCode, Outcome, Timing } from './assessment.values.ts';
import { ItemReader, type ReadingRoom } from './item-reading.engine.ts';
import type { CompiledGate, CompiledIndicator, CompiledItem } from './item-setup.engine.ts';
import type { TerritoryInCycle } from './scoring-context.engine.ts';
import type { IndicatorFinding } from './shapes/shape.engine.ts';
import { wasMoved } from './traced-steps.engine.ts';
import { proofsWanted } from './wanted-proofs.engine.ts';

/** What scoring one item needs to know of its dossier, besides the item. */
export interface ItemScene extends ReadingRoom {
  readonly place: TerritoryInCycle;
  /** Results published elsewhere are all there is: what was not published is neither late nor lost. */
  readonly publishedOnly: boolean;
  /** Verdict published for all the gates together: of record, whatever answers stand beside it. */
  readonly gatesImported: boolean | null;
  /** Items supposed met or full, for what-if. */
  readonly assumed: ReadonlySet<string>;
  /** Nothing more can come: every day to answer is past. */
  readonly closed?: boolean | undefined;
}

/** Points as fractions while they are added up. */
export interface Split { readonly earned: Fraction; readonly open: Fraction; readonly max: Fraction }

/** An item scored, with its points ready to be added up. */
export interface ScoredItem { readonly result: ItemResult; readonly split: Split | null }

type ConditionTrace = ItemResult['condition'];

function judgeCondition({ condition }: CompiledItem, { place: { classes } }: ItemScene, reader: ItemReader): ConditionTrace {
  if (!condition) return null;
  if ('classes' in condition) return { kind: 'classes', of: condition.classes, value: condition.classes.some((of) => classes.has(of)) };
  if ('exceptClasses' in condition) return { kind: 'except-classes', of: condition.exceptClasses, value: !condition.exceptClasses.some((of) => classes.has(of)) };
  const value = reader.flag(condition.input);
  return { kind: 'input', of: [condition.input], is: condition.is, value: value === null ? null : value === condition.is };
}

function proofsFor({ place, evidence: asked, ownEvidence, unproven, proven }: CompiledItem, { reading }: ItemScene, trace: ItemResult['trace']): ItemResult['evidence'] {
  const proofs = reading.proofsOf(place);
  const wanted = trace !== null && 'branches' in trace ? [...ownEvidence, ...proofsWanted(trace)] : asked;
  if (wanted === asked && proofs.length === 0) return unproven;
  if (asked.length === 1 && proofs.length > 0 && proofs.every(({ kind }) => kind === asked[0])) return proven;
  const given: string[] = [];
  for (const { kind } of proofs) if (!given.includes(kind)) given.push(kind);
  return { asked: unproven.asked, given: given.sort(), missing: asked.filter((kind) => wanted.includes(kind) && !given.includes(kind)) };
}

function actOn({ code, limited }: CompiledItem, { extensions, neutralised }: TerritoryInCycle): number | null {
  if (neutralised.has(code)) return neutralised.get(code)!.index;
  if (extensions.size === 0) return null;
  const event = limited.find((one) => extensions.has(one));
  return (extensions.get(code) ?? (event === undefined ? undefined : extensions.get(event)))?.index ?? null;
}

function dueOf({ code, place, due }: CompiledItem, { publishedOnly, limits, place: { extensions } }: ItemScene): PlainDate | null {
  if (!due || publishedOnly) return null;
  return extensions.size === 0 ? limits.dayOf(due, place) : limits.resolve(due, extensions.get(code), place).due;
}

/** What is known of an item before its rule is looked at. */
interface Base extends Pick<ItemResult, 'due' | 'condition'> { readonly reader: ItemReader }
/** What comes out of the rule, its policies and its deadlines. */
interface Conclusion extends Pick<ItemResult, 'due' | 'outcome' | 'timing' | 'treatment' | 'reason' | 'verdict' | 'points' | 'trace'> { readonly split: Split | null }

/** Scores one item of one dossier. */
export function scoreItem(item: CompiledItem, scene: ItemScene): ScoredItem {
  const reader = new ItemReader(item, scene);
  const base: Base = { reader, due: dueOf(item, scene), condition: judgeCondition(item, scene, reader) };
  const { due, outcome, timing, treatment, reason, verdict, points, trace, split } = item.kind === 'gate' ? scoreGate(item, scene, base) : scoreIndicator(item, scene, base);
  const { code, kind, domain, whenMissing, whenNotApplicable, round } = item;
  return {
    split,
    result: {
      code, kind, domain, outcome, timing, treatment, author: reader.author, reason, due, whenMissing, whenNotApplicable, condition: base.condition, verdict, points, round,
      evidence: proofsFor(item, scene, trace), trace, act: actOn(item, scene.place),
    },
  };
}

const past = (due: PlainDate | null, { asOf, closed }: ItemScene): boolean => closed === true || (due !== null && asOf > due);

/** Why nothing was found, where nothing was: too late, or because it is not known whether the item applies. */
function reasonFor(found: ItemReasonCode, isPast: boolean, condition: ConditionTrace): ItemReasonCode {
  if (found !== 'no-answer' && found !== 'event-missing') return found;
  if (isPast) return 'no-answer-past-due';
  return condition?.value === null ? 'condition-unknown' : found;
}

/** What is settled without looking at the rule. */
function settled(due: PlainDate | null, outcome: Outcome, reason: ItemReasonCode, verdict: GateVerdict | null, points: PointsSplit | null = null, split: Split | null = null): Conclusion {
  const treatment = reason === 'not-applicable' || reason === 'neutralised' ? reason : 'applies';
  return { due, outcome, timing: 'none', treatment, reason, verdict, points, trace: null, split };
}

function scoreGate(item: CompiledGate, scene: ItemScene, { due: ownDue, condition, reader }: Base): Conclusion {
  if (condition?.value === false) return settled(ownDue, 'unknown', 'not-applicable', 'met');
  if (scene.assumed.has(item.code)) return settled(ownDue, 'met', 'assumed', 'met');
  if (scene.gatesImported === true && !isSanctioned(item, reader)) return settled(ownDue, 'met', 'imported', 'met');
  if (scene.publishedOnly && reader.author === null) return settled(ownDue, 'unknown', 'not-published', 'pending');
  const found = item.shape(reader);
  const due = ownDue ?? found.due;
  const isPast = past(due, scene);
  const met = found.outcome === 'met';
  return {
    due, outcome: found.outcome, timing: timingOf(met, found.late || isPast, due !== null || item.dated), treatment: met && wasMoved(found.trace) ? 'overridden' : 'applies',
    reason: reasonFor(found.reason, isPast, condition), verdict: gateVerdict(found.outcome, found.final || isPast, item.whenMissing), points: null, trace: found.trace, split: null,
  };
}

/** A verdict published for all the gates together does not lift a sanction. */
const isSanctioned = ({ isSanction, shape }: CompiledGate, reader: ItemReader): boolean => isSanction && shape(reader).outcome === 'unmet';

function gateVerdict(outcome: Outcome, lost: boolean, whenMissing: 'pending' | 'unmet'): GateVerdict {
  if (outcome === 'met') return 'met';
  return lost || (outcome === 'unknown' && whenMissing === 'unmet') ? 'unmet' : 'pending';
}

function timingOf(complete: boolean, late: boolean, dated: boolean): Timing {
  if (!dated) return 'none';
  return complete ? 'on-time' : late ? 'late' : 'due';
}

export const writeSplit = ({ earned, open, max }: Split): PointsSplit =>
  ({ earned: toExact(earned), lost: toExact(sub(max, add(earned, open))), open: toExact(open), max: toExact(max) });

function scoreIndicator(item: CompiledIndicator, scene: ItemScene, { due, condition, reader }: Base): Conclusion {
  const { max, whenMissing } = item;
  if (scene.place.neutralised.has(item.code)) return settled(null, 'unknown', 'neutralised', null);
  if (condition?.value === false) {
    return item.whenNotApplicable === 'exclude' ? settled(due, 'unknown', 'not-applicable', null) : settled(due, 'unknown', 'not-applicable', null, item.nothing, { earned: ZERO, open: ZERO, max: item.isBonus ? ZERO : max });
  }
  if (scene.assumed.has(item.code)) return settled(due, 'met', 'assumed', null, item.full, { earned: max, open: ZERO, max: item.isBonus ? ZERO : max });
  if (scene.publishedOnly && reader.author === null) return settled(due, 'unknown', 'not-published', null);
  const found = item.shape(reader);
  if (!found.answered && whenMissing === 'exclude') return { ...settled(due, 'unknown', reasonFor(found.reason, false, condition), null), trace: found.trace };
  const isPast = past(due, scene);
  const keepsOpen = found.waits === true || (whenMissing !== 'zero' && !isPast);
  const complete = found.answered && found.reason !== 'no-answer' && compare(found.potential, found.earned) === 0;
  const earned = roundItem(found.earned, item);
  const split = { earned, open: keepsOpen && !complete ? sub(roundItem(found.potential, item), earned) : ZERO, max };
  return {
    due, outcome: indicatorOutcome(found, item, earned, keepsOpen && !complete), timing: timingOf(complete || (found.waits === true && found.answered), isPast, due !== null), treatment: 'applies',
    reason: reasonFor(found.reason, isPast, condition), verdict: null, points: pointsOf(item, split), trace: found.trace, split: item.isBonus ? overAndAbove(split) : split,
  };
}

/** What a bonus brings to a score: points, and nothing to what it is out of. */
const overAndAbove = ({ earned, open }: Split): Split => ({ earned, open, max: ZERO });

/** All, nothing or untouched are written once and for all. */
function pointsOf({ full, nothing, untouched }: CompiledIndicator, split: Split): PointsSplit {
  const { earned, open, max } = split;
  if (isZero(open)) return isZero(earned) ? nothing : compare(earned, max) === 0 ? full : writeSplit(split);
  return isZero(earned) && compare(open, max) === 0 ? untouched : writeSplit(split);
}

/** Rounding up never passes the indicator's own points. */
const roundItem = (value: Fraction, { round, max }: { round: Rounding | null; max: Fraction }): Fraction => (round ? min(max, roundTo(value, round.decimals, round.mode)) : value);

function indicatorOutcome({ answered, reason }: IndicatorFinding, { max, floor }: CompiledIndicator, earned: Fraction, open: boolean): Outcome {
  if (reason === 'no-penalty') return 'met';
  // An indicator worth nothing is full from the start: only its answer tells. A malus is full while nothing is taken away.
  if (isZero(max) && isZero(floor) ? answered && reason !== 'answered-no' : compare(earned, max) >= 0) return 'met';
  if (compare(earned, floor) > 0) return 'partial';
  return open ? 'unknown' : 'unmet';
}
