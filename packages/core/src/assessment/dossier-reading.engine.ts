import { minorDecimals } from '../shared/money.values.ts';
import { fraction, fromDecimal, type Fraction } from '../shared/fraction.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import { isAnswered, type ItemAsks } from './asks-of-item.rules.ts';
import { AUTHOR_ROLES, type AuthorRole, type RecordPointer } from './assessment.values.ts';
import type { Answer, Dossier, Evidence, InputValue } from './dossier.schema.ts';

const counts = ({ author }: Answer, record: RecordPointer): boolean => (record === 'draft' ? author === 'self' || author === 'coach' : author === record);

/** Commands never give two answers one version; a dossier brought in whole may, and the order of its answers must not decide. */
function isLater(a: Answer, b: Answer): boolean {
  if (a.version !== b.version) return a.version > b.version;
  return a.at === b.at ? AUTHOR_ROLES.indexOf(a.author) > AUTHOR_ROLES.indexOf(b.author) : a.at > b.at;
}

/**
 * The answers that count, by item: the latest of self and coach in a draft, else those of one author.
 * Only what says a figure, a fact or a date answers: a proof or a note added later hides nobody's figures.
 */
export function answersOfRecord(answers: readonly Answer[], record: RecordPointer): Map<string, Answer> {
  const chosen = new Map<string, Answer>();
  for (const answer of answers) {
    if (!counts(answer, record) || !isAnswered(answer)) continue;
    const rival = chosen.get(answer.item);
    if (!rival || isLater(answer, rival)) chosen.set(answer.item, answer);
  }
  return chosen;
}

/** The exact value of an input: money in units of its currency, counts, decimals, points. `null` if it is no number. */
export function exactValue(value: InputValue | undefined): Fraction | null {
  if (value === undefined || typeof value === 'boolean') return null;
  if (typeof value === 'number') return fraction(value);
  if (typeof value === 'string') return fromDecimal(value);
  const decimals = minorDecimals(value.currency);
  return decimals === 0 ? fraction(value.amount) : fraction(value.amount, 10 ** decimals);
}

/** What the answers that count say, item by item. The item's own answer first, then the first item of the grid that gives it: one fact may serve several items. */
export interface DossierReading {
  /** True when nothing of record was answered at all. */
  readonly isSilent: boolean;
  readonly inputOf: (item: string, code: string) => InputValue | undefined;
  readonly eventOf: (item: string, code: string) => PlainDate | null;
  /** Whose answer counts for an item that asks for these: its own author, else that of the first fact it borrows. */
  readonly authorOf: (item: string, asks: ItemAsks) => AuthorRole | null;
  /** Proofs attached to an item, by whomever: a document is a fact, whoever brought it. */
  readonly proofsOf: (item: string) => readonly Evidence[];
}

/** Codes come from grids and may be any name, `constructor` too. */
const own = <T>(record: Readonly<Record<string, T>> | undefined, code: string): T | undefined => (record !== undefined && Object.hasOwn(record, code) ? record[code] : undefined);

export function readDossier(dossier: Dossier, itemOrder: readonly string[]): DossierReading {
  const chosen = answersOfRecord(dossier.answers, dossier.record);
  const givesInput = new Map<string, Answer>();
  const givesEvent = new Map<string, Answer>();
  for (const item of chosen.size === 0 ? [] : itemOrder) {
    const answer = chosen.get(item);
    if (!answer) continue;
    for (const code of Object.keys(answer.input)) if (!givesInput.has(code)) givesInput.set(code, answer);
    for (const code of Object.keys(answer.events)) if (!givesEvent.has(code)) givesEvent.set(code, answer);
  }
  const proofs = proofsByItem(dossier.answers);
  return {
    isSilent: givesInput.size + givesEvent.size === 0,
    inputOf: (item, code) => own(chosen.get(item)?.input, code) ?? own(givesInput.get(code)?.input, code),
    eventOf: (item, code) => own(chosen.get(item)?.events, code) ?? own(givesEvent.get(code)?.events, code) ?? null,
    authorOf: (item, { inputs, events }) => {
      const answer = chosen.get(item);
      if (answer) return answer.author;
      const input = inputs.find((code) => givesInput.has(code));
      if (input !== undefined) return givesInput.get(input)!.author;
      const event = events.find((code) => givesEvent.has(code));
      return event === undefined ? null : givesEvent.get(event)!.author;
    },
    proofsOf: (item) => proofs.get(item) ?? NO_PROOFS,
  };
}

const NO_PROOFS: readonly Evidence[] = [];

function proofsByItem(answers: readonly Answer[]): ReadonlyMap<string, readonly Evidence[]> {
  const proofs = new Map<string, readonly Evidence[]>();
  for (const { item, evidence } of answers) if (evidence.length > 0) proofs.set(item, [...(proofs.get(item) ?? []), ...evidence]);
  return proofs;
}
