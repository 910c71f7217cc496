/** The answer of a rule that starts with `can`: yes, or no with one reason from a closed list. */
export type Verdict<R extends string> = { readonly allowed: true } | { readonly allowed: false; readonly reason: R };

export const allow = { allowed: true } as const;

export function refuse<R extends string>(reason: R): { readonly allowed: false; readonly reason: R } {
  return { allowed: false, reason };
}

/** A value, or the issues that kept it from being made. */
export type Loaded<T, I> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly I[] }
  | { readonly ok: false; readonly issues: readonly I[] };
