import { describe, expect, test } from 'vitest';
import { COACH, GRID, KOLDA, NOTHING_YET, SECRETARY, contextOf, refusalOf, send, sent, xof } from './__fixtures__/commands.ts';
import type { CommandBody } from './assessment-change.commands.ts';

const record = (item: string, rest: Partial<Extract<CommandBody, { type: 'recordAnswer' }>['payload']> = {}): CommandBody => ({ type: 'recordAnswer', payload: { item, ...rest } });
const clear = (item: string): CommandBody => ({ type: 'clearAnswer', payload: { item } });
const collection = { collected: xof(182_400_000), expected: xof(240_000_000) };

describe('recording an answer', () => {
  test('keeps it under its item and author, with who said it, when and at which version', () => {
    const { state, changed } = sent(NOTHING_YET, COACH, record('IDP-1', { input: collection, note: 'Compte de gestion' }));
    expect(state.version).toBe(1);
    expect(state.entityVersions).toEqual({ 'IDP-1:coach': 1 });
    expect(changed).toEqual([{ entity: 'IDP-1:coach', version: 1, value: state.answers[0] }]);
    expect(state.answers).toEqual([{
      item: 'IDP-1', author: 'coach', input: collection, events: {}, note: 'Compte de gestion', evidence: [],
      by: { id: 'coach', role: 'coach' }, at: contextOf(COACH).now, version: 1,
    }]);
  });

  test('the first answer begins a draft, and undoing it leaves nothing received', () => {
    const first = sent(NOTHING_YET, COACH, record('IDP-2', { input: { meetings: 3 } }));
    expect(first.state.filing).toBe('draft');
    expect(sent(first.state, COACH, first.inverse!).state.filing).toBe('none');
  });

  test('a dossier known as filed stays filed, whatever is answered after', () => {
    const filed = { ...NOTHING_YET, filing: 'filed' as const };
    const { state } = sent(filed, COACH, record('IDP-2', { input: { meetings: 3 } }));
    expect(state.filing).toBe('filed');
    expect(sent(state, COACH, clear('IDP-2')).state.filing).toBe('filed');
  });

  test('what the coach says stands beside what the local government says', () => {
    const mine = sent(NOTHING_YET, SECRETARY, record('IDP-2', { input: { meetings: 4 } }));
    const { state } = sent(mine.state, COACH, record('IDP-2', { input: { meetings: 3 } }));
    expect(state.answers.map(({ author, input }) => [author, input['meetings']])).toEqual([['coach', 3], ['self', 4]]);
  });

  test('a second answer replaces the whole of the first, and undoing it brings the first back', () => {
    const first = sent(NOTHING_YET, COACH, record('IDP-1', { input: collection, note: 'Provisoire' }));
    const second = sent(first.state, COACH, record('IDP-1', { input: { collected: xof(200_000_000) } }));
    expect(second.state.answers[0]).toMatchObject({ input: { collected: xof(200_000_000) }, version: 2 });
    expect(second.state.answers[0]).not.toHaveProperty('note');
    const undone = sent(second.state, COACH, second.inverse!);
    expect(undone.state.answers[0]).toMatchObject({ input: collection, note: 'Provisoire', version: 3 });
  });

  test('proofs attached stay when the answer is replaced or cleared', () => {
    const evidence = { id: 'p-1', kind: 'receipt', title: 'Quittancier' };
    const attached = sent(NOTHING_YET, COACH, { type: 'attachEvidence', payload: { item: 'IDP-1', evidence } });
    const answered = sent(attached.state, COACH, record('IDP-1', { input: collection }));
    expect(answered.state.answers[0]?.evidence).toEqual([evidence]);
    const cleared = sent(answered.state, COACH, clear('IDP-1'));
    expect(cleared.state.answers[0]).toMatchObject({ input: {}, events: {}, evidence: [evidence] });
  });

  test('saying again what is already said changes nothing and makes no version', () => {
    const { state } = sent(NOTHING_YET, COACH, record('IDP-1', { input: collection }));
    const again = sent(state, COACH, record('IDP-1', { input: { expected: collection.expected, collected: collection.collected }, events: {} }));
    expect(again).toEqual({ ok: true, state, changed: [], inverse: null });
  });

  test('a blank note is no note', () => {
    expect(refusalOf(NOTHING_YET, COACH, record('IDP-1', { note: '   ' })).refusal).toBe('nothing-to-record');
  });

  test('a fact on which the item depends can be answered with it', () => {
    const { state } = sent(NOTHING_YET, COACH, record('IDP-4', { input: { 'has-market': true, 'archived': false } }));
    expect(state.answers[0]?.input).toEqual({ 'has-market': true, 'archived': false });
  });

  test('the date a limit counts from can be answered with the item that hangs on it', () => {
    const { state } = sent(NOTHING_YET, COACH, record('CMO-3', { events: { 'budget.voted': '2024-12-20', 'budget.sent': '2025-01-03' } }));
    expect(state.answers[0]?.events).toEqual({ 'budget.voted': '2024-12-20', 'budget.sent': '2025-01-03' });
  });
});

describe('an answer that cannot be recorded', () => {
  test.each<[string, CommandBody, string, string, Record<string, string>]>([
    ['an item the grid has not', record('IDP-9', { input: { meetings: 1 } }), 'unknown-item', '/payload/item', { item: 'IDP-9', grid: 'trial 1' }],
    ['a figure the item does not ask for', record('IDP-2', { input: { rate: '0.5' } }), 'unknown-input', '/payload/input/rate', { item: 'IDP-2', input: 'rate', asked: 'meetings' }],
    ['a figure named like a property of every object', record('IDP-2', { input: { constructor: 1 } }), 'unknown-input', '/payload/input/constructor', { input: 'constructor' }],
    ['a date the item does not ask for', record('CMO-2', { events: { 'budget.sent': '2025-01-03' } }), 'unknown-event', '/payload/events/budget.sent', { asked: 'agreement.signed' }],
    ['a number for an amount of money', record('IDP-1', { input: { collected: 12 } }), 'wrong-input-type', '/payload/input/collected', { type: 'money' }],
    ['money with cents of a currency that has none', record('IDP-1', { input: { collected: { amount: 1.5, currency: 'XOF' } } }), 'wrong-input-type', '/payload/input/collected', {}],
    ['money in another currency', record('IDP-1', { input: { collected: { amount: 12, currency: 'TND' } } }), 'wrong-currency', '/payload/input/collected/currency', { given: 'TND', expected: 'XOF' }],
    ['money below zero', record('IDP-1', { input: { collected: xof(-1) } }), 'input-out-of-range', '/payload/input/collected/amount', { given: '-1', min: '0' }],
    ['money beyond what is counted exactly', record('IDP-1', { input: { collected: xof(2 ** 53) } }), 'input-out-of-range', '/payload/input/collected/amount', { max: '9007199254740991' }],
    ['a count below zero', record('IDP-2', { input: { meetings: -1 } }), 'input-out-of-range', '/payload/input/meetings', { given: '-1' }],
    ['a count with decimals', record('IDP-2', { input: { meetings: 1.5 } }), 'wrong-input-type', '/payload/input/meetings', { type: 'count' }],
    ['a count written as text', record('IDP-2', { input: { meetings: '3' } }), 'wrong-input-type', '/payload/input/meetings', { type: 'count' }],
    ['a decimal as a number', record('IDP-5', { input: { rate: 1 } }), 'wrong-input-type', '/payload/input/rate', { type: 'decimal' }],
    ['a decimal with an exponent', record('IDP-5', { input: { rate: '1e3' } }), 'wrong-input-type', '/payload/input/rate', { type: 'decimal' }],
    ['a value that is not offered', record('CMO-4', { input: { opinion: 'good' } }), 'unknown-value', '/payload/input/opinion', { given: 'good', allowed: 'unqualified, qualified, adverse' }],
    ['yes for a choice', record('CMO-4', { input: { opinion: true } }), 'wrong-input-type', '/payload/input/opinion', { type: 'choice' }],
    ['yes as text', record('IDP-4', { input: { archived: 'true' } }), 'wrong-input-type', '/payload/input/archived', { type: 'boolean' }],
    ['points below zero', record('IDP-3', { input: { noted: '-0.5' } }), 'input-out-of-range', '/payload/input/noted', { min: '0', max: '20' }],
    ['points beyond what the item is worth', record('IDP-3', { input: { noted: '20.01' } }), 'input-out-of-range', '/payload/input/noted', { given: '20.01', max: '20' }],
    ['a year with a digit too few', record('CMO-1', { events: { 'budget.voted': '0205-01-04' } }), 'date-out-of-range', '/payload/events/budget.voted', { given: '0205-01-04', min: '1900-01-01' }],
    ['a year after 2200', record('CMO-1', { events: { 'budget.voted': '2201-01-01' } }), 'date-out-of-range', '/payload/events/budget.voted', { max: '2200-12-31' }],
    ['a day that does not exist', record('CMO-1', { events: { 'budget.voted': '2025-02-29' } }), 'date-out-of-range', '/payload/events/budget.voted', { event: 'budget.voted' }],
    ['an empty answer', record('IDP-1'), 'nothing-to-record', '/payload', { item: 'IDP-1' }],
    ['clearing an item the grid has not', clear('IDP-9'), 'unknown-item', '/payload/item', { item: 'IDP-9' }],
    ['clearing what was never said', clear('IDP-1'), 'no-such-answer', '/payload/item', { item: 'IDP-1', author: 'coach' }],
  ])('%s is refused, with the place and the figures', (_, body, refusal, pointer, figures) => {
    const result = refusalOf(NOTHING_YET, COACH, body);
    expect(result).toMatchObject({ refusal, pointer, figures });
  });

  test.each([['0', true], ['20', true], ['20.000', true], ['20.000001', false]])('points of %s out of 20 are taken: %s', (noted, taken) => {
    expect(send(NOTHING_YET, COACH, record('IDP-3', { input: { noted } })).ok).toBe(taken);
  });

  test.each([['1900-01-01', true], ['1899-12-31', false], ['2200-12-31', true], ['2201-01-01', false]])('a budget voted on %s is taken: %s', (day, taken) => {
    expect(send(NOTHING_YET, COACH, record('CMO-1', { events: { 'budget.voted': day } })).ok).toBe(taken);
  });

  test('a grid that is only an outline takes no answers', () => {
    const outline = { referential: { ...GRID, basis: 'outline' as const }, territory: KOLDA };
    expect(refusalOf(NOTHING_YET, COACH, record('IDP-2', { input: { meetings: 1 } }), 0, outline)).toMatchObject({ refusal: 'outline-grid', figures: { grid: 'trial 1', item: 'IDP-2' } });
  });

  test('clearing twice is refused the second time: the first took it all', () => {
    const { state } = sent(NOTHING_YET, COACH, record('IDP-2', { input: { meetings: 1 } }));
    const cleared = sent(state, COACH, clear('IDP-2'));
    expect(cleared.state.answers).toEqual([]);
    expect(cleared.changed).toEqual([{ entity: 'IDP-2:coach', version: 2, value: null }]);
    expect(refusalOf(cleared.state, COACH, clear('IDP-2')).refusal).toBe('no-such-answer');
  });

  test('an answer to an item the grid has since dropped can still be cleared', () => {
    const { state } = sent(NOTHING_YET, COACH, record('IDP-2', { input: { meetings: 1 } }));
    const without = { ...GRID, indicators: GRID.indicators.filter(({ code }) => code !== 'IDP-2') };
    expect(sent(state, COACH, clear('IDP-2'), 1, { referential: without }).state.answers).toEqual([]);
  });
});
