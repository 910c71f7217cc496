import { describe, expect, it } from 'vitest';
import { JalonProblem, isProblem } from './problem.ts';
import { problemFromAnswer } from './problem-from-answer.ts';

const asked = { method: 'POST', url: 'https://jalon.example/v1/assessments/a/commands' };
const read = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  problemFromAnswer(asked, { status, headers: new Headers(headers), text: typeof body === 'string' ? body : JSON.stringify(body) }, Date.parse('2025-05-12T10:00:00Z'));

describe('recognising a problem', () => {
  it('works on one made by another copy of the client', () => {
    const stranger = Object.assign(new Error('stale'), { name: 'JalonProblem', code: 'stale', current: { version: 5 } });
    expect(stranger).not.toBeInstanceOf(JalonProblem);
    expect(isProblem(stranger)).toBe(true);
    expect(isProblem(stranger, 'stale')).toBe(true);
    expect(isProblem(stranger, 'refused')).toBe(false);
  });

  it.each([Object.assign(new Error('no such file'), { code: 'ENOENT' }), new Error('no'), new TypeError('no'), 'stale', null, undefined, { code: 'stale' }, { name: 'JalonProblem' }])('leaves %o alone', (thrown) => {
    expect(isProblem(thrown)).toBe(false);
  });
});

describe('a problem read from an answer', () => {
  it('says what was asked, what came back and what to do', () => {
    const problem = read(409, {
      code: 'stale', title: 'Modifié entre-temps', status: 409, requestId: 'req-7', refusal: 'stale',
      current: { version: 5, entity: 'IDP-2:coach', entityVersion: 5 }, changedBy: { role: 'coach', name: 'Aïssatou Diallo' },
    });
    expect(problem.message).toBe(
      'POST /v1/assessments/a/commands was answered 409 stale (stale): Modifié entre-temps. Read the scorecard again, compare with `current` and `changedBy`, and send again with the new version as `base`. Request req-7.',
    );
    expect(problem).toMatchObject({ status: 409, requestId: 'req-7', current: { version: 5 }, changedBy: { name: 'Aïssatou Diallo' } });
  });

  it('keeps a code that only a newer server knows', () => {
    const problem = read(409, { code: 'locked-for-audit', title: 'Locked', status: 409, newField: { deep: [1] } });
    expect(problem.code).toBe('locked-for-audit');
    expect(isProblem(problem)).toBe(true);
  });

  it('keeps a refusal that only a newer server knows', () => {
    expect(read(422, { code: 'refused', title: 'no', status: 422, refusal: 'under-audit' })).toMatchObject({ code: 'refused', refusal: 'under-audit' });
  });

  it('gives each place that is wrong, and leaves out what is not one', () => {
    const problem = read(400, { code: 'invalid-request', title: 'x', status: 400, errors: [{ code: 'unknown-item', pointer: '/commands/0/payload/item' }, 'odd', null, { code: 3 }] });
    expect(problem.errors).toEqual([{ code: 'unknown-item', pointer: '/commands/0/payload/item' }]);
  });

  it('does not call stale what does not say where things stand', () => {
    expect(read(409, { code: 'stale', title: 'x', status: 409 }).code).toBe('unexpected-answer');
  });

  it('does not call refused what gives no reason', () => {
    expect(read(422, { code: 'refused', title: 'x', status: 422 }).code).toBe('unexpected-answer');
  });

  it('takes the request id of the header when the body has none', () => {
    expect(read(500, { code: 'internal', title: 'x', status: 500 }, { 'x-request-id': 'req-9' }).requestId).toBe('req-9');
  });

  it.each([
    [429, 'too-many-requests'], [502, 'unavailable'], [503, 'unavailable'], [504, 'timeout'], [408, 'timeout'], [413, 'body-too-large'],
    [403, 'unexpected-answer'], [404, 'unexpected-answer'], [500, 'unexpected-answer'], [302, 'unexpected-answer'],
  ])('reads a bare %i of a proxy as %s', (status, code) => {
    expect(read(status, '<html>', { 'content-type': 'text/html' })).toMatchObject({ code, status });
  });

  it.each(['[]', 'null', '"stale"', '{"code":5}', '{"code":""}', '{'])('is not fooled by the body %s', (body) => {
    expect(read(404, body).code).toBe('unexpected-answer');
  });
});
