/** What was granted and what was really paid by a source in a past year, in minor units. */
export interface PaidYear {
  readonly source: string;
  readonly year: number;
  readonly granted?: number | undefined;
  readonly paid: number;
}

/** What rules must know of the territory, and the plan does not hold. What is not known makes a rule say so; it is never guessed. */
export interface PlanSetting {
  /** Classes of the framework the territory is in: `commune`, `ville`. */
  readonly classes?: readonly string[] | undefined;
  /** Its yearly budget, in minor units: some approvals depend on it. */
  readonly budget?: number | undefined;
  /** Past years of each source: what a prudent ceiling rests on. */
  readonly paid?: readonly PaidYear[] | undefined;
}
