// Makes the databases each test file begins with a copy of. Run by global-setup.ts in a process of its own, where our packages are taken from their sources.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMONSTRATION } from '../demonstration/demonstration-data.ts';
import { REFERENCE } from '../demonstration/reference-data.ts';
import { DEMONSTRATION_AUDIENCE, DEMONSTRATION_ISSUER } from '../demonstration/personas.ts';
import { silentLog } from '../log/log.ts';
import { openServices } from '../start/open-services.ts';
import { serverVersion } from '../start/version.ts';
import { openDatabase } from '../storage/database.ts';
import { withAdmin } from './postgres-admin.ts';
import { TEST_NOW, databaseUrl, templateName } from './templates.ts';

const seed = { reference: REFERENCE, demonstration: DEMONSTRATION };

/** A database with everything in it once, so that each test file begins with a copy. */
async function prepare(location: Parameters<typeof openDatabase>[0], demonstration: boolean) {
  const database = await openDatabase(location);
  const issuer = { url: 'http://127.0.0.1:9/demo', audience: DEMONSTRATION_AUDIENCE, name: DEMONSTRATION_ISSUER };
  const { demonstration: people, reference } = seed;
  const opened = await openServices({ database, version: serverVersion(), demonstration, issuer, publicUrl: 'http://127.0.0.1:9', log: silentLog, now: () => TEST_NOW, seed: demonstration ? { reference, demonstration: people } : { reference } });
  return { database, opened };
}

async function prepareDumps(folder: string): Promise<void> {
  for (const demonstration of [true, false]) {
    const { database, opened } = await prepare({ kind: 'memory' }, demonstration);
    const dump = await database.pglite?.dumpDataDir('none');
    writeFileSync(join(folder, `${templateName(demonstration)}.tar`), Buffer.from((await dump?.arrayBuffer()) ?? new ArrayBuffer(0)));
    await opened.close();
  }
}

async function prepareTemplates(url: string): Promise<void> {
  for (const demonstration of [true, false]) {
    const name = templateName(demonstration);
    await withAdmin(url, async (admin) => {
      await admin.query(`drop database if exists ${name}`);
      await admin.query(`create database ${name}`);
    });
    const { opened } = await prepare({ kind: 'postgresql', url: databaseUrl(url, name) }, demonstration);
    await opened.close();
  }
}

const [target = ''] = process.argv.slice(2);
await (target.startsWith('postgres') ? prepareTemplates(target) : prepareDumps(target));
