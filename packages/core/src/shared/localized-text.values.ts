/** Languages the product ships complete. French is the source. */
export const LANGUAGES = ['fr', 'en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in one or more languages. French is always there; the others may be missing. */
export interface LocalizedText {
  readonly fr: string;
  readonly en?: string | undefined;
  readonly ar?: string | undefined;
}

/** The text in the language asked for, else in French, else whatever there is. Never throws. */
export function pickText(text: LocalizedText | undefined, language: string): string {
  if (!text) return '';
  const wanted = text[language as Language];
  return wanted ?? text.fr ?? Object.values(text)[0] ?? '';
}
