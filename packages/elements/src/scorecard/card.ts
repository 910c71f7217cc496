import type { GateView, IndicatorView, ScorecardView, WindowView } from '@jalon/core/assessment';
import { pickText, type LocalizedText } from '@jalon/core/shared';
import type { TemplateResult } from 'lit';
import { isolate } from '../language/format.ts';
import type { Say } from '../language/strings.ts';

/** All that the templates of a card read. Made anew for each drawing. */
export interface Card {
  readonly view: ScorecardView;
  readonly say: Say;
  /** A text of the referential, in the widget's language. */
  text(text: LocalizedText | null | undefined): string;
  readonly rtl: boolean;
  isOpen(item: string): boolean;
  toggle(item: string): void;
  /** Fetches what explains, ahead of its use. */
  prepare(): void;
  /** What opens under a row; a word while it loads. */
  explain(item: GateView | IndicatorView): TemplateResult;
  /** Opens an item and brings it into sight. */
  goTo(item: string): void;
  readonly isReadonly: boolean;
  /** True while an answer to the item is on its way to the server. */
  isPending(item: string): boolean;
  /** True while any answer is. */
  readonly isSaving: boolean;
}

export const textOf = (say: Say) => (text: LocalizedText | null | undefined): string => say.format.typeset(pickText(text ?? undefined, say.format.language));

/** The label of a window, standing apart in a sentence. */
export function windowName({ view, text }: Card, code: string): string {
  const found = view.windows.find((window: WindowView) => window.code === code);
  return isolate(found ? text(found.label) : code);
}

type Labelled = Readonly<Record<string, { label: LocalizedText }>>;
/** The label of an input, an event or a kind of proof; its code where the catalogue lacks it. */
export const labelIn = ({ text }: Card, catalogue: Labelled, code: string): string => (catalogue[code] ? text(catalogue[code].label) : code);

/** Joins names the way the language does, each standing apart. */
export const listed = ({ say }: Card, names: readonly string[]): string => say.format.list(names);
