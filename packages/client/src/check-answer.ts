/**
 * What is looked at before an answer is handed over: enough to tell ours from a stranger's, not a full validation, which
 * would put a validator on every page. Returns what is odd, or nothing. Fields this version does not know are let through.
 */
export type Check = (body: unknown) => string | undefined;

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose named fields are there, with these types. */
export function hasFields(fields: Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>): Check {
  return (body) => {
    if (!isRecord(body)) return 'no object';
    const odd = Object.keys(fields).find((name) => typeof body[name] !== fields[name]);
    return odd === undefined ? undefined : `no usable "${odd}"`;
  };
}

/** A view in the one format this version reads. */
export const isView = (kind: string, fields: Parameters<typeof hasFields>[0]): Check => (body) => {
  const view = body as { readonly kind?: unknown; readonly format?: unknown } | null;
  if (view?.kind !== kind) return `no ${kind}`;
  if (view.format !== 1) return `${kind} format ${String(view.format)}: update @jalon/client`;
  return hasFields(fields)(body);
};
export const isScorecard = isView('scorecard', { assessmentId: 'string', version: 'number', territory: 'object', windows: 'object' });
export const isMatrix = isView('matrix', { count: 'number', rows: 'object' });
