import { LIMITS, ROUTES, type RouteName } from '@jalon/contract';
import { KOLDA, KOLDA_REF, LOUGA } from './kolda.ts';
import { expectAnswer, expectProblem, failureOf, pointersOf, type Blocks, type Raw, type Suite } from './suite.ts';

interface Visit {
  readonly name: RouteName;
  readonly path: Readonly<Record<string, string>>;
  readonly search?: string;
}

/** One address under each route that reads. */
export async function visits({ api, programme, cycle }: Suite): Promise<Visit[]> {
  const { grid } = await api.as().cycles.get(programme, cycle);
  const assessment = { assessment: `${programme}~${cycle}~${KOLDA}` };
  return [
    { name: 'getHealth', path: {} },
    { name: 'listTerritories', path: {}, search: '?q=kolda' },
    { name: 'getTerritory', path: { territory: KOLDA_REF } },
    { name: 'listReferentials', path: {} },
    { name: 'getReferential', path: { code: grid.code, version: grid.version } },
    { name: 'listCycles', path: {} },
    { name: 'getCycle', path: { programme, cycle } },
    { name: 'listScorecards', path: {}, search: `?programme=${programme}&cycle=${cycle}` },
    { name: 'getScorecard', path: { programme, cycle, territory: KOLDA_REF } },
    { name: 'getMatrix', path: { programme, cycle } },
    { name: 'getTrajectory', path: { programme, territory: KOLDA_REF } },
    { name: 'getAssessment', path: assessment },
    { name: 'getAssessmentCan', path: assessment },
    { name: 'listAssessmentJournal', path: assessment },
    { name: 'getMe', path: {} },
    { name: 'getChanges', path: {}, search: '?limit=3' },
    ...(await planningVisits(api)),
  ];
}

/** Frameworks, formulas, plans and runs: those the API itself names first. */
async function planningVisits(api: Suite['api']): Promise<Visit[]> {
  const first = async (name: 'listPlanningFrameworks' | 'listAllocationFormulas') => ((await api.ask(name, {}, { search: '?limit=1' })).body as { items: { code: string; version: string }[] }).items[0]!;
  const pathOf = ({ code, version }: { code: string; version: string }) => ({ code, version });
  return [
    { name: 'listPlanningFrameworks', path: {} }, { name: 'getPlanningFramework', path: pathOf(await first('listPlanningFrameworks')) }, { name: 'listPlans', path: {} },
    { name: 'listAllocationFormulas', path: {} }, { name: 'getAllocationFormula', path: pathOf(await first('listAllocationFormulas')) }, { name: 'listAllocationRuns', path: {} },
  ];
}

type Asking = (visit: Visit, options?: { readonly as?: 'coach-kolda' | 'reader'; readonly headers?: Record<string, string> }) => Promise<Raw>;
const askOn = ({ api }: Suite): Asking => ({ name, path, search = '' }, options = {}) => api.ask(name, path as never, { search, ...options });

const lists = async (scene: Suite): Promise<Visit[]> => (await visits(scene)).filter(({ name }) => name.startsWith('list'));
const withParam = (visit: Visit, param: string): Visit => ({ ...visit, search: `${visit.search ?? '?'}${visit.search ? '&' : ''}${param}` });

/** What anyone may see of an API without changing it. */
export const READING: Blocks = {
  'versions'(scene) {
    const { it, expect, api } = scene;
    it('a client too old is told so; one that says nothing, or nothing that can be read, is not', async () => {
      expectProblem(scene, 'client-too-old', await api.ask('getMe', {}, { as: 'coach-kolda', headers: { 'jalon-client': '0.1.0' } }));
      for (const version of ['999.0.0', 'unknown', '0.1']) expect((await api.ask('getMe', {}, { as: 'coach-kolda', headers: { 'jalon-client': version } })).status).toBe(200);
    });

    it('the server says its own on every answer', async () => {
      const [well, ill, health] = [await api.ask('listCycles', {}), await api.ask('getMe', {}), await api.ask('getHealth', {})];
      const { version, minimumClient } = health.body as { version: string; minimumClient: string };
      expect([well, ill, health].map(({ headers }) => headers.get('jalon-server'))).toEqual([version, version, version]);
      expect(minimumClient).toMatch(/^\d+\.\d+\.\d+$/);
    });
  },

  'every route that reads'(scene) {
    const { it, expect } = scene;
    const ask = askOn(scene);
    it('answers what the contract promises to somebody entitled', async () => {
      for (const visit of await visits(scene)) expectAnswer(scene, visit.name, await ask(visit, { as: 'coach-kolda' }));
    });

    it('answers without a token exactly where it is public', async () => {
      for (const visit of await visits(scene)) {
        if (visit.name === 'getScorecard') continue;
        const raw = await ask(visit);
        if (ROUTES[visit.name].access === 'public') expectAnswer(scene, visit.name, raw);
        else {
          expectProblem(scene, 'not-signed-in', raw);
          expect(raw.headers.get('www-authenticate') ?? '').toMatch(/^Bearer/);
        }
      }
    });

    it('refuses a token that is none, wherever the answer depends on who asks', async () => {
      for (const visit of await visits(scene)) {
        if (ROUTES[visit.name].personal) expectProblem(scene, 'token-invalid', await ask(visit, { headers: { authorization: 'Bearer not-a-token' } }));
      }
    });
  },

  'an answer that was read before'(scene) {
    const { it, expect } = scene;
    const ask = askOn(scene);
    it('carries a tag, by which the reader is told with 304 that nothing changed', async () => {
      for (const visit of await visits(scene)) {
        if (visit.name === 'getHealth' || visit.name === 'getMe') continue;
        const first = await ask(visit, { as: 'coach-kolda' });
        const etag = first.headers.get('etag') ?? '';
        expect(etag, `${visit.name} without a tag`).toMatch(/^(W\/)?"[^"]+"$/);
        const again = await ask(visit, { as: 'coach-kolda', headers: { 'if-none-match': etag } });
        expect({ route: visit.name, status: again.status, body: again.body }).toEqual({ route: visit.name, status: 304, body: undefined });
        const other = await ask(visit, { as: 'coach-kolda', headers: { 'if-none-match': '"another"' } });
        expect({ route: visit.name, status: other.status }).toEqual({ route: visit.name, status: 200 });
      }
    });

    it('stays out of shared caches where it depends on who asks', async () => {
      for (const visit of await visits(scene)) {
        if (!ROUTES[visit.name].personal) continue;
        const { headers } = await ask(visit, { as: 'coach-kolda' });
        expect(headers.get('cache-control') ?? '', visit.name).toMatch(/private|no-store/);
      }
    });
  },

  'a parameter'(scene) {
    const { it, expect } = scene;
    const ask = askOn(scene);
    it('is refused when nobody knows it, and pointed at', async () => {
      for (const visit of await visits(scene)) {
        const problem = expectProblem(scene, 'invalid-request', await ask(withParam(visit, 'colour=red'), { as: 'coach-kolda' }));
        expect(pointersOf(problem)).toContain('/query/colour');
      }
    });
  },

  'lists'(scene) {
    const { it, expect, api } = scene;
    const ask = askOn(scene);
    it('refuse a page size that is none, and point at it', async () => {
      for (const visit of await lists(scene)) {
        for (const limit of ['0', '-1', 'many', String(LIMITS.pageSizeMax + 1), '1.5']) {
          const problem = expectProblem(scene, 'invalid-request', await ask(withParam(visit, `limit=${limit}`), { as: 'coach-kolda' }));
          expect(pointersOf(problem)).toEqual(['/query/limit']);
        }
      }
    });

    it('refuse a cursor they did not give', async () => {
      for (const visit of await lists(scene)) expectProblem(scene, 'invalid-cursor', await ask(withParam(visit, 'cursor=abc'), { as: 'coach-kolda' }));
    });

    it('refuse the cursor of another list', async () => {
      const territories = (await api.ask('listTerritories', {}, { search: '?limit=1' })).body as { nextCursor: string };
      const search = `?q=kolda&limit=1&cursor=${encodeURIComponent(territories.nextCursor)}`;
      expectProblem(scene, 'invalid-cursor', await api.ask('listTerritories', {}, { search }));
    });

    it('give every line once, whatever the size of the pages', async () => {
      const idsOf = async (pageSize: number): Promise<string[]> => {
        const ids: string[] = [];
        for await (const { id } of api.as().territories.list({ within: 'sn-kd', pageSize })) ids.push(id);
        return ids;
      };
      const whole = await idsOf(LIMITS.pageSizeMax);
      expect(new Set(whole).size).toBe(whole.length);
      expect(await idsOf(1 + Math.floor(whole.length / 3))).toEqual(whole);
    });
  },

  'territories'(scene) {
    const { it, expect, api } = scene;
    it('show that a name stands for several kinds', async () => {
      const { items } = await api.as().territories.list({ q: 'Kolda', pageSize: 200 });
      const named = items.filter(({ name }) => name === 'Kolda').map(({ kind }) => kind).sort();
      expect(named).toEqual(['commune', 'departement', 'region']);
    });

    it('are found without accents or capitals', async () => {
      const { items } = await api.as().territories.list({ q: 'KÔLDA', kind: 'commune' });
      expect(items.map(({ id }) => id)).toContain(KOLDA);
    });

    it('are found by code', async () => {
      const { items } = await api.as().territories.list({ q: 'SN-KD-KD1-1' });
      expect(items.map(({ id }) => id)).toContain(KOLDA);
    });

    it('are the same by own id and by any code of theirs', async () => {
      const byId = await api.as().territories.get(KOLDA);
      expect(await api.as().territories.get(KOLDA_REF)).toEqual(byId);
      expect(await api.as().territories.get(KOLDA_REF.toLowerCase())).toEqual(byId);
    });

    it('can be asked for by kind and by what they lie in', async () => {
      const { items } = await api.as().territories.list({ kind: ['region', 'commune'], within: 'ansd:SN-KD', pageSize: 200 });
      expect(items.map(({ id }) => id)).toContain(KOLDA);
      expect(items.map(({ id }) => id)).not.toContain(LOUGA);
      expect(items.every(({ kind }) => kind === 'region' || kind === 'commune')).toBe(true);
    });

    it('that do not exist are said not to, and pointed at', async () => {
      expect(pointersOf(expectProblem(scene, 'not-found', await api.ask('getTerritory', { territory: 'ansd:SN-XX-99' })))).toEqual(['/path/territory']);
      expect(pointersOf(expectProblem(scene, 'not-found', await api.ask('listTerritories', {}, { search: '?within=nowhere' })))).toEqual(['/query/within']);
      expectProblem(scene, 'not-found', await api.ask('getTerritory', { territory: 'Kolda' }));
    });
  },

  'grids and cycles'(scene) {
    const { it, expect, api, programme, cycle } = scene;
    it('agree on hash and version', async () => {
      const { grid } = await api.as().cycles.get(programme, cycle);
      const referential = await api.as().referentials.get(grid.code, grid.version);
      expect(referential.hash).toBe(grid.hash);
      const { items } = await api.as().referentials.list({ code: grid.code });
      expect(items.map(({ hash }) => hash)).toContain(grid.hash);
    });

    it('that do not exist are said not to', async () => {
      expectProblem(scene, 'not-found', await api.ask('getReferential', { code: 'nothing', version: '1' }));
      expectProblem(scene, 'not-found', await api.ask('getCycle', { programme, cycle: '1789' }));
      expectProblem(scene, 'not-found', await api.ask('listScorecards', {}, { search: `?programme=${programme}&cycle=1789` }));
      expectProblem(scene, 'not-found', await api.ask('getScorecard', { programme: 'nothing', cycle, territory: KOLDA }, { as: 'reader' }));
    });

    it('must be named to list results, and the missing one is pointed at', async () => {
      const problem = expectProblem(scene, 'invalid-request', await api.ask('listScorecards', {}, { search: `?programme=${programme}` }));
      expect(pointersOf(problem)).toEqual(['/query/cycle']);
    });
  },

  'who the caller is'(scene) {
    const { it, expect, api } = scene;
    it('is told with the places where their roles hold', async () => {
      const me = await api.as('secretary-louga').me();
      expect(me.grants.map(({ role, territory }) => [role, territory?.id])).toEqual([['secretary', LOUGA]]);
      expect(me.demonstration).toBe(true);
    });

    it('is asked of nobody without a token', async () => {
      expect((await failureOf(api.as().me())).code).toBe('not-signed-in');
    });
  },
};
