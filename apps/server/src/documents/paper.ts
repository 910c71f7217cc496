import type { Language } from '@jalon/core/shared';

/** What a cell shows: words, an amount in minor units, a count, or nothing. */
export type PaperCell = string | { readonly amount: number } | { readonly count: number } | null;

export interface PaperColumn {
  readonly head: string;
  /** `amount` and `count` stand at the end of their column and are never broken over two lines. */
  readonly kind: 'text' | 'amount' | 'count';
  /** What part of the room left over a column of text takes; 0 keeps it as narrow as its longest word. */
  readonly share: number;
}

/** `group` has one cell, over the whole width. */
export type PaperRowKind = 'line' | 'group' | 'subtotal' | 'total';
export interface PaperRow {
  readonly kind: PaperRowKind;
  readonly cells: readonly PaperCell[];
}

export interface PaperTable {
  readonly heading: string;
  /** Said under the heading. */
  readonly note?: string | undefined;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
}

export interface PaperFact { readonly label: string; readonly value: string }

/** A document to put before a council, whatever it is printed as. */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** What the title block says: who, which years, which act. */
  readonly facts: readonly PaperFact[];
  /** Said in a frame at the top and at the foot of each page, where figures are invented. */
  readonly demonstration: string | null;
  readonly currency: string;
  readonly tables: readonly PaperTable[];
  /** At the foot of each page, before the page number. */
  readonly foot: string;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly madeOn: string;
}
