import type { AnswerView, ScorecardView } from '@jalon/core/assessment';
import { KOLDA, answersOf, bodyOf } from './kolda.ts';
import { expectAnswer, expectProblem, failureOf, type Blocks } from './suite.ts';

/** Two people at one assessment: who is told what, and what is lost (nothing). */
export const CONCURRENCY: Blocks = {
  'a change somebody else made first'(scene) {
    const { it, expect, api, kolda } = scene;
    it('is named, with who made it and what stands, and nothing is lost', async () => {
      const card = await kolda.card();
      const theirs = kolda.command(card, 0);
      const after = bodyOf(await kolda.send('coach-kolda', [theirs]));
      const mine = kolda.command(card, 0);
      const problem = expectProblem(scene, 'stale', await kolda.send('coach-kolda-2', [mine]));
      expect(problem.current).toMatchObject({ version: after.version, entityVersion: after.version, value: { note: (theirs.payload as { note: string }).note } });
      expect(problem.changedBy?.role).toBe('coach');
      expect((problem.changedBy?.name ?? '').length).toBeGreaterThan(0);
      expect(problem.changedBy?.name).toBe((await api.as('coach-kolda').me()).name);
      expect(problem.command).toEqual({ id: mine.id, index: 0 });
      expect((await kolda.card()).version).toBe(after.version);
    });

    it('reaches an integrator as a typed problem', async () => {
      const card = await kolda.card();
      await kolda.send('coach-kolda', [kolda.command(card, 0)]);
      const error = await failureOf(api.as('coach-kolda-2').assessments.recordAnswer(kolda.id, kolda.answer(card, 0), { base: card.version }));
      expect(error).toMatchObject({ name: 'JalonProblem', code: 'stale', current: { version: card.version + 1 }, changedBy: { role: 'coach' } });
    });
  },

  'a change made first, but no obstacle'(scene) {
    const { it, kolda, expect } = scene;
    it('to another item', async () => {
      const card = await kolda.card();
      await kolda.send('coach-kolda', [kolda.command(card, 0)]);
      expect(bodyOf(await kolda.send('coach-kolda-2', [kolda.command(card, 1)])).outcomes[0]).toMatchObject({ status: 'done', version: card.version + 2 });
    });

    it('by the same person', async () => {
      const card = await kolda.card();
      await kolda.send('coach-kolda', [kolda.command(card, 0)]);
      expect(bodyOf(await kolda.send('coach-kolda', [kolda.command(card, 0)])).outcomes[0]).toMatchObject({ status: 'done' });
    });
  },

  'a version that does not exist yet'(scene) {
    const { it, kolda } = scene;
    it('is stale: a base cannot be guessed', async () => {
      const card = await kolda.card();
      expectProblem(scene, 'stale', await kolda.send('coach-kolda', [kolda.command(card, 0, { base: card.version + 50 })]));
    });
  },

  'undoing'(scene) {
    const { it, expect, api, kolda } = scene;
    it('brings back what was there, by an ordinary command', async () => {
      const card = await kolda.card();
      const first = await api.as('coach-kolda').assessments.recordAnswer(kolda.id, kolda.answer(card, 0), { base: card.version });
      const item = first.outcome.changed[0]!.entity.split(':')[0]!;
      const second = await api.as('coach-kolda').assessments.recordAnswer(kolda.id, { ...kolda.answer(card, 0), item }, { base: first.version });
      const { view } = await api.as('coach-kolda').assessments.undo(kolda.id, second.outcome.inverse, { base: second.version });
      const contentOf = ({ input, events, note }: AnswerView) => ({ input, events, note });
      const coachs = (of: ScorecardView) => answersOf(of, item).filter(({ author }) => author === 'coach').map(contentOf);
      expect(coachs(view)).toEqual(coachs(first.view));
      expect(view.version).toBe(second.version + 1);
    });

    it('is refused once somebody else touched the same thing, naming them', async () => {
      const card = await kolda.card();
      const { outcome, version } = await api.as('coach-kolda').assessments.recordAnswer(kolda.id, kolda.answer(card, 0), { base: card.version });
      await api.as('coach-kolda-2').assessments.recordAnswer(kolda.id, kolda.answer(card, 0), { base: version });
      const error = await failureOf(api.as('coach-kolda').assessments.undo(kolda.id, outcome.inverse, { base: version }));
      expect(error).toMatchObject({ code: 'stale', changedBy: { role: 'coach', name: (await api.as('coach-kolda-2').me()).name } });
    });
  },

  'If-Match'(scene) {
    const { it, expect, api, programme, cycle, kolda } = scene;
    const tagOfCard = async () => (await api.ask('getScorecard', { programme, cycle, territory: KOLDA }, { as: 'coach-kolda' })).headers.get('etag') ?? '';
    const tagOfAssessment = async () => (await api.ask('getAssessment', { assessment: kolda.id }, { as: 'coach-kolda' })).headers.get('etag') ?? '';
    const sendOn = async (tag: string) => kolda.send('coach-kolda', [kolda.command(await kolda.card(), 0)], {}, { 'if-match': tag });

    it('lets a command through while the card is still the one read', async () => {
      expectAnswer(scene, 'sendAssessmentCommands', await sendOn(await tagOfCard()));
      expectAnswer(scene, 'sendAssessmentCommands', await sendOn(await tagOfAssessment()));
    });

    it('is strict: anything newer stops the command, though it would not be stale', async () => {
      const tags = [await tagOfCard(), await tagOfAssessment()];
      await kolda.send('coach-kolda-2', [kolda.command(await kolda.card(), 1)]);
      const before = await kolda.card();
      for (const tag of tags) {
        const problem = expectProblem(scene, 'precondition-failed', await sendOn(tag));
        expect(problem.current?.version).toBe(before.version);
      }
      expect(await kolda.card()).toEqual(before);
    });
  },
};
