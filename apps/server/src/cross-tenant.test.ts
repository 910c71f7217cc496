import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES, pathOf, type RouteDescription, type RouteName } from '@jalon/contract';
import { sha256Of } from './files/__fixtures__/documents.ts';
import { attach, put } from './files/__fixtures__/evidence.ts';
import { startTestServer, type TestServer } from './testing/test-server.ts';

/** What only readers of Kolda's draft may see: written by the test itself, found nowhere else. */
const SECRET = 'chiffre confidentiel 8 431 977';
const PROOF = new TextEncoder().encode(SECRET);
const FILE = { sha256: sha256Of(PROOF) };
const ASSESSMENT = 'pacasen~2025~sn-kd-kd1-1';

/** One address per route, on Kolda. A new route without one does not compile. */
const VISITS: Readonly<Record<RouteName, { readonly parameters: Readonly<Record<string, string>>; readonly search?: string }>> = {
  getHealth: { parameters: {} }, listTerritories: { parameters: {}, search: '?within=sn-kd' }, getTerritory: { parameters: { territory: 'sn-kd-kd1-1' } },
  listOrganisations: { parameters: {} }, addOrganisation: { parameters: {} }, listPeople: { parameters: {} }, addPerson: { parameters: {} }, movePerson: { parameters: { person: 'p-somebody' } },
  renameOrganisation: { parameters: { organisation: 'demo-adm' } }, renamePerson: { parameters: { person: 'p-somebody' } },
  listGrants: { parameters: {} }, addGrant: { parameters: {} }, endGrant: { parameters: { grant: '1' } }, listDirectoryChanges: { parameters: {} },
  listReferentials: { parameters: {} }, getReferential: { parameters: { code: 'pacasen', version: '2025.1' } }, listCycles: { parameters: {} },
  checkReferential: { parameters: {} }, compareReferentials: { parameters: {} }, publishReferential: { parameters: { code: 'pacasen', version: '2025.1' } }, simulateChange: { parameters: {} }, readMembershipTable: { parameters: {} },
  getCycleDraft: { parameters: { programme: 'pacasen', cycle: '2025' } }, saveCycleDraft: { parameters: { programme: 'pacasen', cycle: '2025' } }, publishCycle: { parameters: { programme: 'pacasen', cycle: '2025' } },
  addCycleAct: { parameters: { programme: 'pacasen', cycle: '2025' } }, listProgrammeJournal: { parameters: {} },
  getCycle: { parameters: { programme: 'pacasen', cycle: '2025' } }, listScorecards: { parameters: {}, search: '?programme=pacasen&cycle=2025&limit=200' },
  getMatrix: { parameters: { programme: 'pacasen', cycle: '2025' } }, getTrajectory: { parameters: { programme: 'pacasen', territory: 'ansd:SN-KD-KD1-1' } },
  getScorecard: { parameters: { programme: 'pacasen', cycle: '2025', territory: 'ansd:SN-KD-KD1-1' } }, getAssessment: { parameters: { assessment: ASSESSMENT } },
  getAssessmentCan: { parameters: { assessment: ASSESSMENT } }, listAssessmentJournal: { parameters: { assessment: ASSESSMENT } },
  sendAssessmentCommands: { parameters: { assessment: ASSESSMENT } }, getMe: { parameters: {} }, getResult: { parameters: { programme: 'pacasen', cycle: '2025', territory: 'ansd:SN-KD-KD1-1' } }, getChanges: { parameters: {}, search: '?limit=200' },
  getAssessmentBundle: { parameters: { assessment: ASSESSMENT } }, putFile: { parameters: FILE }, getFile: { parameters: FILE }, getFileStatus: { parameters: FILE },
  startUpload: { parameters: {} }, sendUploadPiece: { parameters: { upload: crypto.randomUUID() } }, getUpload: { parameters: { upload: crypto.randomUUID() } },
};

let server: TestServer;
const note = () => ({ commands: [{ id: crypto.randomUUID(), v: 1, base: 10_000, type: 'recordAnswer', payload: { item: 'IDP-2', note: 'x' } }], include: 'view' });

function visit(name: RouteName, as: string | undefined, body: object = note()): Promise<Response> {
  const { method }: RouteDescription = ROUTES[name];
  const { parameters, search = '' } = VISITS[name];
  const sent = method === 'GET' ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return server.ask(pathOf<string>(ROUTES[name], parameters) + search, { method, as, ...sent });
}

const stateOfKolda = async (): Promise<{ version: number }> => (await visit('getAssessment', 'coach-kolda')).json() as Promise<{ version: number }>;

beforeAll(async () => {
  server = await startTestServer();
  const { version } = await stateOfKolda();
  const command = { id: crypto.randomUUID(), v: 1, base: version, type: 'recordAnswer', payload: { item: 'IDP-2', note: SECRET } };
  expect((await visit('sendAssessmentCommands', 'coach-kolda', { commands: [command] })).status).toBe(200);
  expect((await put(server, 'coach-kolda', FILE.sha256, PROOF)).status).toBe(200);
  await attach(server, 'coach-kolda', FILE.sha256);
});
afterAll(() => server.close());

const names = Object.keys(ROUTES) as RouteName[];
const OUTSIDERS = [undefined, 'secretary-louga'] as const;

it('the draft is there, and its readers see it', async () => {
  for (const name of ['getScorecard', 'getAssessment', 'listAssessmentJournal', 'getFile'] as const) {
    for (const as of ['coach-kolda', 'coach-kolda-2', 'secretary-kolda', 'verifier', 'officer-adm', 'reader']) expect([name, as, await (await visit(name, as)).text()]).toEqual([name, as, expect.stringContaining(SECRET)]);
  }
});

describe.each(names)('%s', (name) => {
  it.each(OUTSIDERS)('shows nothing of another territory\'s draft to %s', async (as) => {
    const coach = (await (await visit('getMe', 'coach-kolda')).json()) as { name: string };
    for (const _ of ['made', 'kept']) {
      const text = await (await visit(name, as)).text();
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(coach.name);
      expect(text).not.toContain('coach-kolda');
    }
  });

  it('is closed to a person of another territory where it is about one object and needs a token', async () => {
    const { access, object }: RouteDescription = ROUTES[name];
    if (access !== 'token' || object === undefined) return;
    const answer = await visit(name, 'secretary-louga');
    expect(answer.status).toBe(403);
    expect(((await answer.json()) as { code: string }).code).toBe('forbidden');
    expect((await visit(name, undefined)).status).toBe(401);
  });

  it('changes nothing for a person of another territory', async () => {
    const before = await stateOfKolda();
    await visit(name, 'secretary-louga');
    await visit(name, undefined);
    expect(await stateOfKolda()).toEqual(before);
  });
});

it('lists to a person of another territory exactly what anyone sees there', async () => {
  const linesFor = async (as?: string) => ((await (await visit('listScorecards', as)).json()) as { items: { territory: { id: string } }[] }).items.map(({ territory }) => territory.id).filter((id) => id.startsWith('sn-kd'));
  expect(await linesFor('secretary-louga')).toEqual(await linesFor());
  expect(await linesFor('coach-kolda')).toContain('sn-kd-kd1-1');
});

it('tells nothing of the version to a stranger who tries an If-Match or a dry run', async () => {
  const { version } = await stateOfKolda();
  for (const more of [{ dryRun: true }, {}]) {
    const answer = await server.ask(`/v1/assessments/${ASSESSMENT}/commands`, {
      method: 'POST', as: 'secretary-louga', body: JSON.stringify({ ...note(), ...more }), headers: { 'content-type': 'application/json', 'if-match': '"something"' },
    });
    const problem = (await answer.json()) as { code: string };
    expect(problem.code).toBe('forbidden');
    expect(JSON.stringify(problem)).not.toContain(`"version":${version}`);
  }
});
