import { sql, type Kysely } from 'kysely';
import type { Tables } from '../storage/tables.ts';
import { CHAIN_START, hashOfLine } from './chain.ts';
import { readChain, type StoredLine } from './read-chain.ts';

/** `altered`: the line is not what was hashed; `gap`: lines before it are missing; `cut`: lines after it are missing, or there is no such head. */
export type BreakReason = 'altered' | 'gap' | 'cut';

/** What was found of one organisation's chain. */
export interface ChainReport {
  readonly organisation: string;
  /** Lines that hold, from the first. */
  readonly lines: number;
  /** Hash of the last of them. */
  readonly hash: string;
  /** The first line that does not hold: null where every line is gone. */
  readonly broken?: { readonly sequence: number | null; readonly reason: BreakReason };
}

interface Reached { readonly position: number; readonly hash: string; readonly sequence: number | null }

const AT_ONCE = 500;

function breakAt({ content, hash }: StoredLine, { position, hash: previous }: Reached): BreakReason | undefined {
  if (content.position !== position + 1) return 'gap';
  return content.previous === previous && hashOfLine(content) === hash ? undefined : 'altered';
}

async function verifyChain(db: Kysely<Tables>, organisation: string, followed: (lines: number) => void): Promise<ChainReport> {
  let reached: Reached = { position: 0, hash: CHAIN_START, sequence: null };
  for (;;) {
    const lines = await readChain(db, organisation, reached.position, AT_ONCE);
    for (const line of lines) {
      const reason = breakAt(line, reached);
      if (reason) return { organisation, lines: reached.position, hash: reached.hash, broken: { sequence: line.content.sequence, reason } };
      reached = { position: line.content.position, hash: line.hash, sequence: line.content.sequence };
    }
    followed(lines.length);
    if (lines.length < AT_ONCE) break;
  }
  const head = await db.selectFrom('journal_heads').select(['position', 'hash']).where('organisation', '=', organisation).executeTakeFirst();
  const whole = head?.position === reached.position && head.hash === reached.hash;
  return { organisation, lines: reached.position, hash: reached.hash, ...(whole ? {} : { broken: { sequence: reached.sequence, reason: 'cut' as const } }) };
}

/** Follows the chain of every organisation from its first line, within a transaction that sees one moment. `followed`: told of each few hundred lines. */
export async function verifyChainsIn(trx: Kysely<Tables>, followed: (lines: number) => void = () => undefined): Promise<ChainReport[]> {
  const { rows } = await sql<{ organisation: string }>`select organisation from journal_heads union select organisation from journal order by organisation`.execute(trx);
  const reports: ChainReport[] = [];
  for (const { organisation } of rows) reports.push(await verifyChain(trx, organisation, followed));
  return reports;
}

/** Follows the chain of every organisation, as they all stand at one moment. */
export const verifyChains = (db: Kysely<Tables>): Promise<ChainReport[]> => db.transaction().setIsolationLevel('repeatable read').execute((trx) => verifyChainsIn(trx));
