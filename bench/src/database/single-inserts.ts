// The database by itself: single inserts of a row the size of a journal line, as fast as they go. Started by database.area.ts, says rows per second and what each cost this process.
// node single-inserts.ts pglite <folder> <seconds> <at once>   ·   node single-inserts.ts postgresql <url> <seconds> <at once>
import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Rate } from '../lib/processor.ts';

const POOL = 10;
const LINE = JSON.stringify({ type: 'recordAnswer', actor: 'coach', before: 'x'.repeat(400), after: 'y'.repeat(400), outcome: 'z'.repeat(200) });

interface Table {
  insert(id: string, line: string): Promise<unknown>;
  close(): Promise<unknown>;
}

const CREATE = 'create table if not exists single_inserts (id uuid primary key, line jsonb not null)';
const INSERT = 'insert into single_inserts (id, line) values ($1, $2)';

async function openEmbedded(folder: string): Promise<Table> {
  const database = await PGlite.create(folder);
  await database.exec(CREATE);
  return { insert: (id, line) => database.query(INSERT, [id, line]), close: () => database.close() };
}

async function openServer(url: string): Promise<Table> {
  const pool = new pg.Pool({ connectionString: url, max: POOL });
  await pool.query(CREATE);
  return { insert: (id, line) => pool.query({ name: 'insert', text: INSERT, values: [id, line] }), close: () => pool.end() };
}

async function insertFor({ insert }: Table, milliseconds: number, atOnce: number): Promise<number> {
  const end = performance.now() + milliseconds;
  let rows = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (performance.now() < end) {
      await insert(randomUUID(), LINE);
      rows += 1;
    }
  }));
  return rows;
}

const [engine, place = '', seconds, atOnce] = process.argv.slice(2);
const table = await (engine === 'pglite' ? openEmbedded(place) : openServer(place));
await insertFor(table, 500, Number(atOnce));
const [began, before] = [performance.now(), process.cpuUsage()];
const rows = await insertFor(table, Number(seconds) * 1000, Number(atOnce));
const { user, system } = process.cpuUsage(before);
const rate: Rate = { perSecond: (rows / (performance.now() - began)) * 1000, cost: (user + system) / rows };
process.stdout.write(JSON.stringify(rate));
await table.close();
