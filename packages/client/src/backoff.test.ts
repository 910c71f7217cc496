import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffDelay } from './backoff.ts';
import { parseRetryAfter } from './retry-after.ts';

const rules = fc.record({ baseDelayMs: fc.integer({ min: 1, max: 10_000 }), maxDelayMs: fc.integer({ min: 1, max: 100_000 }) });
const retry = fc.integer({ min: 0, max: 1_000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('the wait before another try', () => {
  it('never passes the ceiling, however many tries came before', () => {
    fc.assert(
      fc.property(rules, retry, chance, (rule, n, draw) => {
        const delay = backoffDelay(n, rule, () => draw);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(rule.maxDelayMs);
        expect(delay).toBeLessThanOrEqual(rule.baseDelayMs * 2 ** n);
      }),
    );
  });

  it('is never shorter than the server asked for', () => {
    fc.assert(
      fc.property(rules, retry, chance, fc.integer({ min: 0, max: 1_000_000 }), (rule, n, draw, asked) => {
        expect(backoffDelay(n, rule, () => draw, asked)).toBeGreaterThanOrEqual(asked);
      }),
    );
  });

  it('grows with each try for the same draw', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 40 }), chance, (rule, n, draw) => {
        expect(backoffDelay(n + 1, rule, () => draw)).toBeGreaterThanOrEqual(backoffDelay(n, rule, () => draw));
      }),
    );
  });

  it('is spread over the whole range, so that a crowd does not come back at once', () => {
    const rule = { baseDelayMs: 1000, maxDelayMs: 8000 };
    const thirds = [0, 0, 0];
    for (let i = 0; i < 300; i += 1) thirds[Math.floor((3 * backoffDelay(3, rule, () => i / 300)) / 8000)]! += 1;
    for (const third of thirds) expect(third).toBeGreaterThan(90);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2025-05-12T10:00:00Z');
  it('is read in seconds', () => expect(parseRetryAfter('120', now)).toBe(120_000));
  it('is read as a date', () => expect(parseRetryAfter('Mon, 12 May 2025 10:00:30 GMT', now)).toBe(30_000));
  it('asks for no wait when its date is past', () => expect(parseRetryAfter('Mon, 12 May 2025 09:00:00 GMT', now)).toBe(0));
  it('is nothing when absent or unreadable', () => {
    expect(parseRetryAfter(null, now)).toBeUndefined();
    expect(parseRetryAfter('soon', now)).toBeUndefined();
  });
});
