/** A table of figures as it is printed and kept. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What to know before reading it. */
  readonly note?: string;
}

/** One line of goals, with what was found. `reached` is `null` where it could not be measured here. */
export interface GoalOutcome {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly reached: boolean | null;
}

export interface Findings {
  readonly tables: readonly Table[];
  readonly goals: readonly GoalOutcome[];
  /** Every single measure, for whoever wants to look again. */
  readonly raw: unknown;
}

export interface Options {
  /** How often each thing is measured; the median is kept. */
  readonly runs: number;
}

export interface Area {
  readonly name: string;
  readonly usualRuns: number;
  measure(options: Options): Promise<Findings>;
}
