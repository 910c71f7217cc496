import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { DEMONSTRATION } from '../demonstration/demonstration-data.ts';
import { REFERENCE } from '../demonstration/reference-data.ts';
import { DEMONSTRATION_SECRET } from '../demonstration/personas.ts';
import { startServer, type RunningServer, type StartOptions } from '../start/start-server.ts';
import type { DatabaseLocation } from '../storage/database.ts';
import { withAdmin } from './postgres-admin.ts';
import { TEST_NOW, databaseUrl, templateName } from './templates.ts';

/** True when the suite runs on PostgreSQL. */
export const onPostgres = (): boolean => 'url' in inject('templates');

export interface TestDatabase {
  readonly location: DatabaseLocation;
  remove(): Promise<void>;
}

/** A copy of the prepared database, this test file's own. */
export async function testDatabase(demonstration = true): Promise<TestDatabase> {
  const templates = inject('templates');
  if ('folder' in templates) {
    const bytes = await readFile(join(templates.folder, `${templateName(demonstration)}.tar`));
    return { location: { kind: 'memory', dump: new Blob([new Uint8Array(bytes)]) }, remove: async () => undefined };
  }
  const name = `jalon_test_${randomBytes(6).toString('hex')}`;
  await withAdmin(templates.url, (admin) => admin.query(`create database ${name} template ${templateName(demonstration)}`));
  return {
    location: { kind: 'postgresql', url: databaseUrl(templates.url, name) },
    remove: () => withAdmin(templates.url, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`))),
  };
}

export interface TestServer extends RunningServer {
  tokenFor(persona: string): Promise<string>;
  /** Asks this server; `as` signs in as a persona. */
  ask(path: string, options?: Asking): Promise<Response>;
}

export interface Asking extends RequestInit {
  readonly as?: string | undefined;
}

export type TestOptions = Partial<StartOptions>;

/** A server of the suite's database, on any free port, on the day of the demonstration unless told. */
export async function startTestServer(options: TestOptions = {}): Promise<TestServer> {
  const demonstration = (options.identity?.kind ?? 'demonstration') === 'demonstration';
  const database = options.database ? { location: options.database, remove: async () => undefined } : await testDatabase(demonstration);
  const running = await startServer({
    port: 0, identity: { kind: 'demonstration' }, now: () => TEST_NOW, seed: { reference: REFERENCE, demonstration: DEMONSTRATION },
    ...options, database: database.location,
  });
  const tokenFor = tokensOf(running.url);
  return {
    ...running, tokenFor,
    async ask(path, { as, headers, ...init } = {}) {
      const authorization = as === undefined ? {} : { authorization: `Bearer ${await tokenFor(as)}` };
      return fetch(running.url + path, { ...init, headers: { ...(headers as Record<string, string> | undefined), ...authorization } as Record<string, string> });
    },
    async close() {
      await running.close();
      await database.remove();
    },
  };
}

/** Tokens of the built-in issuer, asked for once each. */
export function tokensOf(url: string): (persona: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  const ask = async (persona: string): Promise<string> => {
    const answer = await fetch(`${url}/demo/token`, {
      method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }), headers: { authorization: `Basic ${btoa(`${persona}:${DEMONSTRATION_SECRET}`)}` },
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  return (persona) => {
    const token = tokens.get(persona) ?? ask(persona);
    tokens.set(persona, token);
    return token;
  };
}
