import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import { withAdmin } from '../../testing/postgres-admin.ts';
import { databaseUrl } from '../../testing/templates.ts';
import type { TestDatabase } from '../../testing/test-server.ts';

/** A database with nothing in it, of the suite's engine. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const templates = inject('templates');
  if ('folder' in templates) return { location: { kind: 'memory' }, remove: async () => undefined };
  const name = `jalon_test_${randomBytes(6).toString('hex')}`;
  await withAdmin(templates.url, (admin) => admin.query(`create database ${name}`));
  return {
    location: { kind: 'postgresql', url: databaseUrl(templates.url, name) },
    remove: () => withAdmin(templates.url, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
}

const unpacked = (name: string): string => brotliDecompressSync(readFileSync(join(import.meta.dirname, name))).toString('utf8');

/** What version 1.0.0 answered on its own database on 12 May 2025: cards by assessment, and the lines of the journal. */
export interface FoundationAnswers {
  readonly cards: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly journal: readonly { readonly sequence: number; readonly assessment_id: string; readonly command_id: string; readonly type: string; readonly version: number; readonly actor_id: string }[];
}

export const foundationAnswers = (): FoundationAnswers => JSON.parse(unpacked('foundation-1.0.0.answers.json.br')) as FoundationAnswers;

/** What a server answered before there were plans, on the database of `beforePlansDatabase`, to the coach of Kolda: its lines of the cycle 2025, and Kolda's card. */
export interface BeforePlansAnswers {
  readonly lines: Readonly<Record<string, object>>;
  readonly card: object;
  readonly version: number;
}

export const beforePlansAnswers = (): BeforePlansAnswers => JSON.parse(unpacked('before-plans.answers.json.br')) as BeforePlansAnswers;

/** A new database with what a dump holds. */
async function restored(dump: string): Promise<TestDatabase> {
  const made = await emptyDatabase();
  if (made.location.kind === 'postgresql') {
    await withAdmin(made.location.url, (admin) => admin.query(dump));
    return made;
  }
  const pglite = await PGlite.create();
  await pglite.exec(dump);
  const folder = await pglite.dumpDataDir('none');
  await pglite.close();
  return { location: { kind: 'memory', dump: folder }, remove: made.remove };
}

/**
 * A database as version 1.0.0 left it: its demonstration, then seven commands people sent over the API. Written by that server on
 * PostgreSQL 15 and dumped by pg_dump; only the two secrets a server makes for itself were taken out.
 */
export const foundationDatabase = (): Promise<TestDatabase> => restored(unpacked('foundation-1.0.0.sql.br'));

/**
 * A database as the last state before plans and grants left it, on the migrations up to 0010: its demonstration, then two notes somebody
 * sent. Made the same way; of stored cards, only those of Kolda in 2025 have their bodies.
 */
export const beforePlansDatabase = (): Promise<TestDatabase> => restored(unpacked('before-plans.sql.br'));
