import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setAt } from '../../referential/__fixtures__/change.ts';
import { smallFramework } from './__fixtures__/small-framework.ts';
import { FRAMEWORK_ISSUE_CODES, type FrameworkIssueCode } from './framework.values.ts';
import { loadFramework } from './load-framework.rules.ts';

interface Mistake { readonly says: FrameworkIssueCode; readonly at: string; readonly when: string; readonly write: readonly (readonly [string, unknown])[]; readonly warning?: true }

const MISTAKES: readonly Mistake[] = [
  { says: 'wrong-format', at: '/format', when: 'the format is another', write: [['/format', 2]] },
  { says: 'invalid-shape', at: '/years', when: 'years are a text', write: [['/years', 'three']] },
  { says: 'unknown-field', at: '/rules/0/gravity', when: 'a field is misspelt', write: [['/rules/0/gravity', 'warns']], warning: true },
  { says: 'unknown-time-zone', at: '/timeZone', when: 'the zone does not exist', write: [['/timeZone', 'Africa/Kolda']] },
  { says: 'missing-language', at: '/sectors/0/label', when: 'a promised language is missing', write: [['/languages', ['fr', 'en']]], warning: true },
  { says: 'duplicate-code', at: '/sources/2/code', when: 'a source stands twice', write: [['/sources/2/code', 'own']] },
  { says: 'hash-differs', at: '/hash', when: 'it carries the hash of another', write: [['/hash', `sha256-${'0'.repeat(64)}`]] },
  { says: 'unknown-class', at: '/procurement/approvals/0/classes/0', when: 'an approval names a class nobody declared', write: [['/procurement/approvals/0/classes', ['ville']]] },
  { says: 'invalid-deadline', at: '/procurement/chain/1/limits/0/notBefore', when: 'a delay cannot be read', write: [['/procurement/chain/1/limits/0/notBefore', 'ppm + 3 weeks']] },
  { says: 'unknown-step', at: '/procurement/chain/1/limits/0/notBefore', when: 'a step counts from a later one', write: [['/procurement/chain/1/limits/0/notBefore', 'opening']] },
  { says: 'not-one-bound', at: '/procurement/chain/1/limits/0', when: 'a bound is neither first nor last day', write: [['/procurement/chain/1/limits/0/notBefore', undefined]] },
  { says: 'unknown-sector', at: '/sources/2/menu/0', when: 'a menu names a sector nobody declared', write: [['/sources/2/menu/0', 'culture']] },
  { says: 'menu-and-exclusion', at: '/sources/2', when: 'a source both allows and excludes', write: [['/sources/2/excludes', ['urban']]] },
  { says: 'unknown-source', at: '/rules/17/rule/sources/0', when: 'a rule names a source nobody declared', write: [['/rules/17/rule/sources/0', 'lottery']] },
  { says: 'unknown-mark', at: '/rules/16/rule/marks/0', when: 'a rule names a mark nobody declared', write: [['/rules/16/rule/marks/0', 'gender']] },
  { says: 'unknown-nature', at: '/procurement/thresholds/0/nature', when: 'a threshold is for a nature nobody declared', write: [['/procurement/thresholds/0/nature', 'services']] },
  { says: 'unknown-procedure', at: '/procurement/thresholds/1/procedure', when: 'a threshold asks for a procedure nobody declared', write: [['/procurement/thresholds/1/procedure', 'lottery']] },
  { says: 'thresholds-out-of-order', at: '/procurement/thresholds/1/from', when: 'a threshold falls', write: [['/procurement/thresholds/0/from', 90]] },
  { says: 'threshold-loosens', at: '/procurement/thresholds/1/procedure', when: 'a larger contract needs less', write: [['/procurement/thresholds/0/procedure', 'tender'], ['/procurement/thresholds/1/procedure', 'quotes']] },
  { says: 'no-share', at: '/rules/17/rule', when: 'a share has no bound', write: [['/rules/17/rule/atLeast', undefined]] },
  { says: 'two-bounds-crossed', at: '/rules/17/rule/atLeast', when: 'a share must be above more than it must be below', write: [['/rules/17/rule/atMost', '0.1']] },
];

const written = (write: Mistake['write']): unknown => write.reduce<unknown>((document, [pointer, value]) => setAt(document, pointer, structuredClone(value)), smallFramework());
const hashOf = (json: unknown): string => {
  const loaded = loadFramework(json);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value.hash;
};

describe('loading a planning framework', () => {
  it('takes a framework whose parts agree without a remark, as a text or already parsed', () => {
    for (const json of [smallFramework(), JSON.stringify(smallFramework())]) {
      expect(loadFramework(json)).toMatchObject({ ok: true, issues: [], value: { code: 'small', hash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/) as string } });
    }
  });

  it.each(MISTAKES)('says $says at $at when $when', ({ says, at, write, warning }) => {
    const loaded = loadFramework(written(write));
    expect(loaded.issues).toContainEqual(expect.objectContaining({ code: says, path: at, severity: warning ? 'warning' : 'error' }));
    expect(loaded.ok).toBe(warning === true);
  });

  it('has a case for every issue it can find', () => {
    const elsewhere: readonly FrameworkIssueCode[] = ['not-json', 'too-large', 'too-many-issues'];
    const shown = new Set([...elsewhere, ...MISTAKES.map(({ says }) => says)]);
    expect(FRAMEWORK_ISSUE_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('answers with issues, never with an exception, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => { expect(loadFramework(value).ok).toBe(false); }));
    const places = ['/sectors', '/sources/0', '/procurement', '/procurement/chain', '/procurement/chain/0/limits', '/rules', '/rules/0/rule', '/rules/16/rule/atLeast', '/holidays'];
    fc.assert(fc.property(fc.constantFrom(...places), fc.jsonValue(), (pointer, value) => {
      const loaded = loadFramework(setAt(smallFramework(), pointer, value));
      expect(loaded.ok).toBe(loaded.issues.every(({ severity }) => severity === 'warning'));
    }), { numRuns: 300 });
  });
});

describe('the hash of a framework', () => {
  const before = hashOf(smallFramework());

  it('stays when a word, a reference or an alias is mended', () => {
    const mends: Mistake['write'] = [['/sectors/0/label/en', 'Town planning'], ['/rules/0/ref/note', 'Read again'], ['/sectors/0/aliases', ['rue']], ['/provenance', [{ ref: 'Journal officiel' }]], ['/sources/0/lapses', false]];
    for (const mend of mends) expect(hashOf(written([mend])), mend[0]).toBe(before);
  });

  it('changes with a severity, a threshold, a delay or what a source may fund', () => {
    const changes: Mistake['write'] = [['/rules/0/severity', 'blocks'], ['/procurement/thresholds/1/from', 71], ['/procurement/chain/2/limits/1/notBefore', 'notice + 45 days'], ['/sources/1/lapses', false], ['/sources/2/menu', undefined], ['/holidays', ['2026-04-04']]];
    const hashes = changes.map((change) => hashOf(written([change])));
    expect(new Set([before, ...hashes]).size).toBe(changes.length + 1);
  });
});
