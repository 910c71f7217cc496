import { describe, expect, test } from 'vitest';
import { PLAN_COMMAND_TYPES, PLAN_ROLES, PLAN_STATUSES, PROJECT_FACETS } from '../investment/investment.values.ts';
import { PLAN_REFUSALS, type PlanRefusal } from '../investment/plan-refusals.values.ts';
import { LANGUAGES, type Language } from '../shared/localized-text.values.ts';
import * as ar from './ar.ts';
import * as en from './en.ts';
import type { Figures } from './figures.ts';
import * as fr from './fr.ts';

const describePlanRefusal = { fr: fr.describePlanRefusal, en: en.describePlanRefusal, ar: ar.describePlanRefusal };

/** The figures each refusal comes with, as `applyPlanCommand` gives them. */
const FIGURES: Readonly<Record<PlanRefusal, Figures>> = {
  'stale': { project: 'P-01', facet: 'costs', command: 'setCredits', base: '3', version: '7', entityVersion: '5', role: 'team' }, 'id-reused': { id: '0b4e' }, 'batch-size': { count: '201', max: '200' },
  'not-signed-in': {}, 'role-not-allowed': { command: 'adoptPlan', role: 'coach', territory: 'sn-kd' }, 'territory-not-granted': { command: 'setCredits', role: 'team', territory: 'sn-kd' },
  'grant-expired': { command: 'setCredits', role: 'team', territory: 'sn-kd', until: '2025-03-31' }, 'wrong-plan-status': { command: 'addProject', status: 'adopted', statuses: 'draft, returned' },
  'no-such-plan': { plan: 'kolda-2026' }, 'plan-exists': { plan: 'kolda-2026' }, 'basis-unknown': { plan: 'kolda-2026', version: '4' }, 'no-such-project': { project: 'P-01' }, 'project-exists': { project: 'P-01', id: 'x' },
  'too-many-projects': { max: '2000' }, 'nothing-to-change': { project: 'P-01' }, 'amount-out-of-range': { project: 'P-01', given: '-4', max: '1000' }, 'year-out-of-range': { project: 'P-01', year: '2025', min: '2026', max: '2076' },
  'unknown-sector': { project: 'P-01', sector: 'espace' }, 'unknown-source': { project: 'P-01', source: 'loto' }, 'duplicate-funding': { project: 'P-01', source: 'fdd', year: '2026' },
  'schedule-reversed': { project: 'P-01', start: '2027-Q1', end: '2026-Q4' }, 'move-out-of-range': { project: 'P-01', quarters: '-8', min: '2026', year: '2024' }, 'wrong-sum': { project: 'P-01', given: '121', expected: '120' },
  'frozen-slice': { project: 'P-04', year: '2026', field: 'credits', reference: 'D 4', on: '2024-05-28' }, 'year-closed': { year: '2026', project: 'P-01', field: 'credits' }, 'not-frozen': { project: 'P-01' },
  'year-not-over': { year: '2026', due: '2027-01-01' }, 'motive-missing': { command: 'recordExecution', project: 'P-01', year: '2026' }, 'blocked': { command: 'proposePlan', count: '2', rules: 'plafond, passation' },
  'not-overridable': { count: '1', rules: 'plafond' }, 'checks-unknown': { command: 'adoptPlan' }, 'not-received': {}, 'too-early': { given: '2026-02-01', due: '2026-02-13' }, 'too-late': { due: '2026-02-13' }, 'silence-unknown': {},
  'date-out-of-range': { given: '2026-01-09', min: '2026-01-10', max: '2026-01-15' },
};

const FORBIDDEN = /oups|oops|whoops|veuillez|please|erreur inconnue|unknown error|invalide|\binvalid\b|you failed|your fault|votre faute|خطأ غير معروف|رجاء|يرجى|!|undefined|null|NaN/i;
const bare = (sentence: string): string => sentence.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/[\u202f\u00a0]/g, ' ');

describe.each(LANGUAGES)('a plan’s refusal in %s', (language: Language) => {
  const say = (refusal: PlanRefusal, figures: Figures = FIGURES[refusal]): string => describePlanRefusal[language](refusal, figures, 'XOF');

  test.each(PLAN_REFUSALS)('%s says what happened and what to do next, without blame', (refusal) => {
    const sentence = say(refusal);
    expect(sentence).not.toMatch(FORBIDDEN);
    expect(sentence).toMatch(/\.$/);
    expect(sentence.slice(0, -1)).toMatch(/[.:;؛،؟] /);
    expect(sentence).not.toMatch(/ {2}|\(\)|«\u202f*»|“”/);
    expect(say(refusal, {})).not.toMatch(/undefined| {2}|\(\)|null|NaN/);
  });

  test.each(PLAN_REFUSALS.filter((refusal) => FIGURES[refusal]['project'] !== undefined && !['amount-out-of-range', 'year-out-of-range', 'unknown-sector', 'unknown-source', 'year-closed', 'motive-missing'].includes(refusal)))(
    '%s names the line', (refusal) => {
      expect(bare(say(refusal))).toContain(FIGURES[refusal]['project']);
    });

  test('no two refusals say the same', () => {
    expect(new Set(PLAN_REFUSALS.map((refusal) => say(refusal))).size).toBe(PLAN_REFUSALS.length);
  });

  test('a code only a newer server knows still makes a sentence, with the code to quote', () => {
    expect(say('too-green' as PlanRefusal, {})).toContain('too-green');
    expect(say('constructor' as PlanRefusal, {})).toContain('constructor');
  });

  test('somebody who changed the line meanwhile is named when the name is known, else by role', () => {
    expect(say('stale', { ...FIGURES.stale, name: 'Aïssatou Baldé' })).toContain('Aïssatou Baldé');
    expect(new Set(PLAN_ROLES.map((role) => say('stale', { ...FIGURES.stale, role }))).size).toBe(PLAN_ROLES.length);
    expect(say('stale', { ...FIGURES.stale, base: '9' })).not.toBe(say('stale'));
    expect(bare(say('stale', { source: 'fdd', year: '2027', role: 'team' }))).toMatch(/fdd.*2027/);
  });

  test.each([['facet', 'stale', PROJECT_FACETS], ['status', 'wrong-plan-status', PLAN_STATUSES], ['command', 'wrong-plan-status', PLAN_COMMAND_TYPES], ['role', 'role-not-allowed', PLAN_ROLES], ['field', 'frozen-slice', ['credits', 'funding', 'ap', 'schedule', 'ceiling']]] as const)(
    'every %s has its own words in %s', (figure, refusal, codes) => {
      expect(new Set(codes.map((code) => say(refusal, { ...FIGURES[refusal], [figure]: code }))).size).toBe(codes.length);
    });
});

test('who may is said from the table of rights', () => {
  expect(bare(fr.describePlanRefusal('role-not-allowed', { command: 'adoptPlan', role: 'coach' }, 'XOF'))).toBe('Le rôle « coach » ne permet pas d’enregistrer l’adoption. Peuvent le faire : secrétariat municipal, maire.');
  expect(bare(fr.describePlanRefusal('frozen-slice', FIGURES['frozen-slice'], 'XOF'))).toBe('Le conseil a adopté 2026 le 28 mai 2024 : le crédit de P-04 n’y change plus. Demandez une révision, avec son motif.');
  expect(bare(fr.describePlanRefusal('wrong-sum', FIGURES['wrong-sum'], 'XOF'))).toBe('P-01 : les parts font 121 F CFA pour un total de 120 F CFA. Corrigez une part.');
});
