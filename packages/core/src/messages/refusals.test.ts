import { describe, expect, test } from 'vitest';
import { ASSESSMENT_COMMAND_TYPES, ASSESSMENT_REFUSALS, AUTHOR_ROLES, ROLES, type AssessmentRefusal } from '../assessment/assessment.values.ts';
import { LANGUAGES, type Language } from '../shared/localized-text.values.ts';
import { INPUT_TYPES } from '../referential/referential.values.ts';
import * as ar from './refusals.ar.ts';
import * as en from './refusals.en.ts';
import * as fr from './refusals.fr.ts';
import type { Figures } from './figures.ts';

const describeRefusal = { fr: fr.describeRefusal, en: en.describeRefusal, ar: ar.describeRefusal };

/** The figures each refusal comes with, as `applyAssessmentCommand` gives them. */
const FIGURES: Readonly<Record<AssessmentRefusal, Figures>> = {
  'stale': { item: 'IDP-2', author: 'coach', base: '3', version: '7', entityVersion: '5', role: 'coach' },
  'id-reused': { id: '0b4e' },
  'batch-size': { count: '201', max: '200' },
  'unknown-item': { item: 'IDP-99', grid: 'pacasen 2025.1' },
  'unknown-input': { item: 'IDP-2', input: 'spent', asked: 'collected, expected' },
  'unknown-event': { item: 'CMO-1', event: 'account.voted', asked: 'budget.voted, budget.sent' },
  'wrong-input-type': { item: 'IDP-2', input: 'collected', type: 'money' },
  'wrong-currency': { item: 'IDP-2', input: 'collected', type: 'money', given: 'TND', expected: 'XOF' },
  'unknown-value': { item: 'CMO-4', input: 'opinion', type: 'choice', given: 'good', allowed: 'unqualified, qualified' },
  'input-out-of-range': { item: 'IDP-3', input: 'noted', type: 'points', given: '41', min: '0', max: '40' },
  'date-out-of-range': { item: 'CMO-1', event: 'budget.voted', given: '0205-01-04', min: '1900-01-01', max: '2200-12-31' },
  'nothing-to-record': { item: 'IDP-2' },
  'not-justified': { item: 'IDP-2' },
  'no-such-answer': { item: 'IDP-2', author: 'coach' },
  'unknown-evidence': { item: 'CMO-1', kind: 'photo', asked: 'deliberation, receipt' },
  'evidence-exists': { item: 'CMO-1', evidence: 'p-1', title: 'Délibération 12' },
  'no-such-evidence': { item: 'CMO-1', evidence: 'p-1', author: 'coach' },
  'unknown-score': { score: 'idq', grid: 'pacasen 2025.1' },
  'value-out-of-range': { score: 'idp', given: '120', min: '0', max: '100' },
  'no-such-result': { kind: 'score', score: 'idp' },
  'outline-grid': { item: 'CMO-1', grid: 'anafic 1' },
  'not-signed-in': {},
  'role-not-allowed': { command: 'importResult', role: 'coach' },
  'territory-not-granted': { role: 'coach', territory: 'sn-kd' },
  'grant-expired': { role: 'coach', territory: 'sn-kd', until: '2025-03-31' },
  'author-not-allowed': { role: 'coach', author: 'verifier' },
  'coach-cannot-verify': { role: 'verifier' },
  'published-result': { role: 'coach', kind: 'score' },
  'wrong-review-state': { command: 'recordAnswer', state: 'filed', states: 'preparing, returned' },
  'deadline-past': { deadline: 'file', due: '2025-06-30' },
  'deadline-unknown': { deadline: 'reply' },
  'too-early': { deadline: 'reply', due: '2025-09-30' },
  'incomplete': { count: '2', items: 'CMO-1, CMO-2' },
  'undecided-items': { count: '2', items: 'CMO-1, IDP-2' },
  'undecided-replies': { count: '1', items: 'IDP-2' },
  'motive-missing': { command: 'returnDossier' },
  'justification-missing': { item: 'IDP-2', decision: 'rejected' },
  'not-contested': { item: 'IDP-2' },
  'wrong-decision': { item: 'IDP-2', decision: 'upheld', stage: 'verification', decisions: 'accepted, amended, rejected' },
  'already-decided': { item: 'IDP-2', stage: 'verification' },
  'entry-exists': { entry: 'comment', id: '0b4e' },
  'no-such-entry': { entry: 'promise', id: '0b4e' },
  'not-the-author': { entry: 'comment' },
  'sample-size': { item: 'IDP-2', size: '9', of: '4' },
  'guard-unknown': { guard: 'signed-by-mayor' },
};

const bare = (sentence: string): string => sentence.replace(/[\u2068\u2069]/g, '');
/** Said as words, or kept for those who read the data: not shown as they stand. */
const SAID_OTHERWISE = ['type', 'author', 'role', 'command', 'kind', 'entityVersion', 'given', 'min', 'until', 'max', 'state', 'states', 'deadline', 'due', 'decision', 'decisions', 'stage', 'entry'];
const FORBIDDEN = /oups|oops|whoops|veuillez|please|erreur inconnue|unknown error|invalide|\binvalid\b|you failed|your fault|votre faute|خطأ غير معروف|رجاء|يرجى|!|undefined|null|NaN/i;

describe.each(LANGUAGES)('a refusal in %s', (language: Language) => {
  const say = describeRefusal[language];

  test.each(ASSESSMENT_REFUSALS)('%s says what happened and what to do next, without blame', (refusal) => {
    const sentence = say(refusal, FIGURES[refusal]);
    expect(sentence).not.toMatch(FORBIDDEN);
    expect(sentence).toMatch(/\.$/);
    expect(sentence.slice(0, -1), 'one sentence for what happened, one for what to do').toMatch(/[.:;؛،؟] /);
    expect(sentence).not.toMatch(/ {2}|\(\)|«\u202f*»|“”/);
  });

  test.each(ASSESSMENT_REFUSALS)('%s names the figures it comes with', (refusal) => {
    const sentence = bare(say(refusal, FIGURES[refusal]));
    const said = Object.entries(FIGURES[refusal]).filter(([name]) => !SAID_OTHERWISE.includes(name));
    for (const [name, value] of said) if (!(refusal === 'stale' && name === 'version')) expect(sentence, name).toContain(value);
  });

  test('no two refusals say the same', () => {
    const sentences = ASSESSMENT_REFUSALS.map((refusal) => say(refusal, FIGURES[refusal]));
    expect(new Set(sentences).size).toBe(ASSESSMENT_REFUSALS.length);
  });

  test.each(ASSESSMENT_REFUSALS)('%s still makes a sentence when no figure came with it', (refusal) => {
    const sentence = say(refusal, {});
    expect(sentence).not.toMatch(/undefined| {2}|\(\)|null|NaN/);
    expect(sentence.length).toBeGreaterThan(20);
  });

  test('a code only a newer server knows still makes a sentence, with the code to quote', () => {
    expect(say('filed-already' as AssessmentRefusal, {})).toContain('filed-already');
    expect(say('constructor' as AssessmentRefusal, {})).toContain('constructor');
  });

  test('somebody who changed the answer meanwhile is named when the name is known', () => {
    expect(say('stale', { ...FIGURES['stale'], name: 'Aïssatou Baldé' })).toContain('Aïssatou Baldé');
  });

  test('a version that does not exist yet is told apart from a change by somebody else', () => {
    const ahead = say('stale', { item: 'IDP-2', base: '9', version: '7', entityVersion: '0' });
    expect(bare(ahead)).toContain('9');
    expect(ahead).not.toBe(say('stale', FIGURES['stale']));
  });

  test.each([['role', 'role-not-allowed', ROLES], ['command', 'role-not-allowed', ASSESSMENT_COMMAND_TYPES], ['author', 'author-not-allowed', AUTHOR_ROLES], ['type', 'wrong-input-type', INPUT_TYPES]] as const)(
    'every %s has its own words in %s', (figure, refusal, codes) => {
      const sentences = codes.map((code) => say(refusal, { ...FIGURES[refusal], [figure]: code }));
      expect(new Set(sentences).size).toBe(codes.length);
      for (const [index, code] of codes.entries()) if (/[A-Z]/.test(code)) expect(sentences[index]).not.toContain(code);
    });
});

test('French says the first of a month as 1er, and groups thousands by a narrow space', () => {
  expect(fr.describeRefusal('date-out-of-range', FIGURES['date-out-of-range'])).toContain('1er janvier 1900');
  expect(fr.describeRefusal('input-out-of-range', { ...FIGURES['input-out-of-range'], given: '-182400000.5' })).toContain('−182\u202f400\u202f000,5');
});

test('Arabic keeps each code in its own direction, and its digits from 0 to 9', () => {
  const sentence = ar.describeRefusal('unknown-input', FIGURES['unknown-input']);
  expect(sentence).toContain('\u2068IDP-2\u2069');
  expect(ar.describeRefusal('grant-expired', FIGURES['grant-expired'])).toContain('31 مارس 2025');
});

test('the limits of a value are said in each language', () => {
  for (const language of LANGUAGES) {
    const sentence = bare(describeRefusal[language]('input-out-of-range', FIGURES['input-out-of-range']));
    expect(sentence).toContain('41');
    expect(sentence).toContain('40');
  }
});
