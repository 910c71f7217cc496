import { ROUTES, type RouteName } from '@jalon/contract';
import type { PersonaName } from '../stand-in/personas.ts';
import { attachedFile } from './files.ts';
import { KOLDA } from './kolda.ts';
import { expectAnswer, expectProblem, failureOf, pointersOf, type Blocks, type Raw, type Scene } from './suite.ts';

/** Objects of an assessment; plans and runs have blocks of their own. */
const OF_ASSESSMENTS: readonly unknown[] = ['territory', 'assessment', 'file'];
const OBJECT_ROUTES = (Object.keys(ROUTES) as RouteName[]).filter((name) => { const route = ROUTES[name]; return route.access === 'token' && 'object' in route && OF_ASSESSMENTS.includes(route.object); });

const attemptOn = ({ kolda }: Scene) => async (as: PersonaName, more: object = {}): Promise<Raw> => kolda.send(as, [kolda.command(await kolda.card(), 0, more)]);
const source = { ref: 'Essai de conformité', confidence: 'U' } as const;

/** Who may do and see what. */
export const RIGHTS: Blocks = {
  'a person from elsewhere'(scene) {
    const { it, api, kolda } = scene;
    for (const name of OBJECT_ROUTES) {
      it(`is refused by ${name}`, async () => {
        const { sha256 } = ROUTES[name].path.includes(':sha256') ? await attachedFile(scene) : { sha256: '' };
        const body = ROUTES[name].method === 'POST' ? { body: JSON.stringify({ commands: [kolda.command(await kolda.card(), 0)] }) } : {};
        expectProblem(scene, 'forbidden', await api.ask(name, { assessment: kolda.id, sha256 } as never, { as: 'secretary-louga', ...body }));
      });
    }
  },

  'a person from elsewhere, reading,'(scene) {
    const { it, expect, api, programme, cycle, kolda } = scene;
    const attempt = attemptOn(scene);
    it('sees no more of a scorecard than anyone', async () => {
      const ask = (as?: PersonaName) => api.ask('getScorecard', { programme, cycle, territory: KOLDA }, { as });
      const [stranger, anyone] = [await ask('secretary-louga'), await ask()];
      expect(stranger.status).toBe(anyone.status);
      if (anyone.status === 200) expect(stranger.body).toEqual(anyone.body);
    });

    it('sees no draft in a list of results', async () => {
      const idsOf = async (as?: PersonaName) => {
        const lines: string[] = [];
        for await (const line of api.as(as).scorecards.list({ programme, cycle, within: 'sn-kd' })) lines.push(`${line.assessmentId} ${line.version}`);
        return lines;
      };
      await attempt('coach-kolda');
      expect(await idsOf('secretary-louga')).toEqual(await idsOf());
      expect((await idsOf('coach-kolda')).some((line) => line.startsWith(kolda.id))).toBe(true);
    });

    it('is left unnamed: whoever lacks the place learns no name', async () => {
      await attempt('coach-kolda');
      const problem = expectProblem(scene, 'forbidden', await attempt('secretary-louga'));
      expect(JSON.stringify(problem)).not.toContain((await api.as('coach-kolda').me()).name);
    });
  },

  'rights'(scene) {
    const { it, expect, kolda } = scene;
    const attempt = attemptOn(scene);
    it('are refused without a token before anything is looked at', async () => {
      expectProblem(scene, 'not-signed-in', await kolda.send(undefined, [{ nonsense: true }]));
    });

    it('are not given by reading', async () => {
      const problem = expectProblem(scene, 'forbidden', await attempt('reader'));
      expect(problem.refusal).toBe('role-not-allowed');
    });

    it('stop at one\'s own voice', async () => {
      const card = await kolda.card();
      const payload = { ...kolda.answer(card, 0), author: 'coach' };
      const problem = expectProblem(scene, 'forbidden', await kolda.send('secretary-kolda', [kolda.command(card, 0, { payload })]));
      expect(problem.refusal).toBe('author-not-allowed');
      expect(pointersOf(problem)).toEqual(['/commands/0/payload/author']);
    });

    it('ask everyone but services for the version they saw', async () => {
      const problem = expectProblem(scene, 'forbidden', await attempt('coach-kolda', { base: 'any' }));
      expect(pointersOf(problem)).toEqual(['/commands/0/base']);
    });
  },

  'rights, asked for beforehand,'(scene) {
    const { it, expect, api, kolda } = scene;
    const attempt = attemptOn(scene);
    it('are told by the same table', async () => {
      const reasonFor = async (as: PersonaName, type: 'recordAnswer' | 'importResult') => {
        const verdict = (await api.as(as).assessments.can(kolda.id)).can[type];
        return verdict?.allowed === false ? verdict.reason : verdict?.allowed;
      };
      expect(await reasonFor('coach-kolda', 'recordAnswer')).toBe(true);
      expect(await reasonFor('reader', 'recordAnswer')).toBe('role-not-allowed');
      expect(await reasonFor('officer-adm', 'importResult')).toBe(true);
      expect((await api.as('secretary-kolda').assessments.can(kolda.id))).toMatchObject({ role: 'secretary', authorRole: 'self', person: (await api.as('secretary-kolda').me()).id });
    });

    it('come with the names of the people in it', async () => {
      await attempt('coach-kolda');
      const { people } = await api.as('reader').assessments.can(kolda.id);
      const { id, name } = await api.as('coach-kolda').me();
      expect(people[id]).toEqual({ name, role: 'coach' });
    });
  },

  'publishing a result'(scene) {
    const { it, expect, api, programme, cycle, kolda } = scene;
    const attempt = attemptOn(scene);
    it('opens it, and nothing of the draft, to everyone; withdrawing it closes it again', async () => {
      const ask = () => api.ask('getScorecard', { programme, cycle, territory: KOLDA });
      await attempt('coach-kolda');
      expectProblem(scene, 'not-published', await ask());
      const card = await kolda.card();
      const officer = api.as('officer-adm').assessments;
      const target = card.score!.code;
      const { version } = await officer.importResult(kolda.id, { kind: 'score', target, value: '1', source, on: '2025-05-12' }, { base: card.version });
      const open = await ask();
      expectAnswer(scene, 'getScorecard', open);
      const view = open.body as Awaited<ReturnType<typeof kolda.card>>;
      expect([...view.gates, ...view.domains.flatMap(({ indicators }) => indicators)].flatMap(({ answers }) => answers)).toEqual([]);
      expect(Object.keys(view.entityVersions)).toEqual([`result:score:${target}`]);
      await officer.withdrawResult(kolda.id, { kind: 'score', target }, { base: version });
      expectProblem(scene, 'not-published', await ask());
    });

    it('is not for those who coach', async () => {
      const card = await kolda.card();
      const error = await failureOf(api.as('coach-kolda').assessments.importResult(kolda.id, { kind: 'score', target: card.score!.code, value: '1', source, on: '2025' }, { base: card.version }));
      expect(error).toMatchObject({ code: 'forbidden', refusal: 'role-not-allowed' });
    });
  },
};
