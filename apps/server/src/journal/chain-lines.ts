import { sql } from 'kysely';
import type { JournalLine, Trx } from '../aggregates/aggregate-store.ts';
import { movedFence } from '../storage/fence.ts';
import { CHAIN_START, aboutOf, hashOfLine } from './chain.ts';

/** Where the chain of an organisation ends. */
export interface ChainHead {
  readonly organisation: string;
  readonly position: number;
  readonly hash: string;
}

/** A line with its place in the chain. */
export interface ChainedLine extends JournalLine {
  readonly sequence: number;
  readonly chain_position: number;
  readonly previous_hash: string;
  readonly hash: string;
}

interface Opened { heads: Record<string, { position: number; hash: string }>; sequences: number[] }

const contentOf = (line: JournalLine, sequence: number, { position, hash }: Omit<ChainHead, 'organisation'>) => ({
  organisation: line.organisation, position: position + 1, sequence, ...aboutOf(line.aggregate_kind, line.aggregate_id, line.territory_id), commandId: line.command_id, type: line.type, version: line.version, at: line.at,
  actor: line.actor_id, role: line.actor_role, item: line.item, payloadHash: line.payload_hash, command: line.command, before: line.before, after: line.after, engine: line.engine,
  outcome: line.outcome, previous: hash,
});

/**
 * Gives lines their numbers and links them to the chains of their organisations. From here to the end of the transaction nobody else adds to
 * these chains: called last, right before the lines are written. `places`: where the fence is moved to along with it.
 */
export async function chainLines(trx: Trx, lines: readonly JournalLine[], places?: readonly string[]): Promise<{ lines: ChainedLine[]; heads: ChainHead[] }> {
  if (lines.length === 0 && !places) return { lines: [], heads: [] };
  const organisations = [...new Set(lines.map(({ organisation }) => organisation))];
  const { rows } = await sql<{ opened: Opened }>`select open_journal(${organisations}::text[], ${lines.length}::integer) as opened${places ? sql`, ${movedFence(places)}` : sql``}`.execute(trx);
  const { heads: found, sequences } = rows[0]!.opened;
  const heads = new Map(organisations.map((organisation) => [organisation, found[organisation] ?? { position: 0, hash: CHAIN_START }]));
  const chained = lines.map((line, index): ChainedLine => {
    const head = heads.get(line.organisation)!;
    const sequence = sequences[index]!;
    const hash = hashOfLine(contentOf(line, sequence, head));
    const position = head.position + 1;
    heads.set(line.organisation, { position, hash });
    return { ...line, sequence, chain_position: position, previous_hash: head.hash, hash };
  });
  return { lines: chained, heads: [...heads].map(([organisation, head]) => ({ organisation, ...head })) };
}
