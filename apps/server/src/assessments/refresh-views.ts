import { setImmediate, setTimeout } from 'node:timers/promises';
import { publishedPart, type AssessmentState } from '@jalon/core/assessment';
import { sql } from 'kysely';
import type { Log } from '../log/log.ts';
import { checkRules } from '../referentials/under-rules.ts';
import type { Services } from '../services.ts';
import { RulesMoved } from '../storage/hold-rules.ts';
import { refreshViews, type ViewToStore } from './view-store.ts';
import { madeWith } from './made-with.ts';
import { makeView, type ViewAudience } from './make-view.ts';
import { amongPeers } from './peers-of-cycle.ts';
import { findSubjectById, sceneOf, type Subject } from './subject.ts';

type Parts = Pick<Services, 'clock' | 'database' | 'programmes' | 'territories'>;

/** What goes through the stored cards that another version made. */
export interface Remaking {
  /** Cards still to be made again; 0 once every stored card is this version's. */
  readonly left: number;
  /** Resolves once it has ended, whether it came to the end or was stopped. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

interface Row { readonly id: string; readonly audience: ViewAudience; readonly state: AssessmentState }
type Key = Pick<Row, 'id' | 'audience'>;

const AT_ONCE = 50;
const SAID_EVERY = 5_000;
/** Any number, always the same: of several servers of a database, one at a time goes through the cards. */
const REMAKING = 7_051_957;
const ASK_AGAIN_MS = 5_000;

/** What this server makes the cards of each cycle with. */
const makers = ({ programmes, territories }: Parts) => JSON.stringify(programmes.cycles.flatMap(({ programme, code }) => {
  const found = programmes.find(programme, code);
  return found ? [{ programme, code, made_with: madeWith(territories, found) }] : [];
}));

/** Cards that something else made, of cycles this server knows. */
const others = (parts: Parts) => sql`
  views v join assessments a on a.id = v.assessment_id
  join json_to_recordset(${makers(parts)}::json) as m(programme text, code text, made_with text) on m.programme = a.programme and m.code = a.cycle and m.made_with <> v.made_with`;

/** All of them at once, a few megabytes for a country: looked for again before each batch, they would be looked for in all cards. */
async function listOthers(parts: Parts): Promise<Key[]> {
  const { rows } = await sql<Key>`select a.id, v.audience from ${others(parts)} order by a.id, v.audience`.execute(parts.database.db);
  return rows;
}

/** Those of a batch that nobody read meanwhile, with what they are to be made of. */
async function readOthers(parts: Parts, keys: readonly Key[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id, v.audience, a.state from json_to_recordset(${JSON.stringify(keys)}::json) as k(id text, audience text) join (${others(parts)})
    on v.assessment_id = k.id and v.audience = k.audience`.execute(parts.database.db);
  return rows;
}

/** One batch, and those it is of. Whoever asks something meanwhile is answered between two cards. */
async function remake(parts: Parts, rows: readonly Row[]): Promise<void> {
  const views: ViewToStore[] = [];
  const subjects: Subject[] = [];
  for (const { id, audience, state } of rows) {
    const part = audience === 'working' ? state : publishedPart(state);
    if (!part) continue;
    const subject = await amongPeers(parts, findSubjectById(parts, id));
    subjects.push(subject);
    views.push({ assessmentId: id, audience, view: makeView(part, sceneOf(parts, subject)) });
    await setImmediate();
  }
  await parts.database.db.transaction().execute(async (trx) => {
    await checkRules(trx, parts, subjects);
    await refreshViews(trx, views);
  });
}

class Pass implements Remaking {
  readonly #parts: Parts;
  readonly #log: Log;
  readonly #ending = new AbortController();
  readonly ended: Promise<void>;
  left: number;

  constructor(parts: Parts, log: Log, left: number) {
    [this.#parts, this.#log, this.left] = [parts, log, left];
    this.ended = left === 0 ? Promise.resolve() : this.#run();
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.ended;
  }

  async #run(): Promise<void> {
    this.#log.info(`${this.left} fiches viennent d’une autre version\u202f: chacune est refaite quand on la lit, les autres peu à peu. / ${this.left} scorecards were made by another version: each is made again when it is read, the others by and by.`);
    try {
      await this.#alone(() => this.#goThrough());
      if (!this.#ending.signal.aborted) this.#log.info('Toutes les fiches sont de cette version. / Every scorecard is of this version.');
    } catch (cause) {
      // Read, each is made again all the same; the next start goes on.
      if (!this.#ending.signal.aborted) this.#log.error('Stored scorecards could not all be made again', cause);
    }
  }

  /** Once no other server of this database does the same. */
  async #alone(work: () => Promise<void>): Promise<void> {
    const { pool } = this.#parts.database;
    if (!pool) return work();
    const client = await pool.connect();
    try {
      while (!this.#ending.signal.aborted) {
        const { rows: [asked] } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [REMAKING]);
        if (asked?.mine) return await work();
        await this.#wait(ASK_AGAIN_MS);
      }
    } finally {
      // Closed rather than given back: the lock goes with it.
      client.release(true);
    }
  }

  /** Cut short where it is to end. */
  #wait(milliseconds: number): Promise<void> {
    return setTimeout(milliseconds, undefined, { signal: this.#ending.signal }).catch(() => undefined);
  }

  async #goThrough(): Promise<void> {
    // Another server may have done all or some of it while this one waited.
    const keys = await listOthers(this.#parts);
    this.left = keys.length;
    for (let at = 0; at < keys.length && !this.#ending.signal.aborted; at += AT_ONCE) {
      const before = process.cpuUsage();
      const batch = keys.slice(at, at + AT_ONCE);
      await remake(this.#parts, await readOthers(this.#parts, batch)).catch((cause: unknown) => {
        // Of rules that moved meanwhile: whoever changed them made these cards again.
        if (!(cause instanceof RulesMoved)) throw cause;
      });
      this.#count(batch.length);
      // As long as the processor was busy: half of it belongs to whoever asks.
      const { user, system } = process.cpuUsage(before);
      await this.#wait((user + system) / 1_000);
    }
  }

  #count(done: number): void {
    const before = this.left;
    this.left = Math.max(0, before - done);
    if (Math.floor(before / SAID_EVERY) !== Math.floor(this.left / SAID_EVERY) && this.left > 0) this.#log.info(`Fiches à refaire\u202f: ${this.left}. / Scorecards to make again: ${this.left}.`);
  }
}

/**
 * Makes every stored card again that another version, grid, cycle or territory made, while the server answers: a card that was not reached yet is
 * made again by whoever reads it (read-view.ts), so that none is ever shown as another version made it.
 */
export async function remakeOthers(parts: Parts, log: Log): Promise<Remaking> {
  return new Pass(parts, log, (await listOthers(parts)).length);
}
