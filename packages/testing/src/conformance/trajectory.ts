import { getTrajectory, type TrajectoryKey } from '@jalon/client';
import { LEAST_PEERS, type TrajectoryView } from '@jalon/core/assessment';
import type { PersonaName } from '../stand-in/personas.ts';
import { KOLDA, KOLDA_REF, LOUGA } from './kolda.ts';
import { expectProblem, type Blocks, type Scene } from './suite.ts';

const yearsOf = ({ api, programme }: Scene) => (as?: PersonaName, more: Partial<TrajectoryKey> = {}): Promise<TrajectoryView> => getTrajectory(api.as(as), { programme, territory: KOLDA_REF, ...more });

/** One territory, cycle after cycle. */
export const TRAJECTORY: Blocks = {
  'the years of a territory'(scene) {
    const { it, expect, api, programme, cycle, kolda } = scene;
    const ask = yearsOf(scene);
    const write = async () => kolda.send('coach-kolda', [kolda.command(await kolda.card(), 0)]);
    const lineOf = ({ years }: TrajectoryView) => years.find((line) => line.cycle.code === cycle)!;

    it('are those of the programme, once each, and each says what its card says', async () => {
      await write();
      const { years } = await ask('reader');
      const cycles: string[] = [];
      for await (const one of api.as().cycles.list({ programme })) cycles.push(one.code);
      expect(years.map((line) => line.cycle.code).sort()).toEqual(cycles.sort());
      for (const line of years.filter(({ version }) => version > 0)) {
        const { version, score, verdict, windows, grid } = await api.as('reader').scorecards.get({ territory: KOLDA, programme, cycle: line.cycle.code });
        expect([line.version, line.score?.points?.earned ?? null, line.score?.max, line.gates, line.windows.map(({ standing }) => standing), line.grid]).toEqual([version, score?.earned ?? null, score?.max, verdict.gates, windows.map(({ standing }) => standing), grid]);
      }
    });

    it('show the draft to those who may read it, and to others that there is one', async () => {
      await write();
      for (const as of ['coach-kolda', 'secretary-kolda', 'reader'] as const) expect([as, lineOf(await ask(as)).standing]).toEqual([as, 'draft']);
      for (const as of [undefined, 'secretary-louga'] as const) {
        const { standing, version, score, windows, gates, peers } = lineOf(await ask(as));
        expect([as, standing, version, score, windows, gates, peers]).toEqual([as, 'unpublished', 0, null, [], null, []]);
      }
    });

    it('tell of peers what is published of them alone, and no quarters of a few', async () => {
      await write();
      for (const { peers } of (await ask('coach-kolda')).years) {
        for (const { ranked, spread, place, stratum } of peers) expect([stratum, spread !== null && ranked < LEAST_PEERS, place !== null && spread === null]).toEqual([stratum, false, false]);
      }
      const before = lineOf(await ask('coach-kolda')).peers.map(({ ranked }) => ranked);
      await write();
      expect(lineOf(await ask('coach-kolda')).peers.map(({ ranked }) => ranked)).toEqual(before);
    });

    it('move with what is written, and with nothing else', async () => {
      const tag = async () => (await api.ask('getTrajectory', { programme, territory: KOLDA }, { as: 'reader' })).headers.get('etag') ?? '';
      await write();
      const [before, again] = [await tag(), await tag()];
      expect(again).toBe(before);
      expect((await api.ask('getTrajectory', { programme, territory: KOLDA }, { as: 'reader', headers: { 'if-none-match': before } })).status).toBe(304);
      await write();
      expect((await tag()) === before).toBe(false);
    });

    it('of what nobody knows are not found', async () => {
      expectProblem(scene, 'not-found', await api.ask('getTrajectory', { programme: 'nothing', territory: KOLDA }));
      expectProblem(scene, 'not-found', await api.ask('getTrajectory', { programme, territory: 'atlantis' }));
      for (const name of ['before', 'after']) expectProblem(scene, 'not-found', await api.ask('getTrajectory', { programme, territory: LOUGA }, { search: `?${name}=1789` }));
    });
  },
};
