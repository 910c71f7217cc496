import { describe, expect, test } from 'vitest';
import { compileReferential } from '../compile-referential.engine.ts';
import { publishedPart } from '../published-part.rules.ts';
import { buildScorecardView, summariseScorecard } from '../scorecard.view.ts';
import { scorecardSummarySchema, scorecardViewSchema, type ScorecardView } from '../scorecard-view.schema.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { GRID, KOLDA, NOTHING_YET, OFFICER, PRESS, sent } from '../__fixtures__/commands.ts';
import { CYCLE, MAYOR, VERIFIER, act, cycleWith, draftDossier, onDay, reviewAt } from '../__fixtures__/review.ts';

const referential = { ...GRID, hash: CYCLE.grid.hash };
const territory = { id: KOLDA.id, path: [...KOLDA.path], name: 'Kolda', kind: 'commune', parentId: 'sn-kd-kd1', identifiers: [{ scheme: 'ansd', code: 'SN-KD-KD1-1' }] } as never as Parameters<typeof buildScorecardView>[0]['territory'];

function cardOf(state: AssessmentState, asOf: string, cycle = CYCLE): ScorecardView {
  const result = compileReferential(referential).score(state, { asOf, cycle, territory });
  return buildScorecardView({ result, state, referential, cycle, territory, within: [] });
}
const nextOf = (view: ScorecardView): unknown => view.review!.next.map(({ act: name, allowedFor, blockedBy }) => [name, allowedFor, blockedBy]);

describe('the review on a scorecard', () => {
  test('says what a draft waits for, until when, and who may do it', () => {
    const view = cardOf(draftDossier(), '2025-06-20');
    expect(view.review).toMatchObject({ state: 'preparing', since: null, deadlines: { file: { due: '2025-06-30', daysLeft: 10, act: null }, complete: { due: null }, reply: { due: null } }, undecided: 0 });
    expect(nextOf(view)).toEqual([['fileDossier', ['secretary'], null], ['recordNotFiled', ['officer'], 'too-early']]);
    expect(nextOf(cardOf(draftDossier(), '2025-07-01'))).toEqual([['fileDossier', ['secretary'], 'deadline-past'], ['recordNotFiled', ['officer'], null]]);
  });

  test('counts what is left to decide, and says that it keeps the provisional result back', () => {
    const view = cardOf(reviewAt('desk'), '2025-06-05');
    expect(view.review).toMatchObject({ state: 'desk', since: '2025-06-01', undecided: 9 });
    expect(nextOf(view)).toEqual([['openFieldVisit', ['verifier'], null], ['issueProvisional', ['verifier'], 'undecided-items']]);
  });

  test('lets the verification close the replies only once the delay is past', () => {
    const provisional = reviewAt('provisional');
    expect(nextOf(cardOf(provisional, '2025-06-25'))).toEqual([['closeReplies', ['secretary'], null]]);
    expect(nextOf(cardOf(provisional, '2025-06-26'))).toEqual([['closeReplies', ['secretary', 'verifier'], null]]);
  });

  test('holds until the first delay ends: an act of the cycle moves that day', () => {
    expect(cardOf(draftDossier(), '2025-06-20').validUntil).toBe('2025-07-01');
    expect(cardOf(draftDossier(), '2025-06-30').validUntil, 'the last day itself is still good').toBe('2025-07-01');
    const cycle = cycleWith({ acts: [{ kind: 'extend-deadline', target: 'review.file', to: '2025-07-10', reason: 'Inondations', by: 'ADM', on: '2025-06-25' }] });
    const view = cardOf(draftDossier(), '2025-07-01', cycle);
    expect(view.review!.deadlines.file).toEqual({ due: '2025-07-10', daysLeft: 9, act: 0 });
    expect(view.validUntil).toBe('2025-07-11');
  });

  test('does not lapse with a delay that nobody waits for any more: filed, examined or published, filing changes nothing', () => {
    for (const state of ['filed', 'desk', 'field', 'deciding', 'final'] as const) expect([state, cardOf(reviewAt(state), '2025-06-20').validUntil]).toEqual([state, null]);
    expect(cardOf(reviewAt('provisional'), '2025-06-20').validUntil, 'the delay to reply runs').toBe('2025-06-26');
    expect(cardOf(reviewAt('published'), '2025-06-20').validUntil).toBeNull();
    const later = cycleWith({ acts: [{ kind: 'extend-deadline', target: 'review.file', to: '2025-07-10', reason: 'Inondations', by: 'ADM', on: '2025-06-25' }] });
    expect(cardOf(act(NOTHING_YET, 'recordNotFiled', '2025-07-01').state, '2025-07-05', later).validUntil, 'filing may be reopened until then').toBe('2025-07-11');
  });

  test('gives each item its decisions, its reply and the number of its comments', () => {
    const contested = sent(reviewAt('provisional'), MAYOR, { type: 'replyToItem', payload: { item: 'IDP-2', text: 'Quatre réunions' } }).state;
    const said = sent(contested, VERIFIER, { type: 'addComment', payload: { id: '0b4e0000-0000-4000-8000-000000000001', item: 'IDP-2', text: 'À revoir' } }).state;
    const view = cardOf(said, '2025-06-11');
    const indicators = view.domains.flatMap((domain) => domain.indicators);
    expect(indicators.find(({ code }) => code === 'IDP-2')).toMatchObject({ decisions: [{ stage: 'verification', decision: 'accepted' }], reply: { text: 'Quatre réunions' }, comments: 1 });
    expect(indicators.find(({ code }) => code === 'IDP-3')).not.toHaveProperty('reply');
    expect(scorecardViewSchema.parse(view)).toEqual(view);
  });

  test('in one line: where it stands, until when, what is late, contested and promised', () => {
    const promised = sent(reviewAt('provisional'), VERIFIER, { type: 'addPromise', payload: { id: '0b4e0000-0000-4000-8000-000000000002', text: 'Récépissé', due: '2025-06-30' } }).state;
    const contested = sent(promised, MAYOR, { type: 'replyToItem', payload: { item: 'IDP-2', text: 'Quatre réunions' } }).state;
    const line = summariseScorecard(cardOf(contested, '2025-06-26'));
    expect(line).toMatchObject({ published: false, review: { state: 'provisional', due: '2025-06-25', late: true, undecided: 0, replies: 1, promises: { open: 1, nextDue: '2025-06-30' } } });
    expect(summariseScorecard(cardOf(contested, '2025-06-25')).review!.late).toBe(false);
    expect(scorecardSummarySchema.parse(line)).toEqual(line);
  });

  test('from the provisional result on, what was not shown is lost: nothing is left to win', () => {
    const desk = cardOf(reviewAt('desk'), '2025-06-05');
    expect(Number(desk.score!.open)).toBeGreaterThan(0);
    expect(desk.steps.length).toBeGreaterThan(0);
    const provisional = cardOf(reviewAt('provisional'), '2025-06-11');
    expect(provisional.score).toMatchObject({ earned: '20.0', open: '0.0' });
    expect(provisional.gates.map(({ verdict }) => verdict)).toEqual(['unmet', 'unmet', 'unmet', 'unmet']);
    expect(provisional.steps).toEqual([]);
  });

  test('says nothing of a review beside a result published elsewhere', () => {
    const { state } = sent(NOTHING_YET, OFFICER, { type: 'importResult', payload: { kind: 'score', target: 'idp', value: '70', ...PRESS } });
    expect(cardOf(state, '2025-06-01').review).toBeUndefined();
    expect(summariseScorecard(cardOf(state, '2025-06-01'))).not.toHaveProperty('review');
  });
});

describe('what everyone reads', () => {
  test('is nothing of a review until its result is published', () => {
    for (const state of ['filed', 'desk', 'provisional', 'final'] as const) expect(publishedPart(reviewAt(state))).toBeNull();
  });

  test('is the result as it was published, while it is corrected too, with the score of that day and no name', () => {
    const published = reviewAt('published');
    const before = cardOf(publishedPart(published)!, '2025-08-10');
    expect(before).toMatchObject({ record: 'appeal', filing: 'filed', review: { state: 'published', since: '2025-07-01', openPromises: [] } });
    expect(before.score).toEqual(cardOf(published, '2025-08-10').score);
    const reopened = act(published, 'reopenReview', '2025-08-01').state;
    const amended = sent(reopened, VERIFIER, { type: 'decideItem', payload: { item: 'IDP-2', stage: 'appeal', decision: 'amended', justification: 'Erreur', input: { meetings: 1 } } }, undefined, onDay('2025-08-02')).state;
    expect(cardOf(publishedPart(amended)!, '2025-08-10')).toEqual(before);
    const again = act(act(amended, 'issueFinal', '2025-08-03').state, 'publishResult', '2025-08-04').state;
    expect(cardOf(publishedPart(again)!, '2025-08-10').score).not.toEqual(before.score);
    expect(JSON.stringify(before)).not.toMatch(/ousmane|khady|mariama|awa/);
    expect(summariseScorecard(before)).toMatchObject({ published: true });
  });

  test('beside an imported result, tells nothing of a review that goes on', () => {
    const { state } = sent(reviewAt('provisional'), OFFICER, { type: 'importResult', payload: { kind: 'score', target: 'idp', value: '70', ...PRESS } });
    expect(publishedPart(state)).toMatchObject({ record: 'draft', answers: [] });
    expect(publishedPart(state)).not.toHaveProperty('review');
  });
});
