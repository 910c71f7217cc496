import type { LoadedReferential } from '../referential/referential.schema.ts';
import { once } from '../shared/once.values.ts';
import type { AssessmentResult } from './assessment-result.schema.ts';
import type { Answer, Dossier } from './dossier.schema.ts';
import { answersOfRecord } from './dossier-reading.engine.ts';
import { compileGrid, scoreDossier, type CompiledGrid } from './score-dossier.engine.ts';
import type { ScoringContext } from './scoring-context.engine.ts';
import type { ShapeSet } from './shapes/shape-set.engine.ts';

/** Something to suppose: an item met or full, or other figures and dates for it. */
export type WhatIfChange =
  | { readonly item: string; readonly assume: 'met' }
  | { readonly item: string; readonly input?: Answer['input']; readonly events?: Answer['events'] };

/** A grid read once, ready to score any number of dossiers. Pure: the same arguments give the same result. */
export interface Scorer {
  readonly referential: LoadedReferential;
  /**
   * Scores a dossier on a day. Missing answers follow the grid's policy; nothing is rounded before the grid says so.
   * Throws a RangeError when the grid is an `outline`: such a grid does not score, see {@link Scorer.assess}.
   */
  score(dossier: Dossier, context: ScoringContext): AssessmentResult;
  /** The same with changes supposed; the result lists them under `assumed`, and nothing is recorded. Throws as {@link Scorer.score} does. */
  whatIf(dossier: Dossier, context: ScoringContext, changes: readonly WhatIfChange[]): AssessmentResult;
  /**
   * What a card is made from, whatever the grid: {@link Scorer.score}, or for an `outline` what it asks, with nothing judged but what was
   * published elsewhere. Items, scores and windows then stand as not published, never as zero.
   */
  assess(dossier: Dossier, context: ScoringContext): AssessmentResult;
}

const NOTHING: ReadonlySet<string> = new Set();

/** A scorer on a grid that is compiled. */
export function scorerOn(grid: CompiledGrid): Scorer {
  const { referential } = grid;
  const isOutline = referential.basis === 'outline';
  const score = (dossier: Dossier, context: ScoringContext, assumed = NOTHING): AssessmentResult => {
    if (isOutline) throw new RangeError(`grid ${referential.code} ${referential.version} is an outline and does not score`);
    return scoreDossier(grid, dossier, context, { assumed, outline: false });
  };
  return {
    referential,
    score: (dossier, context) => score(dossier, context),
    whatIf: (dossier, context, changes) => {
      const assumed = new Set(changes.filter((change) => 'assume' in change).map(({ item }) => item));
      return { ...score(changes.reduce(suppose, dossier), context, assumed), assumed: [...new Set(changes.map(({ item }) => item))] };
    },
    assess: (dossier, context) => (isOutline ? scoreDossier(grid, { ...dossier, answers: [] }, context, { assumed: NOTHING, outline: true }) : score(dossier, context)),
  };
}

/**
 * Makes scorers with these shapes alone, so that a page carries no others: `compileReferential` brings them all. The result is the same.
 * The function made throws a RangeError on a grid that holds another.
 *
 * @example
 * const compile = scorerFor({ gates: { chain: shapes.chain, deadline: shapes.deadline }, indicators: { linear: shapes.linear } });
 * const result = compile(referential).score(dossier, context);
 */
export const scorerFor = (shapes: ShapeSet): ((referential: LoadedReferential) => Scorer) => once((referential) => scorerOn(compileGrid(referential, shapes)));

/** The dossier with other figures for an item, as the author of record would give them: the rest of the answer and its proofs stay. */
function suppose(dossier: Dossier, change: WhatIfChange): Dossier {
  if ('assume' in change) return dossier;
  const before = answersOfRecord(dossier.answers, dossier.record).get(change.item);
  const author = before?.author ?? (dossier.record === 'draft' ? 'self' : dossier.record);
  const isSame = (answer: Answer): boolean => answer.item === change.item && answer.author === author;
  const { note, evidence, by, at } = dossier.answers.find(isSame) ?? { note: undefined, evidence: [], by: { id: 'what-if', role: 'reader' as const }, at: '1970-01-01T00:00:00.000Z' };
  const version = Math.max(0, ...dossier.answers.map((answer) => answer.version)) + 1;
  const supposed: Answer = { item: change.item, author, input: { ...before?.input, ...change.input }, events: { ...before?.events, ...change.events }, ...(note === undefined ? {} : { note }), evidence, by, at, version };
  return { ...dossier, answers: [...dossier.answers.filter((answer) => !isSame(answer)), supposed] };
}
