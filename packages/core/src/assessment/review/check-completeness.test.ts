import { describe, expect, test } from 'vitest';
import { referentialSchema, type ReferentialJson } from '../../referential/referential.schema.ts';
import { GRID_JSON, NOTHING_YET, sent } from '../__fixtures__/commands.ts';
import { COACH_AWA, MAYOR, actBody, actRefused, draftDossier, onDay } from '../__fixtures__/review.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import type { CommandBody } from '../assessment-change.commands.ts';
import { checkCompleteness } from './check-completeness.engine.ts';

const gridWith = (change: Partial<ReferentialJson>) => referentialSchema.parse({ ...GRID_JSON, ...change });
const gates = (change: object) => GRID_JSON.gates!.map((gate) => (gate.code === 'CMO-1' ? { ...gate, ...change } : gate));
const check = (state: AssessmentState, grid = gridWith({}), classes: string[] = [], asOf = '2025-06-01') => checkCompleteness(state, grid, { classes: new Set(classes) }, asOf);
const said = (...bodies: readonly CommandBody[]): AssessmentState => bodies.reduce((state, body) => sent(state, MAYOR, body).state, NOTHING_YET);
const events = (dates: Record<string, string>): CommandBody => ({ type: 'recordAnswer', payload: { item: 'CMO-1', events: dates } });
const of = (code: string, findings: ReturnType<typeof check>) => findings.filter((finding) => finding.code === code);

describe('what is missing or wrong in a dossier', () => {
  test('an empty one lacks an answer to every item, and nothing of it blocks where the grid requires nothing', () => {
    const findings = check(NOTHING_YET);
    expect(of('unanswered', findings).map(({ item }) => item)).toEqual(['CMO-1', 'CMO-2', 'CMO-3', 'CMO-4', 'IDP-1', 'IDP-2', 'IDP-3', 'IDP-4', 'IDP-5']);
    expect(findings[0]).toEqual({ item: 'CMO-1', code: 'unanswered', blocking: false, figures: { item: 'CMO-1', missing: 'budget.voted, budget.sent' } });
    expect(findings.some(({ blocking }) => blocking)).toBe(false);
  });

  test('what one item gives another is not asked again', () => {
    const findings = check(said(events({ 'budget.voted': '2024-12-20', 'budget.sent': '2024-12-28' })));
    expect(of('unanswered', findings).map(({ item }) => item)).not.toContain('CMO-3');
  });

  test('an answer of the coach answers; one of the verifier does not', () => {
    const coached = sent(NOTHING_YET, COACH_AWA, { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 1 } } }).state;
    expect(of('unanswered', check(coached)).map(({ item }) => item)).not.toContain('IDP-2');
    const verified = { ...coached, answers: coached.answers.map((answer) => ({ ...answer, author: 'verifier' as const })) };
    expect(of('unanswered', check(verified)).map(({ item }) => item)).toContain('IDP-2');
  });

  test('an item that does not apply, by its class or by a fact, is not missed', () => {
    const grid = gridWith({ classes: [{ code: 'ville', label: { fr: 'Ville' } }], gates: gates({ appliesWhen: { classes: ['ville'] } }) });
    expect(check(NOTHING_YET, grid).map(({ item }) => item)).not.toContain('CMO-1');
    expect(check(NOTHING_YET, grid, ['ville']).map(({ item }) => item)).toContain('CMO-1');
    const noMarket = said({ type: 'recordAnswer', payload: { item: 'IDP-4', input: { 'has-market': false } } });
    expect(check(noMarket).map(({ item }) => item)).not.toContain('IDP-4');
  });

  test('each proof asked for an answered item, and it alone, is missed until it is there', () => {
    const answered = said(events({ 'budget.voted': '2024-12-20', 'budget.sent': '2024-12-28' }));
    expect(of('proof-missing', check(answered)).map(({ item, figures }) => [item, figures['kind']])).toEqual([['CMO-1', 'deliberation'], ['CMO-1', 'receipt']]);
    const proven = sent(answered, COACH_AWA, { type: 'attachEvidence', payload: { item: 'CMO-1', evidence: { id: 'p-1', kind: 'receipt', title: 'Récépissé' } } }).state;
    expect(of('proof-missing', check(proven)).map(({ figures }) => figures['kind'])).toEqual(['deliberation']);
  });

  test('acts of a chain out of their order, and one fact told two ways, contradict each other', () => {
    const reversed = said(events({ 'budget.voted': '2024-12-20', 'budget.sent': '2024-12-10' }));
    expect(of('inconsistent', check(reversed))).toMatchObject([{ item: 'CMO-1', figures: { event: 'budget.sent', on: '2024-12-10', after: 'budget.voted', afterOn: '2024-12-20' } }]);
    const grid = gridWith({ indicators: [...GRID_JSON.indicators!, { ...GRID_JSON.indicators![1]!, code: 'IDP-6', label: { fr: 'Réunions encore' } }], scores: [] });
    const twice = draftDossier();
    const { answers } = twice;
    const contradicting = { ...twice, answers: [...answers, { ...answers.find(({ item }) => item === 'IDP-2')!, item: 'IDP-6', input: { meetings: 9 } }] };
    expect(of('inconsistent', check(contradicting, grid))).toMatchObject([{ item: 'IDP-6', figures: { input: 'meetings', other: 'IDP-2' } }]);
  });

  test('what is dated after the day itself cannot have been done yet', () => {
    const ahead = said(events({ 'budget.voted': '2024-12-20', 'budget.sent': '2025-06-02' }));
    expect(of('out-of-period', check(ahead))).toMatchObject([{ item: 'CMO-1', figures: { event: 'budget.sent', given: '2025-06-02', max: '2025-06-01' } }]);
    expect(of('out-of-period', check(ahead, gridWith({}), [], '2025-06-02'))).toEqual([]);
  });
});

describe('what keeps a dossier from being filed', () => {
  const required = gridWith({ gates: gates({ required: true }), evidence: [{ code: 'deliberation', label: { fr: 'Délibération' }, required: true }, ...GRID_JSON.evidence!.slice(1)] });

  test('is an item the grid requires, then a proof it requires of a condition, and nothing else', () => {
    expect(actRefused(NOTHING_YET, 'fileDossier', '2025-06-01', MAYOR, {}, { referential: required })).toMatchObject({ refusal: 'incomplete', figures: { count: '1', items: 'CMO-1' } });
    const answered = said(events({ 'budget.voted': '2024-12-20', 'budget.sent': '2024-12-28' }));
    expect(check(answered, required).filter(({ blocking }) => blocking)).toMatchObject([{ item: 'CMO-1', code: 'proof-missing', figures: { kind: 'deliberation' } }]);
    expect(actRefused(answered, 'fileDossier', '2025-06-01', MAYOR, {}, { referential: required }).refusal).toBe('incomplete');
    const proven = sent(answered, MAYOR, { type: 'attachEvidence', payload: { item: 'CMO-1', evidence: { id: 'p-1', kind: 'deliberation', title: 'Délibération' } } }).state;
    expect(sent(proven, MAYOR, actBody('fileDossier'), undefined, onDay('2025-06-01', { referential: required })).state.review?.state).toBe('filed');
  });

  test('is no proof of one branch among others, which another may replace', () => {
    const rule = { kind: 'any' as const, of: [{ kind: 'signed' as const, event: 'agreement.signed', evidence: 'agreement' }, { kind: 'deadline' as const, event: 'budget.voted', by: '2025-01-31' }] };
    const evidence = GRID_JSON.evidence!.map((proof) => ({ ...proof, required: true }));
    const [answered, of] = [said(events({ 'budget.voted': '2024-12-20' })), (own: string[]) => gridWith({ evidence, gates: gates({ rule, evidence: own }) })];
    const proofs = (own: string[]) => check(answered, of(own)).filter(({ code }) => code === 'proof-missing').map(({ blocking, figures }) => [figures.kind, blocking]);
    expect(proofs(['receipt'])).toEqual([['receipt', true], ['agreement', false]]);
    expect(proofs(['agreement'])).toEqual([['agreement', true]]);
  });

  test('is never a warning', () => {
    expect(sent(NOTHING_YET, MAYOR, actBody('fileDossier'), undefined, onDay('2025-06-01')).ok).toBe(true);
  });
});
