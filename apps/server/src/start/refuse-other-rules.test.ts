import { expect, it } from 'vitest';
import { emptyDatabase } from '../maintenance/__fixtures__/databases.ts';
import { REFERENCE } from '../demonstration/reference-data.ts';
import { startTestServer } from '../testing/test-server.ts';
import { unpackState } from '../aggregates/packed-state.ts';
import { openDatabase } from '../storage/database.ts';
import { KNOWN_MIGRATIONS, migrate, migrationsOf } from '../storage/migrate.ts';
import { storeTerritories } from '../territories/store-territories.ts';
import { sql } from 'kysely';
import { refuseOtherRules } from './refuse-other-rules.ts';
import { EXIT, StartFault } from './start-fault.ts';

it('a database that holds other rules under the same version is refused with a sentence, and left as it is', async () => {
  const made = await emptyDatabase();
  const database = await openDatabase(made.location);
  try {
    await refuseOtherRules(database.db, REFERENCE);
    await migrate(database.db, '0012-jobs');
    await refuseOtherRules(database.db, REFERENCE);
    await sql`insert into planning_frameworks values ('sn-pti', '2026.1', 'sha256-of-a-state-of-work', '{}')`.execute(database.db);
    const location = database.pglite ? { kind: 'memory', dump: await database.pglite.dumpDataDir('none') } as const : made.location;
    const refused = await startTestServer({ database: location }).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(StartFault);
    expect(refused).toMatchObject({ exitCode: EXIT.otherRules, message: expect.stringMatching(/sn-pti 2026\.1 d’autres règles[^]*JALON_DATA=\/un\/autre\/dossier npm start[^]*under sn-pti 2026\.1 other rules[^]*another folder or another database/) as unknown });
    expect((await migrationsOf(database.db)).at(-1)).toBe('0012-jobs');
  } finally {
    await database.close();
    await made.remove();
  }
});

it('plans kept as JSON are read once their states are bytes', async () => {
  const made = await emptyDatabase();
  const database = await openDatabase(made.location);
  const state = { id: 'p', name: 'Été « 2026 »', version: 3, projects: [{ id: 'a', cost: 9_007_199_254_740_991 }] };
  try {
    await migrate(database.db, '0013-adopted-plans');
    await storeTerritories(database.db, REFERENCE.territories.slice(0, 1));
    const territory = REFERENCE.territories[0]!.id;
    await sql`insert into plans (id, territory_id, programme, framework_code, framework_version, status, first_year, changed_at, version, state) values ('p', ${territory}, 'pacasen', 'sn-pti', '2026.1', 'draft', 2026, now(), 3, ${JSON.stringify(state)}::jsonb)`.execute(database.db);
    await migrate(database.db);
    expect(await migrationsOf(database.db)).toEqual(KNOWN_MIGRATIONS);
    const row = await database.db.selectFrom('plans').select('state').executeTakeFirstOrThrow();
    expect(unpackState(row.state)).toEqual(state);
  } finally {
    await database.close();
    await made.remove();
  }
});
