import type * as z from 'zod';
import type { Loaded } from '../shared/verdict.values.ts';
import { checkReferential } from './check-referential.rules.ts';
import { hashReferential } from './hash-referential.rules.ts';
import { partialDraft, unknownLineFields, wholeDraft } from './load-draft.rules.ts';
import { readDocument } from './read-document.rules.ts';
import { issue, limitIssues, type ReferentialIssue } from './referential-issue.rules.ts';
import { referentialSchema, type LoadedReferential } from './referential.schema.ts';
import { REFERENTIAL_FORMAT } from './referential.values.ts';
import { shapeIssues, unknownFields } from './shape-issues.rules.ts';

/**
 * Reads a grid from its JSON, as a text or already parsed: the grid with its hash, or every issue at once, each with its code, its JSON
 * Pointer and its figures. A document that carries its `hash` is held to it. Warnings (a missing language, an input nobody reads, an unknown field) come with the grid. Never throws.
 */
export function loadReferential(json: unknown): Loaded<LoadedReferential, ReferentialIssue> {
  const document = readDocument(json);
  if (!document.ok) return { ok: false, issues: [document.issue] };
  const { format, shape, parsed } = parseDocument(referentialSchema, document.value);
  const draft = parsed ? wholeDraft(parsed) : partialDraft(document.value);
  const unknown = (parsed ? unknownFields(document.value, parsed) : unknownLineFields(document.value)).filter(({ path }) => path !== '/hash');
  const issues = [...format, ...shape, ...checkReferential(draft), ...unknown];
  if (!parsed || issues.some(({ severity }) => severity === 'error')) return { ok: false, issues: limitIssues(issues) };
  const value = { ...parsed, hash: hashReferential(parsed) };
  const carried = checkCarriedHash(document.value, value);
  return carried.length > 0 ? { ok: false, issues: limitIssues([...carried, ...issues]) } : { ok: true, value, issues: limitIssues(issues) };
}

/** A grid that was loaded before and written down again carries its hash: then it must still be that grid. */
function checkCarriedHash(document: unknown, { hash, code, version }: LoadedReferential): ReferentialIssue[] {
  if (typeof document !== 'object' || document === null || !('hash' in document) || document.hash === hash) return [];
  return [issue('hash-differs', '/hash', { found: String(document.hash).slice(0, 80), expected: hash, grid: `${code} ${version}` })];
}

/** Checks a document against its schema. The format has an issue of its own: another number is another kind of document. */
export function parseDocument<S extends z.ZodType>(schema: S, document: unknown): {
  readonly format: readonly ReferentialIssue[]; readonly shape: readonly ReferentialIssue[]; readonly parsed: z.output<S> | undefined;
} {
  const result = schema.safeParse(document);
  if (result.success) return { format: [], shape: [], parsed: result.data };
  const isFormat = (path: readonly PropertyKey[]): boolean => path.length === 1 && path[0] === 'format';
  const found = typeof document === 'object' && document !== null && 'format' in document ? JSON.stringify(document.format).slice(0, 60) : '';
  return {
    format: result.error.issues.some(({ path }) => isFormat(path)) ? [issue('wrong-format', '/format', { found, expected: String(REFERENTIAL_FORMAT) })] : [],
    shape: shapeIssues(result.error.issues.filter(({ path }) => !isFormat(path)), document),
    parsed: undefined,
  };
}
