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
const PLAN = { plan: 'kolda-pti-draft' };
const RUN = { run: 'pacasen-2022' };
/** An export of the plan, asked for by its coach. */
const JOB = { job: '' };

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
  sendAssessmentCommands: { parameters: { assessment: ASSESSMENT } }, getMe: { parameters: {} }, getResult: { parameters: { programme: 'pacasen', cycle: '2025', territory: 'ansd:SN-KD-KD1-1' } }, getChanges: { parameters: {}, search: '?limit=200&kinds=assessment,plan,allocation-run' }, streamChanges: { parameters: {}, search: '?since=0&kinds=assessment,plan,allocation-run' },
  getAssessmentBundle: { parameters: { assessment: ASSESSMENT } }, putFile: { parameters: FILE }, getFile: { parameters: FILE }, getFileStatus: { parameters: FILE },
  startUpload: { parameters: {} }, sendUploadPiece: { parameters: { upload: crypto.randomUUID() } }, getUpload: { parameters: { upload: crypto.randomUUID() } },
  listPlanningFrameworks: { parameters: {} }, getPlanningFramework: { parameters: { code: 'sn-pti', version: '2026.1' } },
  listPlans: { parameters: {}, search: '?territory=sn-kd&limit=200' }, getPlan: { parameters: PLAN }, getPlanView: { parameters: PLAN }, getPlanCan: { parameters: PLAN }, listPlanJournal: { parameters: PLAN },
  sendPlanCommands: { parameters: PLAN }, exportPlan: { parameters: PLAN }, importPlan: { parameters: PLAN },
  getJob: { parameters: JOB }, getJobFile: { parameters: JOB }, cancelJob: { parameters: JOB },
  listAllocationFormulas: { parameters: {} }, getAllocationFormula: { parameters: { code: 'pacasen', version: '2025.1' } }, listAllocationRuns: { parameters: {}, search: '?limit=200' },
  getAllocationRun: { parameters: RUN }, getAllocationView: { parameters: RUN }, getAllocationAmounts: { parameters: { ...RUN, territory: 'sn-kd-kd1-1' } }, getAllocationCan: { parameters: RUN },
  listAllocationJournal: { parameters: RUN }, sendAllocationCommands: { parameters: RUN }, readAllocationTable: { parameters: RUN },
};

/** What is sent where a note on an assessment is not understood. */
const BODIES: Readonly<Partial<Record<RouteName, () => object>>> = {
  sendPlanCommands: () => ({ commands: [{ id: crypto.randomUUID(), v: 1, base: 10_000, type: 'setPlanName', payload: { name: 'x' } }], include: 'view' }),
  sendAllocationCommands: () => ({ commands: [{ id: crypto.randomUUID(), v: 1, base: 10_000, type: 'setRunName', payload: { name: 'x' } }], include: 'view' }),
  exportPlan: () => ({ format: 'csv' }),
};

let server: TestServer;
const note = () => ({ commands: [{ id: crypto.randomUUID(), v: 1, base: 10_000, type: 'recordAnswer', payload: { item: 'IDP-2', note: 'x' } }], include: 'view' });

/** What came of a stream before it fell silent: it never ends by itself. */
async function readStream(response: Response, silenceMs = 250): Promise<Response> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  for (let text = ''; ;) {
    const read = await Promise.race([reader.read(), new Promise<undefined>((resolve) => void setTimeout(resolve, silenceMs))]);
    if (read?.value === undefined) return reader.cancel().then(() => new Response(text, response));
    text += decoder.decode(read.value, { stream: true });
  }
}

async function visit(name: RouteName, as: string | undefined, body: object = (BODIES[name] ?? note)()): Promise<Response> {
  const { method, answers }: RouteDescription = ROUTES[name];
  const { parameters, search = '' } = VISITS[name];
  const sent = method === 'GET' ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await server.ask(pathOf<string>(ROUTES[name], parameters) + search, { method, as, ...sent });
  return answers === 'events' && answer.ok ? readStream(answer) : answer;
}

/** The same secret as the name of the plan and of the run: a plan and a run are told under it wherever they are. */
async function tellSecrets(): Promise<void> {
  const { plan } = (await (await visit('getPlan', 'coach-kolda')).json()) as { plan: { version: number } };
  expect((await visit('sendPlanCommands', 'coach-kolda', { commands: [{ id: crypto.randomUUID(), v: 1, base: plan.version, type: 'setPlanName', payload: { name: SECRET } }] })).status).toBe(200);
  const { run } = (await (await visit('getAllocationRun', 'officer-adm')).json()) as { run: { version: number } };
  expect((await visit('sendAllocationCommands', 'officer-adm', { commands: [{ id: crypto.randomUUID(), v: 1, base: run.version, type: 'setRunName', payload: { name: SECRET } }] })).status).toBe(200);
}

const stateOfKolda = async (): Promise<{ version: number }> => (await visit('getAssessment', 'coach-kolda')).json() as Promise<{ version: number }>;

beforeAll(async () => {
  server = await startTestServer();
  const { version } = await stateOfKolda();
  const command = { id: crypto.randomUUID(), v: 1, base: version, type: 'recordAnswer', payload: { item: 'IDP-2', note: SECRET } };
  expect((await visit('sendAssessmentCommands', 'coach-kolda', { commands: [command] })).status).toBe(200);
  expect((await put(server, 'coach-kolda', FILE.sha256, PROOF)).status).toBe(200);
  await attach(server, 'coach-kolda', FILE.sha256);
  await tellSecrets();
  JOB.job = ((await (await visit('exportPlan', 'coach-kolda')).json()) as { job: { id: string } }).job.id;
});
afterAll(() => server.close());

const names = Object.keys(ROUTES) as RouteName[];
const OUTSIDERS = [undefined, 'secretary-louga'] as const;

it('the draft is there, and its readers see it', async () => {
  for (const name of ['getScorecard', 'getAssessment', 'listAssessmentJournal', 'getFile'] as const) {
    for (const as of ['coach-kolda', 'coach-kolda-2', 'secretary-kolda', 'verifier', 'officer-adm', 'reader']) expect([name, as, await (await visit(name, as)).text()]).toEqual([name, as, expect.stringContaining(SECRET)]);
  }
});

it('the plan and the run are there, and their readers see them', async () => {
  const readers = { plan: ['secretary-kolda', 'mayor-kolda', 'team-kolda', 'coach-kolda-2', 'prefect-kolda', 'verifier', 'officer-adm', 'reader'], run: ['verifier', 'officer-adm', 'reader'] };
  for (const name of ['listPlans', 'getPlan', 'getPlanView', 'listPlanJournal'] as const) for (const as of readers.plan) expect([name, as, await (await visit(name, as)).text()]).toEqual([name, as, expect.stringContaining(SECRET)]);
  for (const name of ['listAllocationRuns', 'getAllocationRun', 'getAllocationView', 'listAllocationJournal'] as const) for (const as of readers.run) expect([name, as, await (await visit(name, as)).text()]).toEqual([name, as, expect.stringContaining(SECRET)]);
});

it('the State\'s representative, who is sent plans, reads no dossier', async () => {
  for (const name of ['getAssessment', 'listAssessmentJournal', 'getAssessmentCan', 'getAssessmentBundle', 'getAllocationRun'] as const) expect([name, (await visit(name, 'prefect-kolda')).status]).toEqual([name, 403]);
  expect(await (await visit('getScorecard', 'prefect-kolda')).text()).not.toContain(SECRET);
});

it('somebody whose grants do not reach a plan, a manager of rights included, sees nothing of it, and of others what anyone sees', async () => {
  const open = (await (await visit('listPlans', undefined)).json()) as { items: { status: string }[] };
  expect([open.items.length > 0, open.items.every(({ status }) => status === 'adopted' || status === 'approved')]).toEqual([true, true]);
  for (const as of ['administrator', 'secretary-louga']) {
    expect(await (await visit('listPlans', as)).json()).toEqual(open);
    expect((await visit('getPlan', as)).status).toBe(403);
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
    // A job is known to whoever asked for it, and to nobody else.
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual(object === 'job' ? [404, 'not-found'] : [403, 'forbidden']);
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
