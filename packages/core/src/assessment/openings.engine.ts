import type { LoadedReferential, Window } from '../referential/referential.schema.ts';
import type { AssessmentResult, ItemResult } from './assessment-result.schema.ts';
import type { Scorer } from './scorer.engine.ts';
import type { Dossier } from './dossier.schema.ts';
import type { ScoringContext } from './scoring-context.engine.ts';

/** Which window, and how much may be tried. */
export interface OpeningsQuery {
  readonly window: string;
  /** Scorings that may be spent, one or more. */
  readonly budget: number;
  /** Items that may be supposed met; all that matter to the window where absent. */
  readonly among?: readonly string[];
}

/** The fewest items that would open a window, supposed met or full. */
export interface Openings {
  readonly window: string;
  /** Sets of item codes, each in the order of the grid. Each opens the window and no part of it does. `[[]]` where it is open already; none where nothing found opens it. */
  readonly sets: readonly (readonly string[])[];
  /** True when no smaller set opens the window and every set of that size which does is given; when none is given, nothing opens it. False when the budget ran out first. */
  readonly exhaustive: boolean;
  /** Scorings spent. */
  readonly evaluations: number;
}

const list = (value: string | readonly string[] | undefined): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value);

/** A window and those it hangs on. */
function windowsUnder({ windows }: LoadedReferential, code: string): readonly Window[] {
  const found = new Map<string, Window>();
  const visit = (name: string): void => {
    const window = windows.find((one) => one.code === name);
    if (!window || found.has(name)) return;
    found.set(name, window);
    for (const needed of [...list(window.needs.window), ...list(window.fallbackFor)]) visit(needed);
  };
  visit(code);
  return [...found.values()];
}

/** Everything that counts in a score, and in what is ranked by it. */
function itemsUnder({ scores, indicators }: LoadedReferential, code: string, seen: Set<string>): void {
  if (seen.has(code)) return;
  seen.add(code);
  for (const member of scores.find((score) => score.code === code)?.sum ?? []) itemsUnder({ scores, indicators } as LoadedReferential, member, seen);
  const rule = indicators.find((one) => one.code === code)?.rule;
  if (rule?.kind === 'rank' && 'score' in rule.of) itemsUnder({ scores, indicators } as LoadedReferential, rule.of.score, seen);
}

/** Codes of the items that may matter to these windows. A sanction closes every one. */
function mattering(grid: LoadedReferential, windows: readonly Window[]): ReadonlySet<string> {
  const codes = new Set(grid.gates.filter(({ rule }) => rule.kind === 'sanction').map(({ code }) => code));
  for (const { needs } of windows) {
    for (const gate of needs.gates === 'all' ? grid.gates.map(({ code }) => code) : list(needs.gates)) codes.add(gate);
    for (const name of list(needs.threshold)) { const threshold = grid.thresholds.find(({ code }) => code === name); if (threshold) itemsUnder(grid, threshold.of, codes); }
  }
  return codes;
}

/** Supposing it would change nothing: it does not apply, or is met or full already. */
const isSettled = ({ kind, treatment, verdict, points }: ItemResult): boolean =>
  treatment === 'not-applicable' || treatment === 'neutralised' || (kind === 'gate' ? verdict === 'met' : points !== null && points.earned === points.max);

/** True where one more item met never closes the window: no fallback, which opens when another closes, and no rank that falls as a score rises. */
const onlyOpens = ({ indicators }: LoadedReferential, windows: readonly Window[]): boolean =>
  windows.every(({ fallbackFor }) => fallbackFor === undefined) && indicators.every(({ rule }) => rule.kind !== 'rank' || !('score' in rule.of) || rule.better !== 'lower');

/** Thrown when nothing may be tried any more. */
class Spent extends Error {}

/** Asks whether a set opens the window, each question once, within the budget. */
class Trial {
  evaluations = 0;
  readonly #opens: (set: readonly string[]) => boolean;
  readonly #budget: number;

  constructor(opens: (set: readonly string[]) => boolean, budget: number) {
    this.#opens = opens;
    this.#budget = budget;
  }

  opens(set: readonly string[]): boolean {
    if (this.evaluations >= this.#budget) throw new Spent();
    this.evaluations += 1;
    return this.#opens(set);
  }
}

/** Every way to take so many of a list, in its order. */
function* choices<T>(all: readonly T[], count: number, from = 0): Generator<readonly T[]> {
  if (count === 0) { yield []; return; }
  for (let at = from; at <= all.length - count; at += 1) for (const rest of choices(all, count - 1, at + 1)) yield [all[at]!, ...rest];
}

interface Found { sets: (readonly string[])[]; exhaustive: boolean }
type InOrder = (set: readonly string[]) => readonly string[];

/** Adds to a core one item, then two, until some set opens; then the others of that size. `found` is filled as it goes. */
function searchBySize(trial: Trial, core: readonly string[], rest: readonly string[], inOrder: InOrder, found: Found, from: number): void {
  for (let size = from; size <= rest.length; size += 1) {
    const sets: (readonly string[])[] = [];
    for (const chosen of choices(rest, size)) {
      const set = inOrder([...core, ...chosen]);
      if (!trial.opens(set)) continue;
      sets.push(set);
      found.sets = sets;
    }
    if (sets.length > 0) break;
  }
  found.exhaustive = true;
}

/** Takes out of a set that opens all it can do without, one after the other: no part of what is left opens, where items only open. */
function thinned(trial: Trial, set: readonly string[], core: readonly string[]): readonly string[] {
  let kept = set;
  for (const item of set.filter((code) => !core.includes(code)).reverse()) {
    const without = kept.filter((code) => code !== item);
    if (trial.opens(without)) kept = without;
  }
  return kept;
}

/** Where items only open: those without which even all the others do not are in every set, and are found first. */
function searchWithCore(trial: Trial, candidates: readonly string[], inOrder: InOrder, found: Found): void {
  if (!trial.opens(candidates)) { found.exhaustive = true; return; }
  const core = candidates.filter((item) => !trial.opens(candidates.filter((code) => code !== item)));
  const rest = candidates.filter((code) => !core.includes(code));
  if (rest.length === 0) { found.sets = [candidates]; found.exhaustive = true; return; }
  if (trial.opens(core)) { found.sets = [core]; found.exhaustive = true; return; }
  found.sets = [thinned(trial, candidates, core)];
  searchBySize(trial, core, rest, inOrder, found, 1);
}

/**
 * The smallest sets of items that open a window if supposed met or full. Deterministic; every scoring counts against the budget, and the
 * answer says whether it was enough. Nothing is recorded. Throws a RangeError on a window the grid does not have, and as {@link Scorer.score} does.
 */
export function findOpenings(scorer: Scorer, dossier: Dossier, context: ScoringContext, { window, budget, among }: OpeningsQuery): Openings {
  const { referential } = scorer;
  const windows = windowsUnder(referential, window);
  if (windows.length === 0) throw new RangeError(`grid ${referential.code} has no window ${window}`);
  const standing = (result: AssessmentResult): string => result.windows.find(({ code }) => code === window)!.standing;
  const today = scorer.score(dossier, context);
  const done = (sets: Openings['sets'], exhaustive: boolean, evaluations: number): Openings => ({ window, sets, exhaustive, evaluations });
  if (standing(today) === 'open') return done([[]], true, 1);
  if (standing(today) === 'not-member') return done([], true, 1);
  const codes = mattering(referential, windows);
  const candidates = today.items.filter((item) => codes.has(item.code) && !isSettled(item) && (!among || among.includes(item.code))).map(({ code }) => code);
  const inOrder: InOrder = (set) => candidates.filter((code) => set.includes(code));
  const trial = new Trial((set) => standing(scorer.whatIf(dossier, context, set.map((item) => ({ item, assume: 'met' })))) === 'open', budget - 1);
  const found: Found = { sets: [], exhaustive: false };
  try {
    if (onlyOpens(referential, windows)) searchWithCore(trial, candidates, inOrder, found);
    else searchBySize(trial, [], candidates, inOrder, found, 1);
  } catch (error) {
    if (!(error instanceof Spent)) throw error;
  }
  return done(found.sets, found.exhaustive, trial.evaluations + 1);
}
