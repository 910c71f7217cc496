import { describe, expect, test } from 'vitest';
import { COACH, GRID, NOTHING_YET, contentOf, refusalOf, sent } from './__fixtures__/commands.ts';
import type { CommandBody } from './assessment-change.commands.ts';

const attach = (id: string, kind = 'receipt', rest: object = {}): CommandBody => ({ type: 'attachEvidence', payload: { item: 'CMO-1', evidence: { id, kind, title: `Pièce ${id}`, ...rest } } });
const detach = (evidenceId: string): CommandBody => ({ type: 'detachEvidence', payload: { item: 'CMO-1', evidenceId } });
const three = ['a', 'b', 'c'].reduce((state, id) => sent(state, COACH, attach(id)).state, NOTHING_YET);
const proofs = (state: typeof NOTHING_YET) => state.answers.flatMap(({ evidence }) => evidence.map(({ id }) => id));

describe('attaching a proof', () => {
  test('a proof alone begins a draft, before any figure is given', () => {
    const { state } = sent(NOTHING_YET, COACH, attach('a', 'deliberation', { on: '2024-12-20', pages: 'p. 14' }));
    expect(state.filing).toBe('draft');
    expect(state.answers[0]).toMatchObject({ item: 'CMO-1', author: 'coach', input: {}, evidence: [{ id: 'a', kind: 'deliberation', on: '2024-12-20', pages: 'p. 14' }] });
  });

  test('undoing it removes it, and leaves nothing behind when it was all there was', () => {
    const { state, inverse } = sent(NOTHING_YET, COACH, attach('a'));
    expect(contentOf(sent(state, COACH, inverse!).state)).toEqual(contentOf(NOTHING_YET));
  });

  test('a signed agreement takes the proof its own rule names', () => {
    const body: CommandBody = { type: 'attachEvidence', payload: { item: 'CMO-2', evidence: { id: 'a', kind: 'agreement', title: 'Convention' } } };
    expect(sent(NOTHING_YET, COACH, body).state.answers).toHaveLength(1);
  });

  test('an item takes only the kinds of proof it asks for', () => {
    expect(refusalOf(NOTHING_YET, COACH, attach('a', 'agreement'))).toMatchObject({
      refusal: 'unknown-evidence', pointer: '/payload/evidence/kind', figures: { item: 'CMO-1', kind: 'agreement', asked: 'deliberation, receipt' },
    });
  });

  test('the same proof is not attached twice', () => {
    expect(refusalOf(three, COACH, attach('b'))).toMatchObject({ refusal: 'evidence-exists', pointer: '/payload/evidence/id', figures: { evidence: 'b', title: 'Pièce b' } });
  });

  test('a proof of the year 205 is a slip of the hand', () => {
    expect(refusalOf(NOTHING_YET, COACH, attach('a', 'receipt', { on: '0205-01-01' }))).toMatchObject({ refusal: 'date-out-of-range', pointer: '/payload/evidence/on' });
  });

  test('an outline grid and an unknown item take no proof', () => {
    expect(refusalOf(NOTHING_YET, COACH, attach('a'), 0, { referential: { ...GRID, basis: 'outline' } }).refusal).toBe('outline-grid');
    expect(refusalOf(NOTHING_YET, COACH, { type: 'attachEvidence', payload: { item: 'X', evidence: { id: 'a', kind: 'receipt', title: 'x' } } }).refusal).toBe('unknown-item');
  });
});

describe('detaching a proof', () => {
  test('undoing it puts the proof back where it stood among the others', () => {
    const { state, inverse } = sent(three, COACH, detach('b'));
    expect(proofs(state)).toEqual(['a', 'c']);
    expect(proofs(sent(state, COACH, inverse!).state)).toEqual(['a', 'b', 'c']);
  });

  test('a proof that is not there cannot be removed', () => {
    expect(refusalOf(three, COACH, detach('z'))).toMatchObject({ refusal: 'no-such-evidence', pointer: '/payload/evidenceId', figures: { item: 'CMO-1', evidence: 'z' } });
    expect(refusalOf(three, COACH, { type: 'detachEvidence', payload: { item: 'X', evidenceId: 'a' } }).refusal).toBe('unknown-item');
  });

  test('a proof attached by the local government is not the coach’s to remove', () => {
    const body: CommandBody = { type: 'detachEvidence', payload: { item: 'CMO-1', author: 'self', evidenceId: 'a' } };
    expect(refusalOf(three, COACH, body).refusal).toBe('author-not-allowed');
  });
});
