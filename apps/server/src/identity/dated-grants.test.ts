import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES, pathOf, type Problem, type RouteDescription, type RouteName } from '@jalon/contract';
import { TEST_NOW } from '../testing/templates.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { DEMONSTRATION_ISSUER } from '../demonstration/personas.ts';
import { createPeopleDirectory } from './people.ts';
import { storePeople, type GrantToStore } from './store-people.ts';

const DAY = 86_400_000;
const SECRET = 'chiffre confidentiel 5 120 338';
const PARAMETERS = { programme: 'pacasen', cycle: '2025', territory: 'sn-kd-kd1-1', assessment: 'pacasen~2025~sn-kd-kd1-1', plan: 'kolda-pti-draft', run: 'pacasen-2022', job: 'none' };
/** Somebody of Louga, given for a time what coaches of Kolda have. */
const GUEST = 'secretary-louga';

let now = TEST_NOW;
let server: TestServer;

async function grant(dates: Pick<GrantToStore, 'from' | 'to'>): Promise<void> {
  await storePeople(server.services.database.db, {
    demonstration: true, organisations: [{ id: 'demo-mairie-louga', name: 'Mairie de Louga (démonstration)' }], people: [],
    grants: [{ organisation: 'demo-mairie-louga', role: 'coach', territory: 'sn-kd', ...dates }],
  });
  server.services.people.forget();
}

const OBJECT_ROUTES = (Object.keys(ROUTES) as RouteName[]).filter((name) => (ROUTES[name] as RouteDescription).object !== undefined);

/** The bundle is the auditor's, a run is the officer's, a result must be published first, and of files and jobs none was brought. */
const NOT_FOR_A_COACH: readonly RouteName[] = [
  'getAssessmentBundle', 'getAllocationRun', 'getAllocationView', 'getAllocationCan', 'listAllocationJournal', 'getResult', 'getFile', 'getFileStatus', 'getJob', 'getJobFile',
];

/** What is sent to a plan and to a run; to a dossier, a note. */
const SENT: Readonly<Partial<Record<RouteName, object>>> = {
  sendPlanCommands: { type: 'setPlanName', payload: { name: 'x' } }, sendAllocationCommands: { type: 'setRunName', payload: { name: 'x' } },
};

function visit(name: RouteName, as: string): Promise<Response> {
  const { method }: RouteDescription = ROUTES[name];
  const commands = [{ id: crypto.randomUUID(), v: 1, base: 10_000, ...(SENT[name] ?? { type: 'recordAnswer', payload: { item: 'IDP-2', note: 'x' } }) }];
  const sent = method === 'GET' ? {} : { body: JSON.stringify({ commands, include: 'view' }), headers: { 'content-type': 'application/json' } };
  return server.ask(pathOf<string>(ROUTES[name], PARAMETERS), { method, as, ...sent });
}

const journalLines = async (): Promise<number> =>
  Number((await server.services.database.db.selectFrom('journal').select((make) => make.fn.countAll<number>().as('lines')).executeTakeFirstOrThrow()).lines);

beforeAll(async () => {
  server = await startTestServer({ now: () => now });
  const { version } = (await (await visit('getAssessment', 'coach-kolda')).json()) as { version: number };
  const commands = [{ id: crypto.randomUUID(), v: 1, base: version, type: 'recordAnswer', payload: { item: 'IDP-2', note: SECRET } }];
  const written = await server.ask(`/v1/assessments/${PARAMETERS.assessment}/commands`, { method: 'POST', as: 'coach-kolda', body: JSON.stringify({ commands }), headers: { 'content-type': 'application/json' } });
  expect(written.status).toBe(200);
});
afterEach(() => {
  now = TEST_NOW;
});
afterAll(() => server.close());

describe.each([
  ['that ended yesterday', { to: '2025-05-11' }, 'grant-expired'],
  ['that begins tomorrow', { from: '2025-05-13' }, undefined],
])('a grant %s', (_, dates, refusal) => {
  it.each(OBJECT_ROUTES)('opens nothing by %s, and changes nothing', async (name) => {
    await grant(dates);
    const before = await journalLines();
    const answer = await visit(name, GUEST);
    const text = await answer.text();
    expect([403, 404]).toContain(answer.status);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('coach-kolda');
    if (name === 'sendAssessmentCommands' && refusal) expect((JSON.parse(text) as Problem).refusal).toBe(refusal);
    expect(await journalLines()).toBe(before);
  });
});

it('a grant is good on its last day, and at midnight also what was kept in memory is closed', async () => {
  await grant({ from: '2025-05-12', to: '2025-05-12' });
  const reading = OBJECT_ROUTES.filter((name) => ROUTES[name].method === 'GET' && !NOT_FOR_A_COACH.includes(name));
  for (const _ of ['made', 'kept']) {
    for (const name of reading) expect([name, (await visit(name, GUEST)).status]).toEqual([name, 200]);
  }
  expect(await (await visit('getScorecard', GUEST)).text()).toContain(SECRET);
  now = TEST_NOW + DAY;
  for (const name of reading) {
    const answer = await visit(name, GUEST);
    expect([name, answer.status]).toEqual([name, name === 'getScorecard' ? 404 : 403]);
    expect(await answer.text()).not.toContain(SECRET);
  }
  expect(((await (await visit('sendAssessmentCommands', GUEST)).json()) as Problem).refusal).toBe('grant-expired');
});

it('a grant that is withdrawn ends within ten seconds', async () => {
  await grant({});
  let clock = 0;
  const people = createPeopleDirectory(server.services.database, () => clock);
  const held = async () => (await people.find(DEMONSTRATION_ISSUER, GUEST))?.grants.length;
  expect(await held()).toBe(1);
  await server.services.database.db.deleteFrom('grants').where('organisation_id', '=', 'demo-mairie-louga').execute();
  clock = 10_000;
  expect(people.known(DEMONSTRATION_ISSUER, GUEST)).toBeUndefined();
  expect(await held()).toBe(0);
});
