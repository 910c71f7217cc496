import { emptyAssessment, type AssessmentState } from '@jalon/core/assessment';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLog } from '../log/log.ts';
import { createChangeFeed } from '../storage/change-feed.ts';
import { AnswerCache } from '../http/answer-cache.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { createCommandWriter } from './command-writer.ts';
import { KeptStates } from './kept-states.ts';
import { readState } from '../assessments/read-view.ts';
import { findSubject } from '../assessments/subject.ts';
import { createKinds } from './kinds.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A writer as another server on the same database has it, with a memory of its own. */
async function anotherWriter() {
  const { services: { database, demonstration, planning, territories, programmes, clock, people } } = server;
  const changes = await createChangeFeed({ engine: database.engine, db: database.db, close: database.close }, new AnswerCache(), silentLog);
  const writer = createCommandWriter({ database, territories, programmes, changes });
  const kind = createKinds({ database, demonstration, planning, territories, programmes }).assessment;
  const row = await database.db.selectFrom('people').select(['issuer', 'subject']).where('id', 'like', '%coach-kolda').executeTakeFirstOrThrow();
  const person = await people.find(row.issuer, row.subject);
  return (territory: string, base: number, item: string, note: string) => writer.submit({
    kind, subject: findSubject({ clock, programmes, territories }, 'pacasen', '2025', territory), person: person!, dryRun: false, wantsView: false, now: clock.instant(),
    commands: [{ id: crypto.randomUUID(), v: 1, base, type: 'recordAnswer', payload: { item, note } }],
  });
}

it('two servers that write in turn each go on from what the other wrote', async () => {
  const [one, other] = [await anotherWriter(), await anotherWriter()];
  const writers = [one, other, one, one, other, one];
  for (const [index, write] of writers.entries()) expect((await write('sn-kd-ve2-1', index, `IDP-${index + 1}`, `turn ${index}`)).version).toBe(index + 1);
  const state = await readState(server.services, 'pacasen~2025~sn-kd-ve2-1');
  expect(state?.answers.map(({ note }) => note).sort()).toEqual(writers.map((_, index) => `turn ${index}`));
});

it('forgets what was put in another row\'s place, and the longest unused when there are too many', () => {
  const kept = new KeptStates<AssessmentState>();
  const state: AssessmentState = emptyAssessment({ programme: 'pacasen', cycle: '2025', territory: 'sn-kd-ve2-1' });
  kept.put('first', '1', state);
  expect(kept.get('first', '1')).toBe(state);
  expect(kept.get('first', '2')).toBeUndefined();
  kept.put('second', '1', state);
  kept.get('first', '1');
  for (let count = 0; count < 499; count += 1) kept.put(`more ${count}`, '1', state);
  expect(kept.get('first', '1')).toBe(state);
  expect(kept.get('second', '1')).toBeUndefined();
});
