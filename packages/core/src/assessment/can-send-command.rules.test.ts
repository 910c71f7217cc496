import { describe, expect, test } from 'vitest';
import { ASSESSMENT_COMMAND_TYPES, AUTHOR_ROLES, ROLES, type AssessmentCommandType, type AuthorRole, type Role } from './assessment.values.ts';
import { defaultAuthorOf, type Actor, type Grant } from './assessment-rights.values.ts';
import { canSendCommand, coachesOf, territorialRelation, type CommandTarget } from './can-send-command.rules.ts';
import { COACH, KOLDA, NOTHING_YET, OFFICER, SECRETARY, person, sent } from './__fixtures__/commands.ts';

const TODAY = '2025-05-12';
const target: CommandTarget = { territory: KOLDA, asOf: TODAY };

/** Comments and promises are everybody's who may change anything. */
const EVERYBODY_WRITES = { addComment: [], removeComment: [], addPromise: [], removePromise: [], keepPromise: [], reopenPromise: [] };

/**
 * The rights as the programme would put them on one page: what each role may do, and whose answers it writes.
 * Written by hand, apart from the table of the product.
 */
const PAGE: Readonly<Record<Role, Readonly<Partial<Record<AssessmentCommandType, readonly AuthorRole[]>>>>> = {
  secretary: { recordAnswer: ['self'], clearAnswer: ['self'], attachEvidence: ['self'], detachEvidence: ['self'], fileDossier: [], closeReplies: [], replyToItem: [], withdrawReply: [], ...EVERYBODY_WRITES },
  coach: { recordAnswer: ['coach'], clearAnswer: ['coach'], attachEvidence: ['coach'], detachEvidence: ['coach'], ...EVERYBODY_WRITES },
  verifier: { recordAnswer: ['verifier', 'appeal'], clearAnswer: ['verifier', 'appeal'], attachEvidence: ['verifier', 'appeal'], detachEvidence: ['verifier', 'appeal'], returnDossier: [], acceptDossier: [], openFieldVisit: [], issueProvisional: [], closeReplies: [], issueFinal: [],
    decideItem: [], withdrawDecision: [], drawSample: [], withdrawSample: [], ...EVERYBODY_WRITES },
  officer: { importResult: [], withdrawResult: [], recordNotFiled: [], reopenFiling: [], publishResult: [], reopenReview: [], ...EVERYBODY_WRITES },
  reader: {},
  // It gives rights and has none on dossiers.
  administrator: {},
  service: { recordAnswer: ['self', 'coach'], importResult: [] },
};
const aboutAnswers = (type: AssessmentCommandType): boolean => ['recordAnswer', 'clearAnswer', 'attachEvidence', 'detachEvidence'].includes(type);

/** Each way a grant can lie to Kolda on 12 May 2025, and what it gives. */
const GRANTS: readonly (readonly [string, readonly Omit<Grant, 'role'>[], 'yes' | 'territory-not-granted' | 'grant-expired'])[] = [
  ['on the commune itself', [{ territoryId: KOLDA.id }], 'yes'],
  ['on its département', [{ territoryId: 'sn-kd-kd1' }], 'yes'],
  ['on its region', [{ territoryId: 'sn-kd' }], 'yes'],
  ['everywhere', [{ territoryId: null }], 'yes'],
  ['that begins today', [{ territoryId: 'sn-kd', from: TODAY }], 'yes'],
  ['that ends today', [{ territoryId: 'sn-kd', to: TODAY }], 'yes'],
  ['that ended, beside one in force', [{ territoryId: 'sn-kd', to: '2024-12-31' }, { territoryId: 'sn-kd', from: '2025-01-01' }], 'yes'],
  ['that ended yesterday', [{ territoryId: 'sn-kd', to: '2025-05-11' }], 'grant-expired'],
  ['that ended, beside one to come', [{ territoryId: 'sn-kd', to: '2025-01-01' }, { territoryId: 'sn-kd', from: '2026-01-01' }], 'grant-expired'],
  ['that begins tomorrow', [{ territoryId: 'sn-kd', from: '2025-05-13' }], 'territory-not-granted'],
  ['on a neighbour', [{ territoryId: 'sn-kd-kd1-2' }], 'territory-not-granted'],
  ['on another region', [{ territoryId: 'sn-dk' }], 'territory-not-granted'],
  ['on a code that only begins the same', [{ territoryId: 'sn-k' }], 'territory-not-granted'],
  ['missing', [], 'territory-not-granted'],
];

const authorsNamed = (type: AssessmentCommandType): readonly (AuthorRole | undefined)[] => (aboutAnswers(type) ? [undefined, ...AUTHOR_ROLES] : [undefined]);

describe.each(ROLES)('a %s', (role) => {
  test.each(ASSESSMENT_COMMAND_TYPES)('sends %s just as the page says, for every author and every grant', (type) => {
    const authors = PAGE[role][type];
    const cases = authorsNamed(type).flatMap((author) => GRANTS.map(([where, grants, inForce]) => ({ author, where, grants, inForce })));
    const told = cases.map(({ author, where, grants }) => {
      const verdict = canSendCommand(type, person(role, 'p', grants), { ...target, author });
      return `${author ?? 'own name'}, grant ${where}: ${verdict.allowed ? 'yes' : verdict.reason}`;
    });
    const expected = cases.map(({ author, where, inForce }) => {
      const answer = authors === undefined ? 'role-not-allowed' : author && !authors.includes(author) ? 'author-not-allowed' : inForce;
      return `${author ?? 'own name'}, grant ${where}: ${answer}`;
    });
    expect(told).toEqual(expected);
  });

  test('writes by default in its own name', () => {
    expect(defaultAuthorOf(role)).toBe(PAGE[role].recordAnswer?.[0] ?? null);
  });
});

describe('deny by default', () => {
  test.each(ASSESSMENT_COMMAND_TYPES)('nobody sends %s without signing in', (type) => {
    expect(canSendCommand(type, null, target)).toEqual({ allowed: false, reason: 'not-signed-in' });
  });

  test('a grant in another role lends nothing to the role one acts in', () => {
    const actor: Actor = { id: 'p', role: 'coach', grants: [{ role: 'verifier', territoryId: null }, { role: 'coach', territoryId: 'sn-dk' }] };
    expect(canSendCommand('recordAnswer', actor, target)).toEqual({ allowed: false, reason: 'territory-not-granted' });
  });

  test('a grant on a commune does not reach up to its region', () => {
    const region = { id: 'sn-kd', path: ['sn'] };
    expect(territorialRelation(person('coach', 'c', [{ territoryId: KOLDA.id }]), region, TODAY)).toBe('outside');
  });
});

describe('whoever coaches does not verify', () => {
  const answer = { type: 'recordAnswer', payload: { item: 'IDP-2', input: { meetings: 3 } } } as const;

  test.each(['recordAnswer', 'clearAnswer', 'attachEvidence', 'detachEvidence'] as const)('%s as verifier or in appeal is refused to a former coach', (type) => {
    const former = person('verifier', 'awa');
    for (const author of [undefined, 'verifier', 'appeal'] as const) {
      expect(canSendCommand(type, former, { ...target, author, coachedBy: ['awa'] })).toEqual({ allowed: false, reason: 'coach-cannot-verify' });
      expect(canSendCommand(type, former, { ...target, author, coachedBy: ['moussa'] })).toEqual({ allowed: true });
    }
  });

  test('having coached does not keep anyone from coaching on', () => {
    expect(canSendCommand('recordAnswer', COACH, { ...target, coachedBy: [COACH.id] })).toEqual({ allowed: true });
  });

  test('what was cleared, or replaced by another coach, still counts', () => {
    const awa = person('coach', 'awa');
    const moussa = person('coach', 'moussa');
    const first = sent(NOTHING_YET, awa, answer);
    const second = sent(first.state, moussa, { ...answer, payload: { item: 'IDP-2', input: { meetings: 4 } } });
    const { state } = sent(second.state, moussa, { type: 'clearAnswer', payload: { item: 'IDP-2' } });
    expect(state.answers).toEqual([]);
    expect(coachesOf(state)).toEqual(['awa', 'moussa']);
  });

  test('a state kept without the list of coaches still knows those who wrote last', () => {
    const { state } = sent(NOTHING_YET, person('coach', 'awa'), answer);
    const { coachedBy: _, ...older } = state;
    expect(coachesOf(older)).toEqual(['awa']);
  });

  test('nobody becomes a coach by writing for the local government or by bringing a result in', () => {
    const { state } = sent(NOTHING_YET, SECRETARY, answer);
    const imported = sent(state, OFFICER, { type: 'importResult', payload: { kind: 'gates', value: true, source: { ref: 'x', confidence: 'V' }, on: '2025' } });
    expect(coachesOf(imported.state)).toEqual([]);
  });
});

describe('published results', () => {
  test.each(ROLES)('a %s sees why a published result is not theirs to change', (role) => {
    for (const type of ['importResult', 'withdrawResult'] as const) {
      const verdict = canSendCommand(type, person(role), { ...target, published: true });
      const expected = PAGE[role][type] ? { allowed: true } : { allowed: false, reason: 'published-result' };
      expect(verdict).toEqual(expected);
    }
  });
});
