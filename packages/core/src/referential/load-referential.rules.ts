import type { Loaded } from '../shared/verdict.values.ts';
import { checkReferential } from './check-referential.rules.ts';
import { hashReferential } from './hash-referential.rules.ts';
import { loadDocument } from './load-document.rules.ts';
import { partialDraft, unknownLineFields, wholeDraft } from './load-draft.rules.ts';
import type { ReferentialIssue } from './referential-issue.rules.ts';
import { referentialSchema, type LoadedReferential } from './referential.schema.ts';

/**
 * Reads a grid from its JSON, as a text or already parsed: the grid with its hash, or every issue at once, each with its code, its JSON
 * Pointer and its figures. A document that carries its `hash` is held to it. Warnings (a missing language, an input nobody reads, an unknown field) come with the grid. Never throws.
 */
export function loadReferential(json: unknown): Loaded<LoadedReferential, ReferentialIssue> {
  return loadDocument(json, {
    schema: referentialSchema, hash: hashReferential,
    check: (referential) => checkReferential(wholeDraft(referential)),
    checkPart: (document) => [...checkReferential(partialDraft(document)), ...unknownLineFields(document)],
  });
}
