import { jsonPointer } from '../shared/issue.values.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** What a grid may weigh: some ten times the largest one shipped. Hostile input stops here. */
export const DOCUMENT_BOUNDS = { characters: 2_000_000, values: 100_000, depth: 24 } as const;

export type DocumentReading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issue: ReferentialIssue };

/**
 * Reads a JSON text, or a value already parsed, into plain data of our own: objects, arrays, strings, finite numbers, booleans and nulls.
 * Refuses with `not-json` what JSON cannot hold (functions, dates, holes, cycles, lone surrogates), with `too-large` what exceeds the bounds. Never throws.
 */
export function readDocument(json: unknown): DocumentReading {
  try {
    if (typeof json !== 'string') return copy(json);
    if (json.length > DOCUMENT_BOUNDS.characters) return tooLarge('', 'characters');
    return copy(JSON.parse(json) as unknown);
  } catch (error) {
    return { ok: false, issue: issue('not-json', '', { detail: error instanceof SyntaxError ? error.message.slice(0, 200) : '' }) };
  }
}

const tooLarge = (path: string, of: keyof typeof DOCUMENT_BOUNDS): DocumentReading & { ok: false } =>
  ({ ok: false, issue: issue('too-large', path, { of, limit: String(DOCUMENT_BOUNDS[of]) }) });

/** Carries the refusal out of the walk. */
class Refusal extends Error {
  readonly reading: DocumentReading;
  constructor(reading: DocumentReading) {
    super();
    this.reading = reading;
  }
}

function copy(root: unknown): DocumentReading {
  let characters = 0;
  let values = 0;
  const refuse = (path: Path, type: string): never => { throw new Refusal({ ok: false, issue: issue('not-json', pointerOf(path), { detail: type }) }); };
  const text = (value: string, path: Path): string => {
    characters += value.length;
    if (characters > DOCUMENT_BOUNDS.characters) throw new Refusal(tooLarge(pointerOf(path), 'characters'));
    return value.isWellFormed() ? value : refuse(path, 'string');
  };
  const visit = (value: unknown, path: Path, depth: number): unknown => {
    values += 1;
    if (values > DOCUMENT_BOUNDS.values) throw new Refusal(tooLarge(pointerOf(path), 'values'));
    if (depth > DOCUMENT_BOUNDS.depth) throw new Refusal(tooLarge(pointerOf(path), 'depth'));
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string') return text(value, path);
    if (typeof value === 'number') return Number.isFinite(value) ? value : refuse(path, 'number');
    if (Array.isArray(value)) return Array.from(value, (item: unknown, index) => visit(item, { parent: path, key: index }, depth + 1));
    if (!isPlainObject(value)) return refuse(path, typeof value);
    return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined).map(([key, field]) => [text(key, path), visit(field, { parent: path, key }, depth + 1)]));
  };
  try {
    return { ok: true, value: visit(root, null, 0) };
  } catch (error) {
    if (error instanceof Refusal) return error.reading;
    throw error;
  }
}

type Path = { readonly parent: Path; readonly key: string | number } | null;
function pointerOf(path: Path): string {
  const parts: (string | number)[] = [];
  for (let at = path; at !== null; at = at.parent) parts.unshift(at.key);
  return jsonPointer(parts);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Any realm's plain object: its prototype is the last of the chain.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
