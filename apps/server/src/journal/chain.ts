import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a line of the journal says, as it is hashed. Its own names, so that a column may be renamed without breaking a chain. */
export interface ChainedContent {
  /** Organisation of whoever acted, whose chain this is; empty for somebody without one. */
  readonly organisation: string;
  /** 1 for the first line of the organisation. */
  readonly position: number;
  readonly sequence: number;
  /** Of a line about an assessment: its id, which names its place. */
  readonly assessment?: string;
  /** Of any other line. */
  readonly aggregate?: { readonly kind: string; readonly id: string; readonly territory: string };
  readonly commandId: string;
  readonly type: string;
  readonly version: number;
  /** ISO instant, UTC, in milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly item: string | null;
  readonly payloadHash: string;
  readonly command: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly engine: string;
  readonly outcome: unknown;
  /** Hash of the line before it in the chain; {@link CHAIN_START} for the first. */
  readonly previous: string;
}

/** What the first line of a chain follows. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256, in hexadecimal, of the RFC 8785 form of a line and of the hash it follows. */
export const hashOfLine = (content: ChainedContent): string => createHash('sha256').update(canonicalize(content) ?? '').digest('hex');

/**
 * What a line is about, as it is hashed. Of an assessment, its id alone, as before there was anything else; one that stands under another
 * place than its id names is told in full, so that its hash fails.
 */
export function aboutOf(kind: string, id: string, territory: string): Pick<ChainedContent, 'assessment' | 'aggregate'> {
  return kind === 'assessment' && id.split('~')[2] === territory ? { assessment: id } : { aggregate: { kind, id, territory } };
}
