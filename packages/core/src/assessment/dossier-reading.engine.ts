import type { InputDeclaration, LoadedReferential } from '../referential/referential.schema.ts';
import { minorDecimals } from '../shared/money.values.ts';
import { fraction, fromDecimal, type Fraction } from '../shared/fraction.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import { isAnswered } from './asks-of-item.rules.ts';
import type { RecordPointer } from './assessment.values.ts';
import type { Answer, Dossier, InputValue } from './dossier.schema.ts';

/** The answers that count, by item: the latest of self and coach in a draft, else those of one author. One that holds only a note or a proof says nothing and hides nobody's. */
export function answersOfRecord(answers: readonly Answer[], record: RecordPointer): Map<string, Answer> {
  const chosen = new Map<string, Answer>();
  for (const answer of answers) {
    const counts = record === 'draft' ? answer.author === 'self' || answer.author === 'coach' : answer.author === record;
    const rival = chosen.get(answer.item);
    if (counts && isAnswered(answer) && (!rival || answer.version > rival.version)) chosen.set(answer.item, answer);
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

/** What the answers that count say, item by item. */
export interface DossierReading {
  readonly answerOf: (item: string) => Answer | undefined;
  /** The item's own answer first, then the first item of the grid that gives it: one fact may serve several items. */
  readonly inputOf: (item: string, code: string) => InputValue | undefined;
  readonly eventOf: (item: string, code: string) => PlainDate | null;
  readonly proofsOf: (item: string) => readonly { readonly id: string; readonly kind: string }[];
}

export function readDossier(dossier: Dossier, itemOrder: readonly string[]): DossierReading {
  const chosen = answersOfRecord(dossier.answers, dossier.record);
  const sharedInputs = new Map<string, InputValue>();
  const sharedEvents = new Map<string, PlainDate>();
  for (const item of itemOrder) {
    const answer = chosen.get(item);
    if (!answer) continue;
    for (const code in answer.input) if (!sharedInputs.has(code)) sharedInputs.set(code, answer.input[code]!);
    for (const code in answer.events) if (!sharedEvents.has(code)) sharedEvents.set(code, answer.events[code]!);
  }
  return {
    answerOf: (item) => chosen.get(item),
    inputOf: (item, code) => chosen.get(item)?.input[code] ?? sharedInputs.get(code),
    eventOf: (item, code) => chosen.get(item)?.events[code] ?? sharedEvents.get(code) ?? null,
    proofsOf: (item) => dossier.answers.filter((answer) => answer.item === item).flatMap((answer) => answer.evidence),
  };
}

/** Declared inputs by code. */
export function inputsByCode(referential: LoadedReferential): ReadonlyMap<string, InputDeclaration> {
  return new Map(referential.inputs.map((input) => [input.code, input]));
}
