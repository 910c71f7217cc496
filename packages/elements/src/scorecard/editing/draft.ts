import type { Answer, AnswerView, GateView, IndicatorView, InputValue, RecordAnswerPayload, ScorecardView } from '@jalon/core/assessment';
import { isPlainDate } from '@jalon/core/time';
import type { Format } from '../../language/format.ts';
import { readTyped, toTyped, type TypedFault } from './typed-value.ts';

export type Item = GateView | IndicatorView;

export interface ProofDraft {
  kind: string;
  title: string;
  pages: string;
  url: string;
  /** Of a file that is on the server already, brought under another item or this one; empty otherwise. */
  sha256: string;
}

export type DraftFault = TypedFault | 'notDate' | 'empty' | 'noName' | 'badUrl' | 'unjustified';

/** What a person is typing for one item. Kept until it is recorded or put aside by them. */
export interface Draft {
  readonly item: string;
  /** Version of the card when the form was opened: what staleness is judged on. */
  base: number;
  values: Record<string, string>;
  dates: Record<string, string>;
  note: string;
  /** True where its figures count with a note only. */
  readonly needsNote: boolean;
  proof: ProofDraft;
  /** When it was last typed into, by the clock of this page: ms since 1970, 0 before. */
  typedAt: number;
  isDirty: boolean;
  /** What is wrong, by field. */
  faults: Record<string, DraftFault>;
}

type Said = Pick<AnswerView | Answer, 'input' | 'events'> & { readonly note?: string | null | undefined };

/** A judgement counts with its justification only. */
export const needsNote = ({ trace }: Item): boolean => trace?.kind === 'manual';

/** A proof still to be described, of the first kind that is missing. */
export const newProof = (item: Item | undefined): ProofDraft => ({ kind: item?.missingEvidence[0] ?? item?.asks.evidence[0] ?? '', title: '', pages: '', url: '', sha256: '' });

/** True while it holds something the person typed and nobody has. */
export const isTouched = ({ isDirty, proof }: Draft): boolean => isDirty || proof.title !== '' || proof.url !== '' || proof.sha256 !== '';

/** True when an answer has no figure, no fact and no date. */
export const saysNothing = ({ input, events }: Pick<Said, 'input' | 'events'>): boolean => Object.keys(input).length + Object.keys(events).length === 0;

export function newDraft(item: Item, said: Said | undefined, base: number, format: Format): Draft {
  return {
    item: item.code, base, isDirty: false, typedAt: 0, faults: {},
    values: Object.fromEntries(item.asks.inputs.map((code) => [code, toTyped(said?.input[code], format)])),
    dates: Object.fromEntries(item.asks.events.map((code) => [code, said?.events[code] ?? ''])),
    note: said?.note ?? '', needsNote: needsNote(item), proof: newProof(item),
  };
}

/** Reads a draft into what is sent; faults are set on the draft, field by field. */
export function readDraft(draft: Draft, view: ScorecardView, format: Format): Required<Pick<RecordAnswerPayload, 'input' | 'events'>> & { note?: string } | undefined {
  draft.faults = {};
  const input: Record<string, InputValue> = {};
  for (const [code, typed] of Object.entries(draft.values)) {
    const read = readTyped(typed, view.catalogue.inputs[code] ?? { type: 'decimal' }, view.currency, format);
    if (!read.ok) draft.faults[code] = read.fault;
    else if (read.value !== undefined) input[code] = read.value;
  }
  const events: Record<string, string> = {};
  for (const [code, date] of Object.entries(draft.dates)) {
    if (!date) continue;
    if (isPlainDate(date)) events[code] = date;
    else draft.faults[code] = 'notDate';
  }
  const note = draft.note.trim();
  if (draft.needsNote && !note && Object.keys(input).length > 0) draft.faults['note'] = 'unjustified';
  if (Object.keys(draft.faults).length > 0) return undefined;
  return { input, events, ...(note ? { note } : {}) };
}

/** Reads the proof of a draft, or says what is missing. */
export function readProof({ proof }: Draft): { kind: string; title: string; pages?: string; url?: string; sha256?: string } | { field: string; fault: DraftFault } {
  const [title, pages, url] = [proof.title.trim(), proof.pages.trim(), proof.url.trim()];
  if (!title) return { field: 'proof-title', fault: 'noName' };
  if (url && !(/^https?:\/\//i.test(url) && URL.canParse(url))) return { field: 'proof-url', fault: 'badUrl' };
  return { kind: proof.kind, title, ...(pages ? { pages } : {}), ...(url ? { url } : {}), ...(proof.sha256 ? { sha256: proof.sha256 } : {}) };
}
