import { DECIMAL_PATTERN } from '../shared/decimal.values.ts';
import { minorDecimals } from '../shared/money.values.ts';
import { fraction, fromDecimal, type Fraction } from '../shared/fraction.values.ts';
import { isAnswered } from './asks-of-item.rules.ts';
import { AUTHOR_ROLES, type AuthorRole, type RecordPointer } from './record.values.ts';
import type { Answer, Dossier, Evidence, InputValue } from './dossier.schema.ts';

/** Only what says a figure, a fact or a date answers: a proof or a note added later hides nobody's figures. */
const counts = (answer: Answer, record: RecordPointer): boolean =>
  isOfRecord(answer.author, record) && isAnswered(answer);

function isOfRecord(author: AuthorRole, record: RecordPointer): boolean {
  if (record === 'draft') return author === 'self' || author === 'coach';
  return author === record || (record === 'appeal' && author === 'verifier');
}

/** In a draft the latest counts; what the appeal says stands over the verification, whenever it was written. */
const prevails = (a: Answer, b: Answer, record: RecordPointer): boolean => (record === 'appeal' && a.author !== b.author ? a.author === 'appeal' : isLater(a, b));

/** Commands never give two answers one version; a dossier brought in whole may, and the order of its answers must not decide. */
function isLater(a: Answer, b: Answer): boolean {
  if (a.version !== b.version) return a.version > b.version;
  return a.at === b.at ? AUTHOR_ROLES.indexOf(a.author) > AUTHOR_ROLES.indexOf(b.author) : a.at > b.at;
}

/** The answers that count, by item: the latest of self and coach in a draft, the appeal's or else the verifier's after an appeal, else those of one author. */
export function answersOfRecord(answers: readonly Answer[], record: RecordPointer): Map<string, Answer> {
  const chosen = new Map<string, Answer>();
  for (const answer of answers) {
    if (!counts(answer, record)) continue;
    const rival = chosen.get(answer.item);
    if (!rival || prevails(answer, rival, record)) chosen.set(answer.item, answer);
  }
  return chosen;
}

/** The exact value of an input: money in units of its currency, counts, decimals, points. `null` if it is no number. */
export function exactValue(value: InputValue | undefined): Fraction | null {
  if (value === undefined || typeof value === 'boolean') return null;
  if (typeof value === 'number') return fraction(value);
  if (typeof value === 'string') return DECIMAL_PATTERN.test(value) ? fromDecimal(value) : null;
  if (Array.isArray(value)) return null;
  const decimals = minorDecimals(value.currency);
  return decimals === 0 ? fraction(value.amount) : fraction(value.amount, 10 ** decimals);
}

/** Codes come from grids and may be any name, `constructor` too: what every object inherits is a function, which no fact is. */
const has = (record: Readonly<Record<string, unknown>>, code: string): boolean => record[code] !== undefined && typeof record[code] !== 'function';

/** Items of a grid by code, gates first: each reading of a dossier names them by their place. */
export type ItemPlaces = ReadonlyMap<string, number>;

/** The two kinds of fact an answer gives: figures and yes or no, and dates. */
export type FactKind = 'input' | 'events';
type Givers = Readonly<Record<FactKind, ReadonlyMap<string, Answer>>>;

const NO_PROOFS: readonly Evidence[] = [];

/** What the answers that count say, item by item. Items are named by their place in the grid. */
export class DossierReading {
  /** By place. */
  readonly #chosen: (Answer | undefined)[];
  readonly #proofs: (readonly Evidence[] | undefined)[];
  #found: Givers | undefined;

  constructor({ answers, record }: Pick<Dossier, 'answers' | 'record'>, places: ItemPlaces) {
    this.#chosen = new Array<Answer | undefined>(places.size).fill(undefined);
    this.#proofs = new Array<readonly Evidence[] | undefined>(places.size).fill(undefined);
    for (const answer of answers) {
      const place = places.get(answer.item);
      if (place === undefined) continue;
      const rival = this.#chosen[place];
      if (counts(answer, record) && (!rival || prevails(answer, rival, record))) this.#chosen[place] = answer;
      if (answer.evidence.length > 0) this.#proofs[place] = this.#proofs[place]?.concat(answer.evidence) ?? answer.evidence;
    }
  }

  /** True when nothing of record was answered at all. */
  isSilent(): boolean {
    return this.#chosen.every((answer) => answer === undefined);
  }

  /** The item's own answer that counts. */
  answerAt(place: number): Answer | undefined {
    return this.#chosen[place];
  }

  /** The answer that gives a fact to an item: its own first, then that of the first item of the grid that gives it, since one fact may serve several. */
  giverOf(kind: FactKind, code: string, place: number): Answer | undefined {
    const own = this.#chosen[place];
    return own && has(own[kind], code) ? own : this.#givers()[kind].get(code);
  }

  /** Proofs attached to an item, by whomever: a document is a fact, whoever brought it. */
  proofsOf(place: number): readonly Evidence[] {
    return this.#proofs[place] ?? NO_PROOFS;
  }

  /** Sought only once an item lacks a fact of its own. */
  #givers(): Givers {
    if (this.#found) return this.#found;
    const found = { input: new Map<string, Answer>(), events: new Map<string, Answer>() };
    for (const answer of this.#chosen) {
      if (!answer) continue;
      for (const code in answer.input) if (!found.input.has(code)) found.input.set(code, answer);
      for (const code in answer.events) if (!found.events.has(code)) found.events.set(code, answer);
    }
    this.#found = found;
    return found;
  }
}
