import { buildScorecardView, emptyAssessment, findOpenings, scorerOf, type Answer, type AssessmentState, type InputValue, type Openings, type ScorecardView, type Scorer, type WhatIfChange } from '@jalon/core/assessment';
import type { JalonSource } from '@jalon/client';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import type { Item } from '../editing/draft.ts';

/** What one item is supposed to be: met or full, or other figures and dates, with every proof it asks for. */
export type Supposed = { readonly isMet: true } | { readonly isMet: false; readonly input: Readonly<Record<string, InputValue>>; readonly events: Readonly<Record<string, string>> };
export type Suppositions = ReadonlyMap<string, Supposed>;

/** What scoring in the page needs besides the card. All of it is public. */
export interface BenchFacts {
  readonly referential: LoadedReferential;
  readonly cycle: Cycle;
  readonly territory: Territory;
}

export async function readFacts(source: JalonSource, view: ScorecardView): Promise<BenchFacts> {
  const [referential, cycle, territory] = await Promise.all([source.referentials.get(view.grid.code, view.grid.version), source.cycles.get(view.programme.code, view.cycle.code), source.territories.get(view.territory.id)]);
  return { referential: referential as LoadedReferential, cycle, territory };
}

export const itemsIn = ({ gates, domains }: ScorecardView): Item[] => [...gates, ...domains.flatMap(({ indicators }) => indicators)];

/** The dossier behind a card, as far as the card tells it: every answer with its proofs. */
export function stateOf(view: ScorecardView): AssessmentState {
  const answers = itemsIn(view).flatMap(({ code, answers: given }) => given.map(({ note, ofRecord: _, earned: __, ...answer }): Answer => ({ ...answer, item: code, ...(note === null ? {} : { note }) })));
  const isClosed = view.record !== 'draft' || view.review?.state === 'published';
  return {
    ...emptyAssessment({ programme: view.programme.code, cycle: view.cycle.code, territory: view.territory.id }), id: view.assessmentId, version: view.version, filing: view.filing, record: view.record,
    demonstration: view.demonstration, answers, entityVersions: view.entityVersions, ...(isClosed && { closed: true as const }),
  };
}

const figuresOf = ({ windows, gates, domains, score }: ScorecardView): string => JSON.stringify([
  windows.map(({ code, standing }) => [code, standing]), gates.map(({ code, verdict }) => [code, verdict]), domains.flatMap(({ indicators }) => indicators.map(({ code, points }) => [code, points])), score && [score.earned, score.lost, score.open, score.max],
]);

/** Scorings one search for what would open a window may spend: some tenths of a second. */
const BUDGET = 400;

/** Scores a card over again with something supposed, in the page: nothing is sent, nothing is recorded. */
export class Bench {
  readonly real: ScorecardView;
  readonly #facts: BenchFacts;
  readonly #scorer: Scorer;

  constructor(real: ScorecardView, facts: BenchFacts) {
    this.real = real;
    this.#facts = facts;
    this.#scorer = scorerOf(facts.referential);
  }

  /** Whether scoring the card with nothing supposed gives the card: where it does not (a rank among peers, a result published elsewhere), nothing can be tried on it. */
  get isFaithful(): boolean {
    return figuresOf(this.suppose(new Map())) === figuresOf(this.real);
  }

  suppose(suppositions: Suppositions): ScorecardView {
    const { referential, cycle, territory } = this.#facts;
    const state = this.#stateWith(suppositions);
    const result = this.#scorer.whatIf(state, this.#context, metIn(suppositions));
    return buildScorecardView({ result, state, referential, cycle, territory, within: this.real.territory.within });
  }

  /** The fewest items that would still open a window: among those that can still be won where that is enough, else among all. */
  openings(window: string, suppositions: Suppositions, curable: readonly string[]): Openings & { readonly isLate: boolean } {
    const state = this.#stateWith(suppositions);
    const met = metIn(suppositions);
    const { score, whatIf } = this.#scorer;
    const scorer: Scorer = { ...this.#scorer, score: (dossier, context) => (met.length ? whatIf(dossier, context, met) : score(dossier, context)), whatIf: (dossier, context, changes) => whatIf(dossier, context, [...met, ...changes]) };
    const inTime = findOpenings(scorer, state, this.#context, { window, budget: BUDGET, among: curable });
    if (inTime.sets.length > 0) return { ...inTime, isLate: false };
    return { ...findOpenings(scorer, state, this.#context, { window, budget: BUDGET }), isLate: true };
  }

  get #context() {
    const { cycle, territory } = this.#facts;
    return { asOf: this.real.asOf, cycle, territory };
  }

  #stateWith(suppositions: Suppositions): AssessmentState {
    const state = stateOf(this.real);
    return { ...state, filing: state.filing === 'none' && suppositions.size > 0 ? 'draft' : state.filing, answers: itemsIn(this.real).reduce((answers, item) => withSupposed(answers, item, suppositions.get(item.code), state), state.answers) };
  }
}

const metIn = (suppositions: Suppositions): WhatIfChange[] => [...suppositions].flatMap(([item, { isMet }]) => (isMet ? [{ item, assume: 'met' as const }] : []));

/** The answers with another one for an item, as the author of record would give it, every proof it asks for with it. */
function withSupposed(answers: readonly Answer[], item: Item, supposed: Supposed | undefined, { record }: AssessmentState): Answer[] {
  if (!supposed || supposed.isMet) return [...answers];
  const of = item.answers.find(({ ofRecord }) => ofRecord);
  const author = of?.author ?? (record === 'draft' ? 'self' : record);
  const evidence = [...(of?.evidence ?? []), ...item.asks.evidence.filter((kind) => !of?.evidence.some((proof) => proof.kind === kind)).map((kind) => ({ id: `what-if-${kind}`, kind, title: kind }))];
  const version = Math.max(0, ...answers.map((answer) => answer.version)) + 1;
  const answer: Answer = { item: item.code, author, input: { ...supposed.input }, events: { ...supposed.events }, note: of?.note ?? '-', evidence, by: of?.by ?? { id: 'what-if', role: 'reader' }, at: of?.at ?? '1970-01-01T00:00:00.000Z', version };
  return [...answers.filter((each) => each.item !== item.code || each.author !== author), answer];
}
