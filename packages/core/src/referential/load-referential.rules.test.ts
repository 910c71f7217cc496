import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setAt } from './__fixtures__/change.ts';
import { GRID_MISTAKES, type Mistake } from './__fixtures__/grid-mistakes.ts';
import { smallGrid } from './__fixtures__/small-grid.ts';
import { loadReferential } from './load-referential.rules.ts';
import { MOST_ISSUES } from './referential-issue.rules.ts';

const written = ({ write }: Pick<Mistake, 'write'>): unknown => write.reduce<unknown>((grid, [pointer, value]) => setAt(grid, pointer, structuredClone(value)), smallGrid());
const said = (json: unknown): string[] => loadReferential(json).issues.map(({ code, path }) => `${code} ${path}`);

describe('loading a grid', () => {
  it('takes the grid of the documentation without a remark, as a text or already parsed', () => {
    for (const json of [smallGrid(), JSON.stringify(smallGrid())]) {
      expect(loadReferential(json)).toMatchObject({ ok: true, issues: [], value: { code: 'pacasen', hash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/) as string } });
    }
  });

  it('lets a window go without a label: views name it after its code', () => {
    const loaded = loadReferential(smallGrid());
    expect(loaded.ok && loaded.value.windows[1]).toMatchObject({ code: 'G1' });
  });

  it.each(GRID_MISTAKES)('says $says at $at when $when', (mistake) => {
    const loaded = loadReferential(written(mistake));
    expect(loaded.issues).toContainEqual(expect.objectContaining({ code: mistake.says, path: mistake.at, severity: mistake.severity ?? 'error' }));
    expect(loaded.ok).toBe(loaded.issues.every(({ severity }) => severity === 'warning'));
  });

  it('says every mistake at once, wherever the first one stands', () => {
    fc.assert(fc.property(fc.shuffledSubarray(GRID_MISTAKES.filter(isLocal), { minLength: 2, maxLength: 6 }), (mistakes) => {
      const clash = mistakes.some((a) => mistakes.some((b) => a !== b && a.write.some(([x]) => b.write.some(([y]) => overlap(x, y)))));
      fc.pre(!clash);
      const issues = said(written({ write: mistakes.flatMap(({ write }) => write) }));
      expect(issues).toEqual(expect.arrayContaining(mistakes.map(({ says, at }) => `${says} ${at}`)));
    }), { numRuns: 60 });
  });

  it('checks the meaning of the lines it can read when the shape of others is wrong', () => {
    const grid = setAt(setAt(setAt(smallGrid(), '/indicators/0/rule/bands/1/from', '0.95'), '/inputs/0/type', 'francs'), '/gates/0/source', undefined);
    const issues = said(grid);
    expect(issues).toEqual(expect.arrayContaining(['invalid-shape /inputs/0/type', 'invalid-shape /gates/0/source', 'bands-out-of-order /indicators/0/rule/bands/1']));
    expect(issues.filter((one) => one.startsWith('unknown-input'))).toEqual([]);
  });

  it('points at the slip of the pen beside the field it leaves missing', () => {
    const grid = setAt(setAt(smallGrid(), '/indicators/1/point', '40'), '/indicators/1/points', undefined);
    expect(said(grid)).toEqual(expect.arrayContaining(['invalid-shape /indicators/1/points', 'unknown-field /indicators/1/point']));
  });

  it('reports the way of writing a quantity that comes nearest to what is written', () => {
    expect(said(setAt(smallGrid(), '/indicators/1/rule/of', { ratio: ['collected'] }))).toContain('invalid-shape /indicators/1/rule/of/ratio');
    expect(said(setAt(smallGrid(), '/windows/1/needs/gates', ['CMO-1', 7]))).toContain('invalid-shape /windows/1/needs/gates/1');
  });

  it('lets an outline through although its points do not add up, since it does not score', () => {
    const loaded = loadReferential(setAt(setAt(smallGrid(), '/basis', 'outline'), '/scores/0/max', '90'));
    expect(loaded).toMatchObject({ ok: true, issues: [{ code: 'weights-do-not-add-up', severity: 'warning', figures: { sum: '100', max: '90' } }] });
  });

  it('accepts points that are scaled, capped or weighted to the maximum', () => {
    expect(said(setAt(setAt(smallGrid(), '/indicators/1/points', '24'), '/scores/0/scaleFrom', '84'))).toEqual([]);
    expect(said(setAt(setAt(smallGrid(), '/scores/0/cap', true), '/indicators/1/points', '50'))).toEqual([]);
    expect(said(setAt(setAt(smallGrid(), '/scores/0/weights', { 'IDP-1': '0.5', 'IDP-2': '1.75' }), '/scores/0/max', '100'))).toEqual([]);
  });

  it('lets areas and a total count the same indicator, once each', () => {
    const grid = setAt(setAt(smallGrid(), '/scores/-', { code: 'area', sum: ['IDP-1'], max: '60' }), '/scores/-', { code: 'total', sum: ['area', 'IDP-2'], max: '100' });
    expect(said(grid)).toEqual([]);
  });

  it('lets a band refine the one above it at the same figure', () => {
    expect(said(setAt(smallGrid(), '/indicators/0/rule/bands', [{ above: '0.8', points: '60' }, { from: '0.8', points: '50' }, { points: '0' }]))).toEqual([]);
  });

  it('gives up counting issues before a reader gives up reading them', () => {
    const many = Array.from({ length: 3000 }, () => 7);
    const { issues } = loadReferential(setAt(smallGrid(), '/scores/0/sum', many));
    expect(issues).toHaveLength(MOST_ISSUES + 1);
    expect(issues.at(-1)).toMatchObject({ code: 'too-many-issues', severity: 'error', figures: { shown: String(MOST_ISSUES) } });
  });
});

/** One line each, without another line leaning on it. */
const isLocal = ({ says }: Mistake): boolean =>
  ['unknown-evidence', 'unknown-domain', 'unknown-threshold', 'invalid-deadline', 'unknown-field', 'unknown-time-zone', 'two-bounds', 'bounds-equal', 'band-over-max', 'unreachable-threshold', 'unused-input'].includes(says);
const overlap = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a) || (a.endsWith('/-') && b.endsWith('/-'));

describe('loading anything at all', () => {
  it('answers with issues, never with an exception', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withUnicodeString: true }), (value) => {
      const loaded = loadReferential(value);
      expect(loaded.ok).toBe(false);
      expect(loaded.issues.length).toBeGreaterThan(0);
    }));
    fc.assert(fc.property(fc.json(), (text) => { expect(loadReferential(text).ok).toBe(false); }));
  });

  it('survives any single value of a good grid replaced by anything', () => {
    const places = pointersOf(smallGrid());
    fc.assert(fc.property(fc.constantFrom(...places), fc.oneof(fc.jsonValue(), fc.constantFrom('', '__proto__', 'constructor', '-0', '1e9', '0.0000001', 'IDP-1', 'cycle.start')), (pointer, value) => {
      const { ok, issues } = loadReferential(setAt(smallGrid(), pointer, value));
      expect(ok).toBe(issues.every(({ severity }) => severity === 'warning'));
      for (const { path } of issues) expect(path === '' || path.startsWith('/')).toBe(true);
    }), { numRuns: 400 });
  });

  it('takes no time to refuse what is too deep or too large', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const wide = JSON.stringify(setAt(smallGrid(), '/provenance', Array.from({ length: 120_000 }, () => 0)));
    const long = JSON.stringify(setAt(smallGrid(), '/code', 'x'.repeat(2_100_000)));
    const started = performance.now();
    expect([deep, wide, long].map((json) => loadReferential(json).issues[0]!.code)).toEqual(['too-large', 'too-large', 'too-large']);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('is not held up by scores that all hold each other, or all hold the same items', () => {
    const codes = Array.from({ length: 200 }, (_, at) => `s${at}`);
    const loops = codes.map((code) => ({ code, sum: codes.filter((other) => other !== code), max: '100' }));
    const tower = codes.map((code, at) => ({ code, sum: ['IDP-1', 'IDP-2', ...codes.slice(0, at)], max: '100' }));
    const started = performance.now();
    for (const scores of [loops, tower]) {
      const { ok, issues } = loadReferential(setAt(smallGrid(), '/scores', scores));
      expect([ok, issues.length <= MOST_ISSUES + 1]).toEqual([false, true]);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('refuses what JSON cannot say: text that is none, functions, circles, broken characters, a getter that throws', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const trap = Object.defineProperty({}, 'format', { enumerable: true, get: () => { throw new Error('no'); } });
    const codes = ['{', '', { a: () => 0 }, circle, '"\\ud800"', trap, new Date(0)].map((value) => loadReferential(value).issues[0]!.code);
    expect(codes).toEqual(['not-json', 'not-json', 'not-json', 'too-large', 'not-json', 'not-json', 'not-json']);
  });
});

/** Every place of a document. */
function pointersOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return path ? [path] : [];
  return [...(path ? [path] : []), ...Object.entries(value).flatMap(([key, field]) => pointersOf(field, `${path}/${key}`))];
}
