import { loadDocument } from '../referential/load-document.rules.ts';
import type { Loaded } from '../shared/verdict.values.ts';
import { allocationFormulaSchema, type LoadedAllocationFormula } from './allocation-formula.schema.ts';
import { checkFormula } from './check-formula.rules.ts';
import type { FormulaIssue } from './formula-issue.rules.ts';
import { hashAllocationFormula } from './hash-formula.rules.ts';

/**
 * Reads an allocation formula from its JSON, as a text or already parsed: the formula with its hash, or every issue at once, each with its code, its
 * JSON Pointer and its figures. A document that carries its `hash` is held to it. Warnings (a missing language, a column nobody reads, an unknown field) come with the formula. Never throws.
 */
export function loadAllocationFormula(json: unknown): Loaded<LoadedAllocationFormula, FormulaIssue> {
  return loadDocument(json, { schema: allocationFormulaSchema, hash: hashAllocationFormula, check: checkFormula });
}
