import type { Issue } from '../../shared/issue.values.ts';
import type { Loaded } from '../../shared/verdict.values.ts';
import { parseDocument } from '../../referential/load-referential.rules.ts';
import { readDocument } from '../../referential/read-document.rules.ts';
import { limitIssues } from '../../referential/referential-issue.rules.ts';
import { unknownFields } from '../../referential/shape-issues.rules.ts';
import { checkFramework } from './check-framework.rules.ts';
import { frameworkSchema, type LoadedFramework } from './framework.schema.ts';
import { frameworkIssue, type FrameworkIssue } from './framework-issue.rules.ts';
import { hashFramework } from './hash-framework.rules.ts';

/**
 * Reads a planning framework from its JSON, as a text or already parsed: the framework with its hash, or every issue at once, each with its code, its JSON Pointer and its figures.
 * A document that carries its `hash` is held to it. Warnings (a missing language, an unknown field) come with the framework. Never throws.
 */
export function loadFramework(json: unknown): Loaded<LoadedFramework, FrameworkIssue> {
  const document = readDocument(json);
  if (!document.ok) return { ok: false, issues: [document.issue as FrameworkIssue] };
  const { format, shape, parsed } = parseDocument(frameworkSchema, document.value);
  if (!parsed) return { ok: false, issues: limited([...format, ...shape]) };
  const unknown = unknownFields(document.value, parsed).filter(({ path }) => path !== '/hash');
  const value = { ...parsed, hash: hashFramework(parsed) };
  const issues = limited([...checkCarriedHash(document.value, value), ...checkFramework(parsed), ...unknown]);
  return issues.some(({ severity }) => severity === 'error') ? { ok: false, issues } : { ok: true, value, issues };
}

/** The loaders of documents share one way to read and to bound; their codes are a part of these. */
const limited = (issues: readonly Issue[]): readonly FrameworkIssue[] => limitIssues(issues as Parameters<typeof limitIssues>[0]) as readonly Issue[] as readonly FrameworkIssue[];

function checkCarriedHash(document: unknown, { hash, code, version }: LoadedFramework): FrameworkIssue[] {
  if (typeof document !== 'object' || document === null || !('hash' in document) || document.hash === hash) return [];
  return [frameworkIssue('hash-differs', '/hash', { found: String(document.hash).slice(0, 80), expected: hash, grid: `${code} ${version}` })];
}
