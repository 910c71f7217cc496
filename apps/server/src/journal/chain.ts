import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a line of the journal says, as it is hashed. Its own names, so that a column may be renamed without breaking a chain. */
export interface ChainedContent {
  /** Organisation of whoever acted, whose chain this is; empty for somebody without one. */
  readonly organisation: string;
  /** 1 for the first line of the organisation. */
  readonly position: number;
  readonly sequence: number;
  readonly assessment: string;
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
