import { describe, expect, test } from 'vitest';
import { findGaps } from '../gaps.engine.ts';
import { PRESS, answer, dossierOf, gateAnswered, gridOf, itemOf, scored } from '../__fixtures__/worked.ts';

// Malawi: a district found to have misused its grant receives nothing, whatever it scores. Silence is no sanction: nobody is asked to prove a negative.
const sanction = { rule: { kind: 'sanction', input: 'misuse' } };
const types = { misuse: 'boolean' } as const;

test('nothing said and no are both no sanction; a yes is lost at once', () => {
  expect(gateAnswered(sanction, null, { types })).toMatchObject({ outcome: 'met', verdict: 'met', reason: 'not-sanctioned', trace: { value: null } });
  expect(gateAnswered(sanction, { input: { misuse: false } }, { types })).toMatchObject({ verdict: 'met', reason: 'not-sanctioned' });
  expect(gateAnswered(sanction, { input: { misuse: true } }, { types })).toMatchObject({ outcome: 'unmet', verdict: 'unmet', reason: 'sanctioned' });
});

// Four windows: the ordinary share for all; a first window on the register; a second one on nothing but the first; a fallback for those to whom the first is closed.
const windows = [{ code: 'base', needs: {} }, { code: 'G1', needs: { gates: ['CMO-1'] } }, { code: 'G2', needs: { window: 'G1' } }, { code: 'small', fallbackFor: 'G1', needs: {} }];
const register = { rule: { kind: 'yesno', input: 'register' } };
const gridWith = (rule: object) => gridOf({ gates: [register, { rule }], windows, types: { ...types, register: 'boolean' } });
const standings = (rule: object, input: Record<string, boolean>, rest: Parameters<typeof dossierOf>[1] = {}) =>
  Object.fromEntries(scored(gridWith(rule), dossierOf([answer('CMO-1', { input })], rest)).windows.map(({ code, standing, reasons }) => [code, `${standing}: ${reasons.map((reason) => reason.code).join(', ')}`]));

describe('a sanction pronounced', () => {
  test('closes every window, the fallback and the one that asks for nothing too', () => {
    expect(standings(sanction.rule, { register: true, misuse: true })).toEqual({
      base: 'closed: sanctioned', G1: 'closed: sanctioned', G2: 'closed: sanctioned, window-closed', small: 'closed: sanctioned',
    });
    expect(standings(sanction.rule, { register: true })).toMatchObject({ base: 'open: no-condition', G1: 'open: needs-met', G2: 'open: needs-met', small: 'closed: fallback-not-needed' });
  });

  test('leaves the windows it spares', () => {
    expect(standings({ ...sanction.rule, spares: ['base', 'small'] }, { register: true, misuse: true })).toMatchObject({ base: 'open: no-condition', G1: 'closed: sanctioned', small: 'open: fallback-open' });
  });

  test('stands though the gates were published as all met', () => {
    const published = { imported: [{ ...PRESS, kind: 'gates' as const, value: true }] };
    expect(standings(sanction.rule, { misuse: true }, published)).toMatchObject({ base: 'closed: sanctioned', G1: 'closed: sanctioned' });
    expect(standings(sanction.rule, { misuse: false }, published)).toMatchObject({ G1: 'open: needs-met' });
  });

  test('is a gap nobody can mend, with every window it closes', () => {
    const result = scored(gridWith({ ...sanction.rule, spares: ['small'] }), dossierOf([answer('CMO-1', { input: { register: true, misuse: true } })]));
    expect(findGaps(result).gaps).toMatchObject([{ item: 'CMO-2', curable: false, windows: ['base', 'G1', 'G2'] }]);
  });

  test('closes also where no dossier was filed, and says both', () => {
    const answers = [answer('CMO-2', { input: { misuse: true }, author: 'verifier' })];
    const result = scored(gridWith(sanction.rule), dossierOf(answers, { filing: 'not-filed', record: 'verifier' }));
    expect(result.windows[1]).toMatchObject({ standing: 'closed', reasons: [{ code: 'sanctioned', of: ['CMO-2'] }, { code: 'not-filed' }] });
    expect(itemOf(result, 'CMO-2')).toMatchObject({ verdict: 'unmet', author: 'verifier' });
  });
});
