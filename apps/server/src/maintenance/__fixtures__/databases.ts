import { randomBytes } from 'node:crypto';
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
