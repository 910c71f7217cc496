/** `error` refuses the document; `warning` lets it through and is shown to whoever loaded it. */
export const ISSUE_SEVERITIES = ['error', 'warning'] as const;
export type IssueSeverity = (typeof ISSUE_SEVERITIES)[number];

/**
 * Something wrong with a piece of data, as data. Its sentence lives in `messages/`, one per language.
 * `C` is the closed list of codes of the check that made it.
 */
export interface Issue<C extends string = string> {
  readonly code: C;
  readonly severity: IssueSeverity;
  /** JSON Pointer (RFC 6901) to the place: `/indicators/0/rule/from`. The empty string is the whole document. */
  readonly path: string;
  /** The figures and names the sentence needs: `{ sum: '90', max: '100' }`. Always strings, never sentences. */
  readonly figures: Readonly<Record<string, string>>;
}

/** Writes a JSON Pointer from its parts, escaping `~` and `/` as RFC 6901 asks. */
export function jsonPointer(parts: readonly (string | number | symbol)[]): string {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
