import { describe, expect, test } from 'vitest';
import { answersOfRecord } from '../dossier-reading.engine.ts';
import { contentOf, person, refusalOf, sent } from '../__fixtures__/commands.ts';
import { ADM, COACH_AWA, MAYOR, VERIFIER, act, onDay, reviewAt } from '../__fixtures__/review.ts';
import type { CommandBody } from '../assessment-change.commands.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { drawFrom } from './draw-sample.rules.ts';

const ID = '0b4e0000-0000-4000-8000-000000000001';
const decision = (payload: Extract<CommandBody, { type: 'decideItem' }>['payload']): CommandBody => ({ type: 'decideItem', payload });
const answerOf = (state: AssessmentState, author: string, item = 'IDP-2') => state.answers.find((answer) => answer.author === author && answer.item === item);
const contested = (): AssessmentState => act(sent(reviewAt('provisional'), MAYOR, { type: 'replyToItem', payload: { item: 'IDP-2', text: 'Quatre réunions' } }).state, 'closeReplies', '2025-06-12').state;

describe('deciding on an item', () => {
  test('accepted writes what was filed, the latest of the local government and its coach, and leaves both as they were', () => {
    const desk = reviewAt('desk');
    const { state, changed } = sent(desk, VERIFIER, decision({ item: 'IDP-2', decision: 'accepted' }));
    expect(answerOf(state, 'verifier')).toMatchObject({ input: { meetings: 3 }, by: { id: VERIFIER.id } });
    expect(changed.map(({ entity, version }) => [entity, version])).toEqual([['decision:IDP-2:verification', desk.version + 1], ['IDP-2:verifier', desk.version + 1]]);
    expect([answerOf(state, 'self'), answerOf(state, 'coach')]).toEqual([answerOf(desk, 'self'), answerOf(desk, 'coach')]);
  });

  test('amended carries figures of the item; rejected may carry none, and then nothing is shown', () => {
    const desk = reviewAt('desk');
    const amended = sent(desk, VERIFIER, decision({ item: 'IDP-2', decision: 'amended', justification: 'PV', input: { meetings: 1 } })).state;
    expect(answerOf(amended, 'verifier')?.input).toEqual({ meetings: 1 });
    const rejected = sent(amended, VERIFIER, decision({ item: 'IDP-2', decision: 'rejected', justification: 'Aucun PV' })).state;
    expect(answerOf(rejected, 'verifier')).toBeUndefined();
    expect(refusalOf(desk, VERIFIER, decision({ item: 'IDP-2', decision: 'amended', justification: 'PV' })).refusal).toBe('nothing-to-record');
    expect(refusalOf(desk, VERIFIER, decision({ item: 'IDP-2', decision: 'amended', justification: 'PV', input: { rate: '1' } }))).toMatchObject({ refusal: 'unknown-input', pointer: '/payload/input/rate' });
  });

  test.each(['amended', 'rejected'] as const)('%s asks for a justification', (name) => {
    expect(refusalOf(reviewAt('desk'), VERIFIER, decision({ item: 'IDP-2', decision: name, input: { meetings: 1 } }))).toMatchObject({ refusal: 'justification-missing', pointer: '/payload/justification' });
  });

  test('each stage has its own decisions, in its own states', () => {
    expect(refusalOf(reviewAt('desk'), VERIFIER, decision({ item: 'IDP-2', decision: 'upheld', justification: 'x' }))).toMatchObject({ refusal: 'wrong-decision', figures: { decisions: 'accepted, amended, rejected' } });
    expect(refusalOf(contested(), VERIFIER, decision({ item: 'IDP-2', stage: 'appeal', decision: 'rejected', justification: 'x' })).refusal).toBe('wrong-decision');
    expect(refusalOf(reviewAt('desk'), VERIFIER, decision({ item: 'IDP-2', stage: 'appeal', decision: 'accepted' })).refusal).toBe('wrong-review-state');
    expect(refusalOf(contested(), VERIFIER, decision({ item: 'IDP-2', decision: 'accepted' })).refusal).toBe('wrong-review-state');
    expect(refusalOf(reviewAt('desk'), VERIFIER, decision({ item: 'IDP-2', decision: 'accepted', input: { meetings: 9 } })).refusal).toBe('wrong-decision');
  });

  test('at the appeal only what is contested is decided, unless the review was reopened', () => {
    expect(refusalOf(contested(), VERIFIER, decision({ item: 'IDP-5', stage: 'appeal', decision: 'upheld', justification: 'x' }))).toMatchObject({ refusal: 'not-contested', figures: { item: 'IDP-5' } });
    expect(refusalOf(contested(), VERIFIER, { type: 'recordAnswer', payload: { item: 'IDP-5', author: 'appeal', input: { rate: '1' } } }).refusal).toBe('not-contested');
    const reopened = act(reviewAt('published'), 'reopenReview', '2025-08-01').state;
    expect(sent(reopened, VERIFIER, decision({ item: 'IDP-5', stage: 'appeal', decision: 'amended', justification: 'Erreur', input: { rate: '1' } })).ok).toBe(true);
  });

  test('what the appeal says counts over the verification; where it upholds, the verification counts', () => {
    const amended = sent(contested(), VERIFIER, decision({ item: 'IDP-2', stage: 'appeal', decision: 'amended', justification: 'PV du 4', input: { meetings: 4 } })).state;
    expect(answersOfRecord(amended.answers, 'appeal').get('IDP-2')).toMatchObject({ author: 'appeal', input: { meetings: 4 } });
    expect(answersOfRecord(amended.answers, 'appeal').get('IDP-5')).toMatchObject({ author: 'verifier' });
    expect(answersOfRecord(amended.answers, 'verifier').get('IDP-2')).toMatchObject({ author: 'verifier', input: { meetings: 3 } });
    const upheld = sent(contested(), VERIFIER, decision({ item: 'IDP-2', stage: 'appeal', decision: 'upheld', justification: 'PV non signé' })).state;
    expect(answersOfRecord(upheld.answers, 'appeal').get('IDP-2')).toMatchObject({ author: 'verifier', input: { meetings: 3 } });
  });

  test('a decision is not written over by an answer: it is withdrawn, or taken again', () => {
    const decided = sent(reviewAt('desk'), VERIFIER, decision({ item: 'IDP-2', decision: 'accepted' })).state;
    expect(refusalOf(decided, VERIFIER, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 9 } } })).toMatchObject({ refusal: 'already-decided', figures: { item: 'IDP-2', stage: 'verification' } });
  });

  test('what the verifier had noted before deciding comes back when the decision is undone', () => {
    const noted = sent(reviewAt('desk'), VERIFIER, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 2 }, note: 'Vu deux PV' } }).state;
    const decided = sent(noted, VERIFIER, decision({ item: 'IDP-2', decision: 'accepted' }));
    expect(contentOf(sent(decided.state, VERIFIER, decided.inverse!).state)).toEqual(contentOf(noted));
  });

  test('two verifiers: the second is told the decision changed, and the figures with it', () => {
    const desk = reviewAt('desk');
    const first = sent(desk, VERIFIER, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 2 } } }).state;
    expect(refusalOf(first, person('verifier', 'binta'), decision({ item: 'IDP-2', decision: 'accepted' }), desk.version)).toMatchObject({ refusal: 'stale', current: { entity: 'IDP-2:verifier', by: { id: VERIFIER.id } } });
  });
});

describe('comments and promises', () => {
  const comment: CommandBody = { type: 'addComment', payload: { id: ID, item: 'IDP-2', text: 'Voir le PV de mars' } };
  test('anybody who may write comments at any time; only its author takes a comment back', () => {
    const { state } = sent(reviewAt('published'), ADM, comment);
    expect(state.review?.comments).toMatchObject([{ id: ID, item: 'IDP-2', by: { id: ADM.id } }]);
    expect(refusalOf(state, MAYOR, { type: 'removeComment', payload: { id: ID } }).refusal).toBe('not-the-author');
    expect(refusalOf(state, ADM, comment)).toMatchObject({ refusal: 'entry-exists', pointer: '/payload/id' });
    expect(refusalOf(state, ADM, { type: 'addComment', payload: { id: ID.replace('1', '2'), item: 'IDP-99', text: 'x' } }).refusal).toBe('unknown-item');
  });

  test('whoever keeps a promise, whoever noted it stays its author', () => {
    const promised = sent(reviewAt('desk'), VERIFIER, { type: 'addPromise', payload: { id: ID, text: 'Envoyer le récépissé', due: '2025-06-15' } }).state;
    const kept = sent(promised, MAYOR, { type: 'keepPromise', payload: { id: ID } });
    expect(kept.state.review?.promises).toMatchObject([{ done: true, item: null, by: { id: VERIFIER.id } }]);
    expect(sent(kept.state, MAYOR, { type: 'keepPromise', payload: { id: ID } }).changed, 'already kept').toEqual([]);
    expect(refusalOf(kept.state, COACH_AWA, { type: 'removePromise', payload: { id: ID } }).refusal).toBe('not-the-author');
    expect(refusalOf(kept.state, COACH_AWA, { type: 'keepPromise', payload: { id: ID.replace('1', '2') } })).toMatchObject({ refusal: 'no-such-entry', figures: { entry: 'promise' } });
  });
});

describe('drawing a sample', () => {
  const works = Array.from({ length: 40 }, (_, index) => ({ ref: `M-${index + 1}`, label: `Marché ${index + 1}` }));
  const draw = (seed: string, population = works): string[] => drawFrom(population, 5, seed).map(({ ref }) => ref);

  test('the same seed draws the same, in whatever order the population is listed', () => {
    expect(draw('2 juin')).toEqual(draw('2 juin', works.toReversed()));
    // Worked out apart, in another language.
    expect(draw('2 juin')).toEqual(['M-22', 'M-25', 'M-34', 'M-32', 'M-9']);
    expect(draw('3 juin')).not.toEqual(draw('2 juin'));
  });

  test('each of the population comes out about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1) for (const ref of draw(String(seed))) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    // 250 expected, standard deviation under 15.
    expect(Math.min(...works.map(({ ref }) => counts.get(ref) ?? 0))).toBeGreaterThan(180);
    expect(Math.max(...counts.values())).toBeLessThan(320);
  });

  test('keeps what is needed to draw again, and is not drawn twice over', () => {
    const sample: CommandBody = { type: 'drawSample', payload: { item: 'IDP-2', population: works, size: 5, seed: '2 juin' } };
    const { state } = sent(reviewAt('desk'), VERIFIER, sample, undefined, onDay('2025-06-02'));
    const [kept] = state.review!.samples;
    expect(drawFrom(kept!.population, kept!.drawn.length, kept!.seed)).toEqual(kept!.drawn);
    expect(kept!.of).toBe(40);
    expect(refusalOf(state, VERIFIER, sample).refusal).toBe('entry-exists');
    expect(refusalOf(reviewAt('desk'), VERIFIER, { type: 'drawSample', payload: { item: 'IDP-2', population: works.slice(0, 3), size: 5, seed: 'x' } })).toMatchObject({ refusal: 'sample-size', figures: { size: '5', of: '3' } });
    expect(refusalOf(reviewAt('desk'), VERIFIER, { type: 'drawSample', payload: { item: 'IDP-2', population: [works[0]!, works[0]!], size: 1, seed: 'x' } })).toMatchObject({ refusal: 'entry-exists', figures: { id: 'M-1' } });
  });
});
