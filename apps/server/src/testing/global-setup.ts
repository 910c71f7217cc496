import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { withAdmin } from './postgres-admin.ts';
import { templateName } from './templates.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the dumps of the embedded database, or the address of the PostgreSQL server. */
    templates: { readonly folder: string } | { readonly url: string };
  }
}

function prepare(target: string): void {
  execFileSync(process.execPath, ['--conditions=jalon-source', join(import.meta.dirname, 'prepare-templates.ts'), target], { stdio: 'inherit' });
}

/** One database with everything in it is made per run; each test file gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['JALON_TEST_DATABASE_URL'];
  if (url) {
    prepare(url);
    project.provide('templates', { url });
    return async () => withAdmin(url, async (admin) => {
      for (const demonstration of [true, false]) await admin.query(`drop database if exists ${templateName(demonstration)} with (force)`);
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'jalon-server-test-'));
  prepare(folder);
  project.provide('templates', { folder });
  return async () => rmSync(folder, { recursive: true, force: true });
}
