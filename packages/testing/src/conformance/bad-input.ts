import { LIMITS } from '@jalon/contract';
import { expectProblem, pointersOf, type AskOptions, type Blocks, type Raw, type Scene } from './suite.ts';

const postTo = ({ api, kolda }: Scene) => (options: AskOptions): Promise<Raw> => api.ask('sendAssessmentCommands', { assessment: kolda.id }, { as: 'coach-kolda', ...options });

/** A second command with one thing wrong in it, and where. */
const SPOILT: readonly (readonly [string, object, string])[] = [
  ['without the version seen', { base: undefined }, '/commands/1/base'],
  ['with a negative version', { base: -1 }, '/commands/1/base'],
  ['with an id that is no UUID', { id: 'mine' }, '/commands/1/id'],
  ['in a format of another age', { v: 2 }, '/commands/1/v'],
  ['of a type that does not exist', { type: 'forgiveEverything' }, '/commands/1/type'],
  ['without its item', { payload: { input: {} } }, '/commands/1/payload/item'],
  ['with a date that does not exist', { payload: { item: 'IDP-1', events: { 'budget.voted': '2025-02-30' } } }, '/commands/1/payload/events/budget.voted'],
];

/** What is wrong is said with a code and a place, and changes nothing. */
export const BAD_INPUT: Blocks = {
  'a body'(scene) {
    const { it, expect, kolda } = scene;
    const post = postTo(scene);
    it('that is not JSON gets a problem', async () => {
      expectProblem(scene, 'invalid-json', await post({ body: '{"commands": [' }));
    });

    it('that is not said to be JSON gets a problem', async () => {
      expectProblem(scene, 'unsupported-media-type', await post({ body: '{}', headers: { 'content-type': 'text/plain' } }));
    });

    it('that is too large gets a problem', async () => {
      expectProblem(scene, 'body-too-large', await post({ body: JSON.stringify({ commands: [], padding: 'x'.repeat(LIMITS.bodyBytes) }) }));
    });

    it('without a command, or with more than fit, is pointed at', async () => {
      const card = await kolda.card();
      expect(pointersOf(expectProblem(scene, 'invalid-request', await kolda.send('coach-kolda', [])))).toEqual(['/commands']);
      const many = Array.from({ length: LIMITS.commandsPerBatch + 1 }, () => kolda.command(card, 0));
      expect(pointersOf(expectProblem(scene, 'invalid-request', await kolda.send('coach-kolda', many)))).toEqual(['/commands']);
    });
  },

  'a command'(scene) {
    const { it, expect, kolda } = scene;
    for (const [what, change, pointer] of SPOILT) {
      it(`${what} gets a problem that points at it, and changes nothing`, async () => {
        const card = await kolda.card();
        const problem = expectProblem(scene, 'invalid-request', await kolda.send('coach-kolda', [kolda.command(card, 0), { ...kolda.command(card, 0), ...change }]));
        expect(pointersOf(problem)).toContain(pointer);
        expect(await kolda.card()).toEqual(card);
      });
    }

    it('with several mistakes is told every wrong place at once', async () => {
      const card = await kolda.card();
      const problem = expectProblem(scene, 'invalid-request', await kolda.send('coach-kolda', [kolda.command(card, 0, { id: 'mine' }), kolda.command(card, 0, { base: -1 })]));
      expect(pointersOf(problem).sort()).toEqual(['/commands/0/id', '/commands/1/base']);
    });

    it('with an input the item does not ask for is refused', async () => {
      const card = await kolda.card();
      const payload = { ...kolda.answer(card, 0), input: { 'no-such-input': 1 } };
      const problem = expectProblem(scene, 'refused', await kolda.send('coach-kolda', [kolda.command(card, 0, { payload })]));
      expect(problem.refusal).toBe('unknown-input');
      expect(pointersOf(problem)).toEqual(['/commands/0/payload/input/no-such-input']);
    });
  },

  'an assessment that cannot exist'(scene) {
    const { it, api, programme, cycle } = scene;
    it('is said not to', async () => {
      for (const assessment of ['nothing', `${programme}~${cycle}~nowhere`, `${programme}~1789~sn-kd-kd1-1`]) {
        expectProblem(scene, 'not-found', await api.ask('getAssessment', { assessment }, { as: 'reader' }));
      }
    });
  },
};
