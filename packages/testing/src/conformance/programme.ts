import type { CheckedReferential, ComparedReferentials, ReadMembershipTable } from '@jalon/contract';
import type { LoadedReferential } from '@jalon/core/referential';
import { expectAnswer, expectProblem, type Blocks, type Raw, type Scene } from './suite.ts';

const read = <T>({ body }: Raw): T => body as T;

/** The grid of the cycle, as its JSON, and its name. */
async function gridOf({ api, programme, cycle }: Scene): Promise<{ name: { code: string; version: string }; document: Record<string, unknown> & Pick<LoadedReferential, 'thresholds'> }> {
  const { grid } = await api.as().cycles.get(programme, cycle);
  const { hash: _hash, ...document } = await api.as().referentials.get(grid.code, grid.version);
  return { name: { code: grid.code, version: grid.version }, document: structuredClone(document) };
}

/** What the officer of a programme relies on, on a server and on a stand-in. */
export const PROGRAMME: Blocks = {
  'the rules of a programme'(scene) {
    const { it, expect, api } = scene;
    const ask = (name: 'checkReferential' | 'compareReferentials' | 'readMembershipTable', body: object, as: 'officer-adm' | 'coach-kolda' = 'officer-adm') => api.ask(name, {}, { as, body: JSON.stringify(body) });

    it('are checked with a sentence for each issue, and nothing is kept', async () => {
      const { name, document } = await gridOf(scene);
      const right = await ask('checkReferential', { document });
      expectAnswer(scene, 'checkReferential', right);
      expect(read<CheckedReferential>(right)).toMatchObject({ ok: true, standing: 'same', summary: name });
      const wrong = await ask('checkReferential', { document: { ...document, windows: [{ code: 'G1', needs: { window: 'nowhere' } }] } });
      expectAnswer(scene, 'checkReferential', wrong);
      const { ok, hash, issues } = read<CheckedReferential>(wrong);
      expect([ok, hash, issues.some(({ code, sentence }) => code === 'unknown-window' && sentence.includes('nowhere'))]).toEqual([false, null, true]);
    });

    it('are compared from one version to another', async () => {
      const { name, document } = await gridOf(scene);
      const same = await ask('compareReferentials', { before: name, after: { document } });
      expectAnswer(scene, 'compareReferentials', same);
      expect(read<ComparedReferentials>(same)).toEqual({ added: [], removed: [], moved: [], points: [], thresholds: [], changed: [] });
      const other = await ask('compareReferentials', { before: name, after: { document: { ...document, version: 'other' } } });
      expectAnswer(scene, 'compareReferentials', other);
      expect(read<ComparedReferentials>(other).changed.map(({ part, field, to }) => [part, field, to])).toEqual([['grid', 'version', 'other']]);
      expectProblem(scene, 'not-found', await ask('compareReferentials', { before: { ...name, version: 'nowhere' }, after: name }));
    });

    it('take in a pasted list of territories, line by line', async () => {
      const table = await ask('readMembershipTable', { text: 'ansd:SN-KD-KD1-1;2018-01-01\nsn-nowhere' });
      expectAnswer(scene, 'readMembershipTable', table);
      const { listed, faults } = read<ReadMembershipTable>(table);
      expect([listed, faults.map(({ line, code }) => [line, code])]).toEqual([[{ territory: 'sn-kd-kd1-1', from: '2018-01-01' }], [[2, 'unknown-territory']]]);
    });

    it('are an officer’s alone', async () => {
      const { errors } = expectProblem(scene, 'forbidden', await ask('checkReferential', { document: {} }, 'coach-kolda'));
      expect(errors?.[0]?.code).toBe('not-an-officer');
    });
  },
};
