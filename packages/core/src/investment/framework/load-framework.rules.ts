import { loadDocument } from '../../referential/load-document.rules.ts';
import type { Loaded } from '../../shared/verdict.values.ts';
import { checkFramework } from './check-framework.rules.ts';
import { frameworkSchema, type LoadedFramework } from './framework.schema.ts';
import type { FrameworkIssue } from './framework-issue.rules.ts';
import { hashFramework } from './hash-framework.rules.ts';

/**
 * Reads a planning framework from its JSON, as a text or already parsed: the framework with its hash, or every issue at once, each with its code, its JSON Pointer and its figures.
 * A document that carries its `hash` is held to it. Warnings (a missing language, an unknown field) come with the framework. Never throws.
 */
export function loadFramework(json: unknown): Loaded<LoadedFramework, FrameworkIssue> {
  return loadDocument(json, { schema: frameworkSchema, hash: hashFramework, check: checkFramework });
}
