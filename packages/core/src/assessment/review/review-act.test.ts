import { describe, expect, test } from 'vitest';
import { compileReferential } from '../compile-referential.engine.ts';
import { filingOf } from '../filing.rules.ts';
import { GRID, NOTHING_YET, person, refusalOf, send, sent } from '../__fixtures__/commands.ts';
import { ADM, COACH_AWA, ITEMS, MAYOR, VERIFIER, act, actBody, actRefused, cycleWith, decide, decideAll, draftDossier, inState, onDay, reviewAt } from '../__fixtures__/review.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { REVIEW_ACTS, REVIEW_STATES } from './review.values.ts';
import { REVIEW_WORKFLOW } from './review-workflow.values.ts';

const extended = cycleWith({ acts: [{ kind: 'extend-deadline', target: 'review.file', to: '2025-07-15', reason: 'Inondations', by: 'ADM', on: '2025-07-02', territories: ['ansd:SN-KD'] }] });
const identified = { id: 'sn-kd-kd1-1', path: ['sn', 'sn-kd', 'sn-kd-kd1'], identifiers: [{ scheme: 'ansd', code: 'SN-KD' }] };

describe('the straight road', () => {
  test('leads from a draft to a published result, one step per act, each with its day and who did it', () => {
    const { review, filing, record, version } = reviewAt('published');
    expect(review?.state).toBe('published');
    expect(review?.steps.map(({ act: name, from, to }) => `${name}: ${from} → ${to}`)).toEqual([
      'fileDossier: preparing → filed', 'acceptDossier: filed → desk', 'openFieldVisit: desk → field', 'issueProvisional: field → provisional',
      'closeReplies: provisional → deciding', 'issueFinal: deciding → final', 'publishResult: final → published',
    ]);
    expect(review?.steps.at(-1)).toMatchObject({ on: '2025-07-01', by: { id: ADM.id, role: 'officer' }, motive: 'Séance du comité', version });
    expect({ filing, record }).toEqual({ filing: 'filed', record: 'appeal' });
  });

  test.each([['filed', 'draft'], ['desk', 'draft'], ['field', 'draft'], ['provisional', 'verifier'], ['deciding', 'verifier'], ['final', 'appeal']] as const)('in %s the record is %s', (state, record) => {
    expect(reviewAt(state)).toMatchObject({ record, filing: 'filed' });
  });

  test('an act has no inverse, and needs the version as it stands', () => {
    const start = draftDossier();
    expect(act(start, 'fileDossier').inverse).toBeNull();
    const seen = refusalOf(start, MAYOR, actBody('fileDossier'), start.version - 1, onDay('2025-06-01'));
    expect(seen).toMatchObject({ refusal: 'stale', pointer: '/base', current: { entity: 'IDP-5:self', entityVersion: start.version } });
    expect(refusalOf(start, MAYOR, actBody('fileDossier'), start.version + 1, onDay('2025-06-01')).refusal).toBe('stale');
  });

  test('whoever acts on a review that moved on meanwhile is told who moved it', () => {
    const filed = reviewAt('filed');
    expect(refusalOf(filed, MAYOR, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 1 } } })).toMatchObject({ refusal: 'wrong-review-state', figures: { state: 'filed', states: 'preparing, returned' } });
    expect(refusalOf(filed, person('verifier', 'b'), actBody('acceptDossier'), filed.version - 1, onDay('2025-06-01'))).toMatchObject({ refusal: 'stale', current: { by: { id: MAYOR.id }, entity: 'review' } });
  });
});

describe('every act in every state', () => {
  const cases = REVIEW_STATES.flatMap((state) => REVIEW_ACTS.map((name) => [state, name] as const));
  test.each(cases)('in %s, %s has its place or not just as the table says', (state, name) => {
    const { from, to } = REVIEW_WORKFLOW.find((one) => one.act === name)!;
    const actor = person(REVIEW_WORKFLOW.find((one) => one.act === name)!.roles[0]!, 'somebody');
    const result = send(inState(draftDossier(), state), actor, actBody(name, { motive: 'Motif' }), undefined, onDay('2025-06-01'));
    if (!from.includes(state)) expect(result).toMatchObject({ ok: false, refusal: 'wrong-review-state' });
    else if (result.ok) expect(result.state.review?.state).toBe(to);
    else expect(result.refusal).not.toBe('wrong-review-state');
  });
});

describe('guards', () => {
  test('a dossier is filed up to the last day, that day included, and not after', () => {
    expect(act(draftDossier(), 'fileDossier', '2025-06-30').state.review?.state).toBe('filed');
    expect(actRefused(draftDossier(), 'fileDossier', '2025-07-01')).toMatchObject({ refusal: 'deadline-past', figures: { deadline: 'file', due: '2025-06-30' } });
  });

  test('that nothing was filed is recorded from the day after, and not before', () => {
    expect(actRefused(NOTHING_YET, 'recordNotFiled', '2025-06-30')).toMatchObject({ refusal: 'too-early', figures: { deadline: 'file', due: '2025-06-30' } });
    expect(act(NOTHING_YET, 'recordNotFiled', '2025-07-01').state).toMatchObject({ filing: 'not-filed', review: { state: 'not-filed' } });
  });

  test('filing is reopened only once an act of the cycle gives more time, to those it concerns', () => {
    const late = act(draftDossier(), 'recordNotFiled', '2025-07-01').state;
    expect(actRefused(late, 'reopenFiling', '2025-07-05').refusal).toBe('deadline-past');
    expect(actRefused(late, 'reopenFiling', '2025-07-05', ADM, { motive: 'Inondations' }, { cycle: extended }).refusal, 'another territory').toBe('deadline-past');
    const { state } = act(late, 'reopenFiling', '2025-07-05', { cycle: extended, territory: identified });
    expect(state).toMatchObject({ filing: 'draft', review: { state: 'preparing' } });
    expect(act(state, 'fileDossier', '2025-07-15', { cycle: extended, territory: identified }).state.filing).toBe('filed');
    expect(actRefused(late, 'reopenFiling', '2025-07-05', ADM, {}, { cycle: extended, territory: identified })).toMatchObject({ refusal: 'motive-missing', pointer: '/payload/motive' });
  });

  test('a dossier returned is completed within a delay that counts from the day it was returned', () => {
    const returned = act(reviewAt('filed'), 'returnDossier', '2025-07-02').state;
    expect(returned).toMatchObject({ filing: 'filed', review: { state: 'returned' } });
    const completed = sent(returned, MAYOR, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 4 } } }).state;
    expect(act(completed, 'fileDossier', '2025-07-12').state.review?.state).toBe('filed');
    expect(actRefused(completed, 'fileDossier', '2025-07-13')).toMatchObject({ refusal: 'deadline-past', figures: { deadline: 'complete', due: '2025-07-12' } });
  });

  test('a dossier returned and never completed is judged on what was filed, from the day after its delay', () => {
    const returned = act(reviewAt('filed'), 'returnDossier', '2025-07-02').state;
    expect(actRefused(returned, 'acceptDossier', '2025-07-12')).toMatchObject({ refusal: 'too-early', figures: { deadline: 'complete', due: '2025-07-12' } });
    expect(act(returned, 'acceptDossier', '2025-07-13').state.review?.state).toBe('desk');
  });

  test('no provisional result before every item is decided', () => {
    const desk = reviewAt('desk');
    expect(actRefused(desk, 'issueProvisional')).toMatchObject({ refusal: 'undecided-items', figures: { count: String(ITEMS.length), items: ITEMS.join(', ') } });
    expect(act(decideAll(desk), 'issueProvisional').state.review?.state).toBe('provisional');
  });

  test('what is filed takes no item away from the verification: that it does not apply is decided too, and then counts', () => {
    const noMarket = sent(draftDossier(), MAYOR, { type: 'recordAnswer', payload: { item: 'IDP-4', input: { 'has-market': false } } }).state;
    const others = ITEMS.filter((item) => item !== 'IDP-4').reduce((state, item) => decide(state, item), reviewAt('desk', noMarket));
    expect(actRefused(others, 'issueProvisional')).toMatchObject({ refusal: 'undecided-items', figures: { count: '1', items: 'IDP-4' } });
    const provisional = act(decide(others, 'IDP-4'), 'issueProvisional').state;
    const scored = compileReferential({ ...GRID, hash: cycleWith().grid.hash }).score(provisional, { asOf: '2025-06-10', cycle: cycleWith(), territory: identified });
    expect(scored.items.find(({ code }) => code === 'IDP-4')).toMatchObject({ treatment: 'not-applicable', author: 'verifier' });
  });

  test('nothing is to be decided on an item that the cycle does not ask of the territory', () => {
    const referential = { ...GRID, classes: [{ code: 'ville', label: { fr: 'Ville' } }], indicators: GRID.indicators.map((one) => (one.code === 'IDP-2' ? { ...one, appliesWhen: { classes: ['ville'] } } : one)) };
    expect(actRefused(reviewAt('desk'), 'issueProvisional', '2025-06-05', VERIFIER, {}, { referential })).toMatchObject({ figures: { items: ITEMS.filter((item) => item !== 'IDP-2').join(', ') } });
  });

  test('nothing is to be decided on an item that an act of the cycle neutralises', () => {
    const neutralised = cycleWith({ acts: [{ kind: 'neutralise', target: 'IDP-1', thresholds: 'keep', reason: 'Inondations', by: 'ADM', on: '2025-05-02' }] });
    expect(actRefused(reviewAt('desk'), 'issueProvisional', '2025-06-05', VERIFIER, {}, { cycle: neutralised })).toMatchObject({ figures: { count: String(ITEMS.length - 1), items: ITEMS.filter((item) => item !== 'IDP-1').join(', ') } });
  });

  test('the local government may waive the rest of its delay to reply; the verification waits for its end', () => {
    const provisional = reviewAt('provisional');
    expect(actRefused(provisional, 'closeReplies', '2025-06-25', VERIFIER)).toMatchObject({ refusal: 'too-early', figures: { due: '2025-06-25' } });
    expect(sent(provisional, VERIFIER, actBody('closeReplies'), undefined, onDay('2025-06-26')).state.review?.state).toBe('deciding');
    expect(act(provisional, 'closeReplies', '2025-06-11').state.review?.state).toBe('deciding');
    expect(sent(provisional, VERIFIER, actBody('closeReplies'), undefined, onDay('2025-06-11', { cycle: cycleWith({ review: { deadlines: {} } }) })).ok, 'no delay set: nothing to wait for').toBe(true);
  });

  test('no final result while a contested item is not decided', () => {
    const contested = sent(reviewAt('provisional'), MAYOR, { type: 'replyToItem', payload: { item: 'IDP-2', text: 'Quatre réunions, PV joints' } }).state;
    const deciding = act(contested, 'closeReplies', '2025-06-12').state;
    expect(actRefused(deciding, 'issueFinal', '2025-06-13')).toMatchObject({ refusal: 'undecided-replies', figures: { count: '1', items: 'IDP-2' } });
  });

  test('a result is published on a motive or a reference, and never on an outline', () => {
    expect(actRefused(reviewAt('final'), 'publishResult', '2025-07-01', ADM, {})).toMatchObject({ refusal: 'motive-missing', pointer: '/payload/reference' });
    expect(sent(reviewAt('final'), ADM, actBody('publishResult', { reference: 'PV 12' }), undefined, onDay('2025-07-01')).ok).toBe(true);
    expect(actRefused(reviewAt('final'), 'publishResult', '2025-07-01', ADM, { motive: 'Séance' }, { referential: { ...GRID, basis: 'outline' } }).refusal).toBe('outline-grid');
  });

  test('where the cycle is not at hand, what hangs on a delay is refused', () => {
    expect(refusalOf(draftDossier(), MAYOR, actBody('fileDossier'))).toMatchObject({ refusal: 'deadline-unknown', figures: { deadline: 'file' } });
  });

  test('a cycle without a day to file by never closes, and nothing is ever recorded as not filed', () => {
    const { 'filing.close': _, ...anchors } = cycleWith().anchors;
    const endless = { cycle: cycleWith({ anchors }) };
    expect(act(draftDossier(), 'fileDossier', '2026-01-01', endless).ok).toBe(true);
    expect(actRefused(NOTHING_YET, 'recordNotFiled', '2026-01-01', ADM, {}, endless).refusal).toBe('deadline-unknown');
  });
});

describe('whoever coached does not verify', () => {
  const verifierAgain = person('verifier', COACH_AWA.id);
  test.each(['returnDossier', 'acceptDossier'] as const)('%s is refused to somebody who coached', (name) => {
    expect(refusalOf(reviewAt('filed'), verifierAgain, actBody(name, { motive: 'Motif' }), undefined, onDay('2025-06-01'))).toMatchObject({ refusal: 'coach-cannot-verify', pointer: '/type' });
  });

  test('a comment made as coach is coaching too', () => {
    const { state } = sent(reviewAt('filed'), person('coach', 'moussa'), { type: 'addComment', payload: { id: '0b4e0000-0000-4000-8000-000000000001', text: 'Vu avec la secrétaire' } });
    expect(refusalOf(state, person('verifier', 'moussa'), actBody('acceptDossier'), undefined, onDay('2025-06-01')).refusal).toBe('coach-cannot-verify');
  });
});

describe('what is published', () => {
  const publishedAnswers = (state: AssessmentState): unknown => state.review?.published?.answers.map(({ item, input }) => [item, input]);

  test('is the record of the day, without names, and stays while the review is reopened', () => {
    const published = reviewAt('published');
    expect(publishedAnswers(published)).toEqual([['IDP-2', { meetings: 3 }], ['IDP-5', { rate: '0.5' }]]);
    const reopened = act(published, 'reopenReview', '2025-08-01').state;
    const corrected = sent(reopened, VERIFIER, { type: 'decideItem', payload: { item: 'IDP-2', stage: 'appeal', decision: 'amended', justification: 'Erreur de report', input: { meetings: 4 } } }, undefined, onDay('2025-08-02')).state;
    expect(publishedAnswers(corrected)).toEqual(publishedAnswers(published));
    const again = act(act(corrected, 'issueFinal', '2025-08-03').state, 'publishResult', '2025-08-04').state;
    expect(publishedAnswers(again)).toEqual([['IDP-2', { meetings: 4 }], ['IDP-5', { rate: '0.5' }]]);
    expect(again.review?.steps.filter(({ act: name }) => name === 'publishResult')).toHaveLength(2);
  });

  test('the filing follows the review once results published elsewhere are withdrawn', () => {
    expect(filingOf({ imported: [], answers: [], review: reviewAt('filed').review })).toBe('filed');
    expect(filingOf({ imported: [], answers: [], review: act(NOTHING_YET, 'recordNotFiled', '2025-07-01').state.review })).toBe('not-filed');
  });
});
