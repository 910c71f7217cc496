import type { Fraction } from '../../shared/fraction.values.ts';
import type { PlainDate } from '../../time/plain-date.values.ts';
import type { RuleTrace } from '../assessment-result.schema.ts';
import type { ItemReasonCode, Outcome } from '../assessment.values.ts';
import type { StratumReading, Stratification } from '../cohort.engine.ts';
import type { Evidence } from '../dossier.schema.ts';
import type { SampleUnit } from '../sample.schema.ts';
import type { CompiledLimit, ResolvedLimit } from '../limits.engine.ts';

/** What a shape may read of a dossier. Everything comes from the item's own answer, else from the first that gives it. */
export interface ItemReading {
  readonly asOf: PlainDate;
  readonly flag: (input: string) => boolean | null;
  readonly amount: (input: string) => Fraction | null;
  /** The code of the value chosen. */
  readonly choice: (input: string) => string | null;
  /** Units drawn, each with what was found there. */
  readonly sample: (input: string) => readonly SampleUnit[] | null;
  readonly eventDate: (event: string) => PlainDate | null;
  /** Days off of the cycle, as it gives them. */
  readonly holidays: readonly PlainDate[];
  /** True where the answer that gives an input says why, in its note. */
  readonly isJustified: (input: string) => boolean;
  /** What a score has earned, once no point of it is open. */
  readonly scored: (score: string) => Fraction | null;
  /** The others of its stratum, as this item ranks them against a value; `peers` is `null` where nothing is known of them. */
  readonly peers: (within: Stratification, value: Fraction | null) => StratumReading;
  readonly limit: (limit: CompiledLimit, event: string) => ResolvedLimit;
  /** The proofs attached to this item. */
  readonly proofs: () => readonly Evidence[];
}

/** What a gate shape finds. */
export interface GateFinding {
  readonly outcome: Outcome;
  readonly reason: ItemReasonCode;
  /** True when no later answer can mend it, only an act: the event is dated after its limit. */
  readonly final: boolean;
  /** Last good day of the step that decides; `null` where the shape has no dates. */
  readonly due: PlainDate | null;
  /** True when a step's own limit is past and it is not done, or was done late. */
  readonly late: boolean;
  readonly trace: RuleTrace;
}

/** What an indicator shape finds: points had, and points it would have with every figure still missing at its best. */
export interface IndicatorFinding {
  readonly earned: Fraction;
  readonly potential: Fraction;
  readonly reason: ItemReasonCode;
  /** False when nothing at all was given. */
  readonly answered: boolean;
  /** True where what is missing is not the territory's to give: its points stay open past its last day. */
  readonly waits?: boolean;
  readonly trace: RuleTrace;
}

export type GateShape = (reading: ItemReading) => GateFinding;
export type IndicatorShape = (reading: ItemReading) => IndicatorFinding;
