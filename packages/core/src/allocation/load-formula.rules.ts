import { parseDocument } from '../referential/load-referential.rules.ts';
import { readDocument } from '../referential/read-document.rules.ts';
import { limitIssues } from '../referential/referential-issue.rules.ts';
import { unknownFields } from '../referential/shape-issues.rules.ts';
import type { Issue } from '../shared/issue.values.ts';
import type { Loaded } from '../shared/verdict.values.ts';
import { allocationFormulaSchema, type LoadedAllocationFormula } from './allocation-formula.schema.ts';
import { checkFormula } from './check-formula.rules.ts';
import { formulaIssue, type FormulaIssue } from './formula-issue.rules.ts';
import { hashAllocationFormula } from './hash-formula.rules.ts';

/**
 * Reads an allocation formula from its JSON, as a text or already parsed: the formula with its hash, or every issue at once, each with its code, its
 * JSON Pointer and its figures. A document that carries its `hash` is held to it. Warnings (a missing language, a column nobody reads, an unknown field) come with the formula. Never throws.
 */
export function loadAllocationFormula(json: unknown): Loaded<LoadedAllocationFormula, FormulaIssue> {
  const document = readDocument(json);
  if (!document.ok) return { ok: false, issues: [document.issue as FormulaIssue] };
  const { format, shape, parsed } = parseDocument(allocationFormulaSchema, document.value);
  if (!parsed) return { ok: false, issues: limited([...format, ...shape]) };
  const unknown = unknownFields(document.value, parsed).filter(({ path }) => path !== '/hash');
  const value = { ...parsed, hash: hashAllocationFormula(parsed) };
  const issues = limited([...checkCarriedHash(document.value, value), ...checkFormula(parsed), ...unknown]);
  return issues.some(({ severity }) => severity === 'error') ? { ok: false, issues } : { ok: true, value, issues };
}

/** The loaders of documents share one way to read and to bound; their codes are a part of these. */
const limited = (issues: readonly Issue[]): readonly FormulaIssue[] => limitIssues(issues as Parameters<typeof limitIssues>[0]) as readonly Issue[] as readonly FormulaIssue[];

function checkCarriedHash(document: unknown, { hash, code, version }: LoadedAllocationFormula): FormulaIssue[] {
  if (typeof document !== 'object' || document === null || !('hash' in document) || document.hash === hash) return [];
  return [formulaIssue('hash-differs', ['hash'], { found: String(document.hash).slice(0, 80), expected: hash, grid: `${code} ${version}` })];
}
