import type { CompletenessCode } from './review.values.ts';

/** Something missing or wrong in a dossier. Only what blocks keeps it from being filed. */
export interface Finding {
  readonly item: string;
  readonly code: CompletenessCode;
  readonly blocking: boolean;
  /** Codes, dates and values the sentence names. */
  readonly figures: Readonly<Record<string, string>>;
}
