import type { ScorecardsQuery } from '@jalon/client';
import { KOLDA, KOLDA_REF, LOUGA } from './kolda.ts';
import { expectProblem, type Blocks, type Scene } from './suite.ts';

type Asked = Omit<ScorecardsQuery, 'programme' | 'cycle'>;

const linesOf = ({ api, programme, cycle }: Scene) => async (asked: Asked = {}): Promise<string[]> => {
  const ids: string[] = [];
  for await (const { territory } of api.as('reader').scorecards.list({ programme, cycle, ...asked })) ids.push(territory.id);
  return ids;
};

const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/** So that there are two lines. */
const writing = ({ api, programme, cycle, kolda }: Scene) => async (): Promise<void> => {
  await kolda.send('coach-kolda', [kolda.command(await kolda.card(), 0)]);
  const louga = await api.as('secretary-louga').scorecards.get({ territory: LOUGA, programme, cycle });
  await api.ask('sendAssessmentCommands', { assessment: `${programme}~${cycle}~${LOUGA}` }, { as: 'secretary-louga', body: JSON.stringify({ commands: [kolda.command(louga, 0)] }) });
};

/** The lines of a cycle, chosen among. */
export const LINES: Blocks = {
  'the lines of a cycle'(scene) {
    const { it, expect, api, programme, cycle } = scene;
    const linesWith = linesOf(scene);
    const written = writing(scene);

    it('are found by the words that find their territories, wherever in the list they stand', async () => {
      await written();
      const all: { id: string; name: string; ref: string }[] = [];
      for await (const { territory } of api.as('reader').scorecards.list({ programme, cycle })) all.push(territory);
      expect([KOLDA, LOUGA].filter((id) => all.some((line) => line.id === id))).toEqual([KOLDA, LOUGA]);
      for (const { id, name, ref } of all) {
        const [last = name] = name.split(/[ -]/).slice(-1);
        for (const q of [name, bare(name).toUpperCase(), last, name.slice(0, 3), ref.slice(ref.indexOf(':') + 1), id]) {
          const found: string[] = [];
          for await (const territory of api.as().territories.list({ q, pageSize: 200 })) found.push(territory.id);
          const expected = all.filter((line) => found.includes(line.id)).map((line) => line.id);
          expect(await linesWith({ q, pageSize: 1 }), q).toEqual(expected);
          expect(expected).toContain(id);
        }
      }
    });

    it('are none for words nobody bears, and for signs that are no word; all of them for no words', async () => {
      await written();
      for (const q of ['zzzz', 'kolda zzzz', 'olda', '…', '%', '_']) expect([q, await linesWith({ q })]).toEqual([q, []]);
      for (const q of ['', '  ']) expect(await linesWith({ q })).toEqual(await linesWith());
    });

    it('are found by words and place together', async () => {
      await written();
      expect(await linesWith({ q: 'kolda', within: 'sn-kd' })).toContain(KOLDA);
      expect(await linesWith({ q: 'kolda', within: KOLDA_REF })).toEqual([KOLDA]);
      expect(await linesWith({ q: 'kolda', within: 'sn-lg' })).toEqual([]);
    });

    it('are parted by promises', async () => {
      await written();
      const [all, promised, others] = [await linesWith(), await linesWith({ promised: 'true' }), await linesWith({ promised: 'false' })];
      expect(all.filter((id) => promised.includes(id) !== others.includes(id))).toEqual(all);
      expect(promised.length + others.length).toBe(all.length);
    });
  },

  'pages of the lines found'(scene) {
    const { it, expect, api, programme, cycle } = scene;
    const written = writing(scene);
    const ask = (search: string) => api.ask('listScorecards', {}, { as: 'reader', search: `?programme=${programme}&cycle=${cycle}${search}` });

    it('go on from a cursor for the same words, however they are spelt, and for no others', async () => {
      await written();
      const { nextCursor } = (await ask('&limit=1&q=sn')).body as { nextCursor: string };
      const cursor = encodeURIComponent(nextCursor);
      expect((await ask(`&limit=1&q=%20SN&cursor=${cursor}`)).status).toBe(200);
      expectProblem(scene, 'invalid-cursor', await ask(`&limit=1&q=kolda&cursor=${cursor}`));
      expectProblem(scene, 'invalid-cursor', await ask(`&limit=1&cursor=${cursor}`));
      expectProblem(scene, 'invalid-cursor', await ask(`&limit=1&q=sn&promised=false&cursor=${cursor}`));
      expectProblem(scene, 'invalid-request', await ask(`&q=${'x'.repeat(121)}`));
      expectProblem(scene, 'invalid-request', await ask('&promised=perhaps'));
    });

    it('leave the whole list its tag', async () => {
      await written();
      const whole = async () => (await ask('')).headers.get('etag');
      const before = await whole();
      const found = await ask('&q=zzzz');
      expect(found.body).toEqual({ items: [], nextCursor: null });
      expect(found.headers.get('etag') === before).toBe(false);
      expect(await whole()).toBe(before);
    });
  },
};
