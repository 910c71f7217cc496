import type * as z from 'zod';
import type { Issue } from '../shared/issue.values.ts';
import type { Loaded } from '../shared/verdict.values.ts';
import { readDocument } from './read-document.rules.ts';
import { issue, limitIssues, type ReferentialIssue } from './referential-issue.rules.ts';
import { REFERENTIAL_FORMAT } from './referential.values.ts';
import { shapeIssues, unknownFields } from './shape-issues.rules.ts';

/** A kind of document that carries a hash of what it decides: how to know its shape, what can be wrong inside, what its hash is. */
export interface DocumentKind<T, C extends string> {
  readonly schema: z.ZodType<T>;
  hash(document: T): string;
  /** What is wrong with a document whose shape is right. */
  check(document: T): readonly Issue<C>[];
  /** What can be said of one whose shape is wrong somewhere, beyond its shape. */
  checkPart?(document: unknown): readonly Issue<C>[];
}

/**
 * Reads a document of a kind from its JSON, as a text or already parsed: the document with its hash, or every issue at once. One that carries its `hash` is held to it, once nothing else is wrong.
 * `C` must hold the codes every loader may answer: `not-json`, `too-large`, `too-many-issues`, `wrong-format`, `invalid-shape`, `unknown-field`, `hash-differs`. Never throws.
 */
export function loadDocument<T extends { readonly code: string; readonly version: string }, C extends string>(json: unknown, kind: DocumentKind<T, C>): Loaded<T & { readonly hash: string }, Issue<C>> {
  const document = readDocument(json);
  if (!document.ok) return { ok: false, issues: limited<C>([document.issue]) };
  const { format, shape, parsed } = parseDocument(kind.schema, document.value);
  if (!parsed) return { ok: false, issues: limited<C>([...format, ...shape, ...(kind.checkPart?.(document.value) ?? []).filter(isOfContent)]) };
  const issues = [...kind.check(parsed), ...unknownFields(document.value, parsed).filter(isOfContent)];
  if (issues.some(isError)) return { ok: false, issues: limited<C>(issues) };
  const value = { ...parsed, hash: kind.hash(parsed) };
  const carried = checkCarriedHash(document.value, value);
  return carried.length > 0 ? { ok: false, issues: limited<C>([...carried, ...issues]) } : { ok: true, value, issues: limited<C>(issues) };
}

/** The codes of reading and bounding are among those of every kind. */
const limited = <C extends string>(issues: readonly Issue[]): readonly Issue<C>[] => limitIssues(issues) as readonly Issue[] as readonly Issue<C>[];

const isError = ({ severity }: Issue): boolean => severity === 'error';
const isOfContent = ({ path }: Issue): boolean => path !== '/hash';

/** A document that was loaded before and written down again carries its hash: then it must still be that document. */
function checkCarriedHash(document: unknown, { hash, code, version }: { readonly hash: string; readonly code: string; readonly version: string }): ReferentialIssue[] {
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
