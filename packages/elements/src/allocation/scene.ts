import type { AllocationView } from '@jalon/core/allocation';
import { pickText, type LocalizedText } from '@jalon/core/shared';
import type { LitElement } from 'lit';
import type { Say } from '../language/strings.ts';

/** What the parts of the widget are given to draw. */
export interface Scene {
  /** The widget: to load a part, to fire an event, to be drawn again. */
  readonly host: LitElement;
  /** Writes in the language of the widget, `say.format` its figures and dates. */
  readonly say: Say;
  readonly rtl: boolean;
  readonly view: AllocationView;
  /** Of the formula; empty while there is none. */
  readonly currency: string;
}

export const textIn = (say: Say, text: LocalizedText | null | undefined): string => say.format.typeset(pickText(text ?? undefined, say.format.language));

/** What is given to a row in all windows, or held for it. */
export function sumOf(columns: readonly (readonly number[])[], row: number): number {
  let sum = 0;
  for (const column of columns) sum += column[row] ?? 0;
  return sum;
}
