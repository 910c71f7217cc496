import { KOLDA, LOUGA, answersOf, bodyOf } from './kolda.ts';
import { expectAnswer, expectProblem, pointersOf, type Blocks } from './suite.ts';

/** What becomes of a command: done once, in full, or not at all. */
export const COMMANDS: Blocks = {
  'recording an answer'(scene) {
    const { it, expect, api, programme, cycle, kolda } = scene;
    it('is done once, told in full, and found again', async () => {
      const card = await kolda.card();
      const answer = kolda.answer(card, 0);
      const { view, version, outcome } = await api.as('coach-kolda').assessments.recordAnswer(kolda.id, answer, { base: card.version });
      expect(version).toBe(card.version + 1);
      expect(view.version).toBe(version);
      expect(outcome).toMatchObject({ status: 'done', version });
      expect(outcome.changed.map(({ entity, version: at }) => [entity, at])).toEqual([[`${answer.item}:coach`, version]]);
      expect(answersOf(view, answer.item).find(({ author }) => author === 'coach')).toMatchObject({ input: answer.input!, events: answer.events!, note: answer.note! });
      expect(await kolda.card()).toEqual(view);
    });

    it('gives the scorecard only to who asks for it', async () => {
      const card = await kolda.card();
      const raw = await kolda.send('coach-kolda', [kolda.command(card, 1)]);
      expectAnswer(scene, 'sendAssessmentCommands', raw);
      expect('view' in bodyOf(raw)).toBe(false);
    });

    it('changes the tag of the scorecard', async () => {
      const ask = () => api.ask('getScorecard', { programme, cycle, territory: KOLDA }, { as: 'coach-kolda' });
      const before = await ask();
      await kolda.send('coach-kolda', [kolda.command(await kolda.card(), 0)]);
      expect((await ask()).headers.get('etag')).not.toBe(before.headers.get('etag'));
    });

    it('keeps what others say of the same item', async () => {
      const card = await kolda.card();
      const answer = kolda.answer(card, 0);
      await api.as('coach-kolda').assessments.recordAnswer(kolda.id, answer, { base: card.version });
      const { view } = await api.as('secretary-kolda').assessments.recordAnswer(kolda.id, { ...kolda.answer(card, 0), item: answer.item }, { base: card.version + 1 });
      const authors = answersOf(view, answer.item).map(({ author }) => author);
      expect(['coach', 'self'].every((author) => authors.includes(author as 'coach' | 'self'))).toBe(true);
    });
  },

  'a dry run'(scene) {
    const { it, expect, kolda } = scene;
    it('answers as if done, and changes nothing', async () => {
      const card = await kolda.card();
      const command = kolda.command(card, 0);
      const raw = await kolda.send('coach-kolda', [command], { dryRun: true, include: 'view' });
      expectAnswer(scene, 'sendAssessmentCommands', raw);
      expect(bodyOf(raw)).toMatchObject({ dryRun: true, version: card.version + 1, outcomes: [{ id: command.id, status: 'done' }], view: { version: card.version + 1 } });
      expect(await kolda.card()).toEqual(card);
    });

    it('leaves the id free for the real gesture', async () => {
      const command = kolda.command(await kolda.card(), 0);
      await kolda.send('coach-kolda', [command], { dryRun: true });
      expect(bodyOf(await kolda.send('coach-kolda', [command])).outcomes[0]).toMatchObject({ status: 'done' });
    });
  },

  'the same command again'(scene) {
    const { it, expect, kolda } = scene;
    it('is answered again and not done again', async () => {
      const card = await kolda.card();
      const command = kolda.command(card, 0);
      const first = bodyOf(await kolda.send('coach-kolda', [command]));
      const again = bodyOf(await kolda.send('coach-kolda', [command]));
      expect(again.outcomes).toEqual(first.outcomes.map((outcome) => ({ ...outcome, status: 'replayed' })));
      expect((await kolda.card()).version).toBe(card.version + 1);
    });

    it('is answered again after others moved on, even with the base of then', async () => {
      const card = await kolda.card();
      const command = kolda.command(card, 0);
      const first = bodyOf(await kolda.send('coach-kolda', [command]));
      await kolda.send('coach-kolda-2', [kolda.command(await kolda.card(), 0)]);
      const again = await kolda.send('coach-kolda', [command]);
      expectAnswer(scene, 'sendAssessmentCommands', again);
      expect(bodyOf(again).outcomes[0]).toEqual({ ...first.outcomes[0], status: 'replayed' });
    });

    it('is done once when it comes five times at the same moment', async () => {
      const card = await kolda.card();
      const command = kolda.command(card, 1);
      const raws = await Promise.all(Array.from({ length: 5 }, () => kolda.send('coach-kolda', [command])));
      const statuses = raws.map((raw) => bodyOf(raw).outcomes[0]?.status).sort();
      expect(statuses).toEqual(['done', 'replayed', 'replayed', 'replayed', 'replayed']);
      expect((await kolda.card()).version).toBe(card.version + 1);
    });
  },

  'an acknowledgement lost on the way'(scene) {
    const { it, expect, api, kolda } = scene;
    it('is given again when the client tries again, and the command is done once', async () => {
      const card = await kolda.card();
      let lost = 0;
      const losing = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => async (...args) => {
        const answer = await fetch(...args);
        if (args[1]?.method !== 'POST' || lost >= 2) return answer;
        lost += 1;
        throw new TypeError('the connection was lost');
      };
      const { version, outcome } = await api.as('coach-kolda', losing).assessments.recordAnswer(kolda.id, kolda.answer(card, 0), { base: card.version });
      expect(lost).toBe(2);
      expect(outcome).toMatchObject({ status: 'replayed', version: card.version + 1 });
      expect(version).toBe(card.version + 1);
      expect((await kolda.card()).version).toBe(card.version + 1);
    });
  },

  'an id used before'(scene) {
    const { it, expect, kolda } = scene;
    it('with another content is refused, and changes nothing', async () => {
      const card = await kolda.card();
      const command = kolda.command(card, 0);
      await kolda.send('coach-kolda', [command]);
      const before = await kolda.card();
      const problem = expectProblem(scene, 'id-reused', await kolda.send('coach-kolda', [{ ...command, payload: kolda.answer(card, 0) }]));
      expect(pointersOf(problem)).toEqual(['/commands/0/id']);
      expect(await kolda.card()).toEqual(before);
    });

    it('from somebody else is refused', async () => {
      const command = kolda.command(await kolda.card(), 0);
      await kolda.send('coach-kolda', [command]);
      expectProblem(scene, 'id-reused', await kolda.send('coach-kolda-2', [command]));
    });
  },

  'a batch'(scene) {
    const { it, expect, kolda } = scene;
    it('is done whole, and judged stale or not as it begins', async () => {
      const card = await kolda.card();
      const raw = await kolda.send('coach-kolda', [kolda.command(card, 0), kolda.command(card, 0), kolda.command(card, 1)]);
      expectAnswer(scene, 'sendAssessmentCommands', raw);
      expect(bodyOf(raw).outcomes.map(({ version }) => version - card.version)).toEqual([1, 2, 3]);
    });

    it('is left undone whole when one of it is refused, and says which', async () => {
      const card = await kolda.card();
      const bad = kolda.command(card, 1, { payload: { item: 'NO-SUCH-ITEM', input: {}, note: 'x' } });
      const problem = expectProblem(scene, 'refused', await kolda.send('coach-kolda', [kolda.command(card, 0), bad]));
      expect(problem).toMatchObject({ refusal: 'unknown-item', command: { id: bad.id, index: 1 } });
      expect(pointersOf(problem)).toEqual(['/commands/1/payload/item']);
      expect(await kolda.card()).toEqual(card);
    });
  },

  'the journal'(scene) {
    const { it, expect, api, kolda } = scene;
    it('tells who did what, newest first, in pages', async () => {
      const card = await kolda.card();
      const one = kolda.command(card, 0);
      const two = kolda.command(card, 1);
      await kolda.send('coach-kolda', [one]);
      await kolda.send('coach-kolda-2', [two]);
      const seen: string[] = [];
      for await (const entry of api.as('coach-kolda').assessments.journal(kolda.id, { pageSize: 1 })) {
        seen.push(entry.commandId);
        if (seen.length === 1) expect(entry).toMatchObject({ type: 'recordAnswer', version: card.version + 2, by: { role: 'coach', name: (await api.as('coach-kolda-2').me()).name } });
        if (seen.length === 2) break;
      }
      expect(seen).toEqual([two.id, one.id]);
    });

    it('can be asked for one item', async () => {
      const card = await kolda.card();
      const command = kolda.command(card, 1);
      await kolda.send('coach-kolda', [command]);
      const item = (command.payload as { item: string }).item;
      const { items } = await api.as('coach-kolda').assessments.journal(kolda.id, { item });
      expect(items.map((entry) => entry.item).every((code) => code === item)).toBe(true);
      expect(items[0]?.commandId).toBe(command.id);
    });
  },

  'the journal, in what it leaves out,'(scene) {
    const { it, expect, api, kolda } = scene;
    it('holds nothing of what was refused, tried, or sent twice', async () => {
      const card = await kolda.card();
      const count = async () => (await api.as('coach-kolda').assessments.journal(kolda.id, { pageSize: 200 })).items.length;
      const command = kolda.command(card, 0);
      await kolda.send('coach-kolda', [command]);
      const before = await count();
      await kolda.send('coach-kolda', [command]);
      await kolda.send('coach-kolda', [kolda.command(card, 0)], { dryRun: true });
      await kolda.send('reader', [kolda.command(card, 0)]);
      expect(await count()).toBe(before);
    });
  },

  'an assessment nobody wrote in'(scene) {
    const { it, expect, api, programme, cycle } = scene;
    it('answers version 0 before its first command', async () => {
      const empty = (await api.as('reader').territories.list({ kind: 'departement', pageSize: 200 })).items.find(({ id }) => ![KOLDA, LOUGA].includes(id))!;
      const state = await api.as('reader').assessments.get(`${programme}~${cycle}~${empty.id}`);
      expect(state).toMatchObject({ version: 0, filing: 'none', answers: [], imported: [] });
      const card = await api.as().scorecards.get({ territory: empty.id, programme, cycle });
      expect(card).toMatchObject({ version: 0, filing: 'none', assessmentId: state.id });
    });
  },
};
