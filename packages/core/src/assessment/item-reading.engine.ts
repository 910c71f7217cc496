import { DECIMAL_PATTERN } from '../shared/decimal.values.ts';
import { isZero, type Fraction } from '../shared/fraction.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { AuthorRole } from './assessment.values.ts';
import type { Answer, Evidence } from './dossier.schema.ts';
import { exactValue, type DossierReading, type FactKind } from './dossier-reading.engine.ts';
import type { CompiledLimit, LimitResolver, ResolvedLimit } from './limits.engine.ts';
import { peersOf, stratumOf, type StratumReading, type Stratification } from './cohort.engine.ts';
import type { CohortStatistics } from './cohort.schema.ts';
import type { ScoredTotal } from './score-total.engine.ts';
import type { Extension, ScoredTerritory, TerritoryInCycle } from './scoring-context.engine.ts';
import type { SampleUnit } from './sample.schema.ts';
import type { ItemReading } from './shapes/shape.engine.ts';

/** Where a dossier, its limits and the acts that concern it are read. */
export interface ReadingRoom {
  readonly asOf: PlainDate;
  readonly reading: DossierReading;
  readonly limits: LimitResolver;
  readonly place: Pick<TerritoryInCycle, 'extensions' | 'classes'>;
  readonly territory: ScoredTerritory;
  readonly cohort: CohortStatistics | undefined;
  /** Scores added up already, for items that rank them. */
  readonly totals: readonly ScoredTotal[];
}

/** The act on the item or on the event, whichever gives more time. */
function later(a: Extension | undefined, b: Extension | undefined): Extension | undefined {
  if (!a || !b) return a ?? b;
  return b.to > a.to ? b : a;
}

/** What an item may read, and who says so. */
export class ItemReader implements ItemReading {
  /** Whose answer counts: the item's own, else that of the first fact it borrows. */
  author: AuthorRole | null;
  readonly asOf: PlainDate;
  readonly #item: { readonly code: string; readonly place: number };
  readonly #room: ReadingRoom;

  constructor(item: { readonly code: string; readonly place: number }, room: ReadingRoom) {
    this.#item = item;
    this.#room = room;
    this.asOf = room.asOf;
    this.author = room.reading.answerAt(item.place)?.author ?? null;
  }

  #giver(kind: FactKind, code: string): Answer | undefined {
    const answer = this.#room.reading.giverOf(kind, code, this.#item.place);
    if (answer) this.author ??= answer.author;
    return answer;
  }

  flag(input: string): boolean | null {
    const value = this.#giver('input', input)?.input[input];
    return typeof value === 'boolean' ? value : null;
  }

  amount(input: string): Fraction | null {
    return exactValue(this.#giver('input', input)?.input[input]);
  }

  choice(input: string): string | null {
    const value = this.#giver('input', input)?.input[input];
    return typeof value === 'string' && !DECIMAL_PATTERN.test(value) ? value : null;
  }

  isJustified(input: string): boolean {
    return (this.#giver('input', input)?.note ?? '').trim() !== '';
  }

  scored(score: string): Fraction | null {
    const split = this.#room.totals.find(({ result }) => result.code === score)?.split;
    return split && isZero(split.open) ? split.earned : null;
  }

  peers(within: Stratification, value: Fraction | null): StratumReading {
    const { territory, place: { classes }, cohort } = this.#room;
    const stratum = stratumOf(within, territory, classes);
    return { stratum, asOf: cohort?.asOf ?? null, peers: peersOf(cohort, this.#item.code, stratum, territory.id, value) };
  }

  sample(input: string): readonly SampleUnit[] | null {
    const value = this.#giver('input', input)?.input[input];
    return Array.isArray(value) ? value : null;
  }

  eventDate(event: string): PlainDate | null {
    return this.#giver('events', event)?.events[event] ?? null;
  }

  get holidays(): readonly PlainDate[] {
    return this.#room.limits.holidays;
  }

  limit(limit: CompiledLimit, event: string): ResolvedLimit {
    const { limits, place: { extensions } } = this.#room;
    const { code, place } = this.#item;
    return limits.resolve(limit, extensions.size === 0 ? undefined : later(extensions.get(code), extensions.get(event)), place);
  }

  proofs(): readonly Evidence[] {
    return this.#room.reading.proofsOf(this.#item.place);
  }
}
