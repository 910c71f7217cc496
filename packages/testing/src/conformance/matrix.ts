import { shownState, standingsAt, stateAt, matrixItem, type MatrixView } from '@jalon/core/assessment';
import { namedTerritories } from '@jalon/core/referential';
import { KOLDA, LOUGA } from './kolda.ts';
import { expectProblem, type Blocks, type Scene } from './suite.ts';
import type { PersonaName } from '../stand-in/personas.ts';

const matrixOf = ({ api, programme, cycle }: Scene) => (as?: PersonaName, within?: string): Promise<MatrixView> => api.as(as).scorecards.matrix({ programme, cycle, within });
const rowOf = (matrix: MatrixView, id: string): number => matrix.rows.id.indexOf(id);

/** A whole cycle at once. */
export const MATRIX: Blocks = {
  'the matrix of a cycle'(scene) {
    const { it, expect, api, programme, cycle, kolda } = scene;
    const ask = matrixOf(scene);
    const write = async () => kolda.send('coach-kolda', [kolda.command(await kolda.card(), 0)]);

    it('says of each what its card says', async () => {
      await write();
      const matrix = await ask('reader');
      expect(matrix.rows.id).toContain(KOLDA);
      for (const id of [KOLDA, LOUGA].filter((each) => matrix.rows.id.includes(each))) {
        const [row, card] = [rowOf(matrix, id), await api.as('reader').scorecards.get({ territory: id, programme, cycle })];
        for (const item of [...card.gates, ...card.domains.flatMap(({ indicators }) => indicators)]) expect(stateAt(matrixItem(matrix, item.code)!, row), `${id} ${item.code}`).toBe(shownState(item));
        expect(standingsAt(matrix, row)).toEqual(card.windows.map(({ standing }) => standing));
        expect([matrix.rows.earned[row], matrix.rows.version[row], matrix.rows.name[row]]).toEqual([card.score?.earned ?? null, card.version, card.territory.name]);
        expect([matrix.asOf, matrix.grid]).toEqual([card.asOf, card.grid]);
      }
    });

    it('moves with what is written, and with nothing else', async () => {
      const tag = async () => (await api.ask('getMatrix', { programme, cycle }, { as: 'reader' })).headers.get('etag');
      await write();
      const [before, again] = [await tag(), await tag()];
      expect(again).toBe(before);
      await write();
      expect((await tag()) === before).toBe(false);
    });

    it('tells nothing of a draft to those who may not read it', async () => {
      await write();
      for (const as of [undefined, 'secretary-louga'] as const) {
        const matrix = await ask(as);
        const row = rowOf(matrix, KOLDA);
        expect(new Set([...matrix.rows.gates, ...matrix.rows.states].map((letters) => letters[row]))).toEqual(new Set(['?']));
        expect([matrix.rows.earned[row], matrix.rows.version[row], matrix.rows.review[row], matrix.rows.points.every((column) => column[row] === null)]).toEqual([null, 0, null, true]);
      }
    });

    it('has those named by the cycle in whose dossier nobody wrote, as their cards stand', async () => {
      const matrix = await ask('reader');
      const row = matrix.rows.version.indexOf(0);
      const named = namedTerritories(await api.as().cycles.get(programme, cycle));
      expect(row > -1 || named.length === 0).toBe(true);
      if (row < 0) return;
      const card = await api.as('reader').scorecards.get({ territory: matrix.rows.id[row]!, programme, cycle });
      expect(card.gates.map((item) => shownState(item))).toEqual(card.gates.map(({ code }) => stateAt(matrixItem(matrix, code)!, row)));
    });

    it('may be asked of one area, and stands in the order of names', async () => {
      await write();
      const [whole, region] = [await ask('reader'), await ask('reader', 'ansd:SN-KD')];
      expect(region.count).toBeGreaterThan(0);
      expect(region.rows.id).toEqual(whole.rows.id.filter((id) => id === 'sn-kd' || id.startsWith('sn-kd-')));
      const folded = whole.rows.name.map((name) => name.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
      expect([...folded].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))).toEqual(folded);
    });

    it('of a cycle or an area nobody knows is not found', async () => {
      expectProblem(scene, 'not-found', await api.ask('getMatrix', { programme, cycle: '1789' }));
      expectProblem(scene, 'not-found', await api.ask('getMatrix', { programme: 'nothing', cycle }));
      expectProblem(scene, 'not-found', await api.ask('getMatrix', { programme, cycle }, { search: '?within=atlantis' }));
    });
  },
};
