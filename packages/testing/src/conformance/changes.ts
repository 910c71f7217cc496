import type { Change } from '@jalon/contract';
import type { PersonaName } from '../stand-in/personas.ts';
import { bodyOf } from './kolda.ts';
import { expectProblem, pointersOf, type Blocks, type Scene } from './suite.ts';

const readerOn = ({ api }: Scene) => async (as: PersonaName, since: number, pageSize?: number): Promise<{ changes: Change[]; nextSince: number }> => {
  const changes: Change[] = [];
  let nextSince = since;
  for await (const page of api.as(as).changes.list({ since, pageSize }).pages()) {
    changes.push(...page.items);
    nextSince = page.nextSince;
  }
  return { changes, nextSince };
};

/** What a system that keeps a copy relies on. */
export const CHANGES: Blocks = {
  'changes'(scene) {
    const { it, expect, api, kolda } = scene;
    const read = readerOn(scene);
    const write = async (): Promise<string> => bodyOf(await kolda.send('coach-kolda', [kolda.command(await kolda.card(), 0)])).outcomes[0]!.id;

    it('are told once, in order, to those who may read them', async () => {
      const { nextSince } = await read('reader', 0);
      const written = [await write(), await write(), await write()];
      const after = await read('reader', nextSince);
      expect(after.changes.map(({ commandId }) => commandId)).toEqual(written);
      expect(after.changes.map(({ assessmentId }) => assessmentId)).toEqual([kolda.id, kolda.id, kolda.id]);
      expect((await read('reader', after.nextSince)).changes).toEqual([]);
      expect((await read('reader', nextSince, 1)).changes).toEqual(after.changes);
      expect((await read('reader', after.changes[0]!.sequence)).changes).toEqual(after.changes.slice(1));
    });

    it('are the lines of the journal', async () => {
      const id = await write();
      const { items: [entry] } = await api.as('reader').assessments.journal(kolda.id, { pageSize: 1 }).first();
      const change = (await read('reader', entry!.sequence - 1)).changes.find(({ commandId }) => commandId === id);
      expect(change).toEqual({ ...entry, assessmentId: kolda.id, about: { kind: 'assessment', id: kolda.id } });
    });

    it('of other places stay untold, and reading moves past them', async () => {
      const { nextSince } = await read('secretary-louga', 0);
      await write();
      const after = await read('secretary-louga', nextSince);
      expect(after.changes).toEqual([]);
      expect(after.nextSince).toBeGreaterThan(nextSince);
    });

    it('cannot be asked for from nowhere', async () => {
      for (const since of ['-1', 'x', '1.5']) expect(pointersOf(expectProblem(scene, 'invalid-request', await api.ask('getChanges', {}, { as: 'reader', search: `?since=${since}` })))).toEqual(['/query/since']);
    });
  },
};
