import fc from 'fast-check';
import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResultKey } from '@jalon/contract';
import type { ResultSheet, SignedResultSheet } from '@jalon/core/assessment';
import { canonicalForm } from './canonical-form.ts';
import { verifyResultSheet } from './verify-result-sheet.ts';

const SHEET: ResultSheet = {
  format: 1, kind: 'result-sheet', attests: 'review',
  programme: { code: 'pacasen', label: { fr: 'PACASEN', ar: 'باكاسن' } }, cycle: { code: '2025', label: null, periods: { n: ['2025-01-01', '2025-12-31'] } },
  territory: { id: 'sn-kd-kd1-1', identifiers: [{ scheme: 'ansd', code: 'SN-KD-KD1-1' }], name: 'Kolda', kind: 'commune' },
  grid: { code: 'pacasen', version: '2025.1', hash: `sha256-${'0'.repeat(64)}`, basis: 'published' }, engine: '1.0.0', publishedOn: '2025-07-01',
  act: { reference: 'PV 12', motive: null }, asOf: '2025-07-01', verdict: 'partly-closed', windows: [{ code: 'A', label: { fr: 'Guichet A' }, standing: 'open' }],
  score: { code: 'idp', label: { fr: 'Points' }, earned: '69.6', lost: '30.4', open: '0.0', max: '100.0', thresholds: [{ code: 'B', label: null, atLeast: '70', verdict: 'unmet' }] },
  items: [{ code: 'CMO-1', kind: 'gate', label: { fr: 'Budget' }, treatment: 'applies', verdict: 'met', points: null }, { code: 'IDP-1', kind: 'indicator', label: { fr: 'Recettes' }, treatment: 'applies', verdict: null, points: { earned: '7.0', max: '10.0' } }],
  sources: [], demonstration: true, resultHash: `sha256-${'a'.repeat(64)}`, issuedAt: '2025-07-02T09:00:00.000Z', issuer: 'https://jalon.example',
};
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

interface Signer { readonly key: ResultKey; sign(sheet: object, header?: object): Promise<SignedResultSheet> }

/** Signs with Node's own encoding and the canonicalize package: nothing of what is tried here. */
async function signer(kid: string, dates: Partial<ResultKey> = {}): Promise<Signer> {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']));
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return {
    key: { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig', validFrom: '2025-01-01T00:00:00.000Z', retiredAt: null, compromisedAt: null, ...dates },
    async sign(sheet, header = {}) {
      const head = base64url(JSON.stringify({ alg: 'ES256', kid, typ: 'jalon-result-sheet', ...header }));
      const input = `${head}.${base64url(canonicalize(sheet) ?? '')}`;
      return { sheet: sheet as ResultSheet, protected: head, signature: base64url(new Uint8Array(await crypto.subtle.sign(ECDSA, privateKey, Buffer.from(input)))) };
    },
  };
}

let ours: Signer;
let signed: SignedResultSheet;
beforeAll(async () => {
  ours = await signer('ours');
  signed = await ours.sign(SHEET);
});
const verdictOf = async (one: unknown, keys: readonly ResultKey[] = [ours.key], published?: string): Promise<string> =>
  (await verifyResultSheet(one as SignedResultSheet, { keys: [...keys] }, { published })).verdict;

type Path = readonly (string | number)[];
const leavesOf = (value: unknown, path: Path = []): Path[] => (typeof value !== 'object' || value === null
  ? [path] : Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, Array.isArray(value) ? Number(name) : name])));
function changed(document: unknown, path: Path, change: (leaf: unknown) => unknown): unknown {
  const copy = structuredClone(document);
  const parent = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, name) => at[name] as Record<string | number, unknown>, copy as Record<string, unknown>);
  const last = path.at(-1)!;
  parent[last] = change(parent[last]);
  return copy;
}
/** The same members in another order, all the way down. */
const shuffled = (value: unknown, order: (names: string[]) => string[]): unknown => {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, order));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(order(Object.keys(value)).map((name) => [name, shuffled((value as Record<string, unknown>)[name], order)]));
};

describe('a signed sheet', () => {
  it('verifies, as an object and as the text of a file, and says which key', async () => {
    expect(await verifyResultSheet(signed, { keys: [ours.key] })).toEqual({ verdict: 'valid', sheet: SHEET, key: ours.key });
    expect(await verdictOf(JSON.stringify(signed, null, 4))).toBe('valid');
  });

  it('does not verify once any leaf of it was changed', async () => {
    const leaves = [...leavesOf(SHEET).map((path) => ['sheet', ...path]), ['protected'], ['signature']];
    expect(leaves.length).toBeGreaterThan(50);
    for (const path of leaves) {
      const tries = [(leaf: unknown) => (leaf === null ? 'x' : null), (leaf: unknown) => (typeof leaf === 'string' ? `${leaf}A` : !leaf)];
      for (const change of tries) expect([path, await verdictOf(changed(signed, path, change))]).toEqual([path, expect.not.stringMatching(/^(valid|superseded)$/)]);
    }
  });

  it('does not verify with any letter of it changed, added or left out', async () => {
    const leaves = [...leavesOf(SHEET).map((path) => ['sheet', ...path]), ['protected'], ['signature']];
    const edits = fc.tuple(fc.constantFrom(...leaves), fc.nat(), fc.string({ maxLength: 2, unit: 'binary' }), fc.nat({ max: 1 }));
    await fc.assert(fc.asyncProperty(edits, async ([path, at, put, taken]) => {
      const edit = (leaf: unknown): unknown => {
        if (typeof leaf !== 'string') return put;
        const place = at % (leaf.length + 1);
        return leaf.slice(0, place) + put + leaf.slice(place + taken);
      };
      const other = changed(signed, path, edit);
      fc.pre(JSON.stringify(other) !== JSON.stringify(signed));
      expect(['valid', 'superseded']).not.toContain(await verdictOf(other));
    }), { numRuns: 300 });
  });

  it('does not verify with a member added, taken out or an item repeated', async () => {
    const { engine: _, ...short } = SHEET;
    for (const sheet of [{ ...SHEET, note: 'x' }, short, { ...SHEET, items: [...SHEET.items, SHEET.items[0]] }, { ...SHEET, items: SHEET.items.toReversed() }])
      expect(await verdictOf({ ...signed, sheet })).toBe('altered');
  });

  it('verifies in whatever order its members come', async () => {
    await fc.assert(fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
      const order = (names: string[]) => names.map((name) => [numbers.next().value, name] as const).sort(([a], [b]) => a - b).map(([, name]) => name);
      expect(await verdictOf(JSON.stringify(shuffled(signed, order)))).toBe('valid');
    }), { numRuns: 50 });
  });

  it('is superseded where another result is published now', async () => {
    expect(await verdictOf(signed, undefined, SHEET.resultHash)).toBe('valid');
    expect(await verdictOf(signed, undefined, `sha256-${'b'.repeat(64)}`)).toBe('superseded');
  });
});

describe('keys', () => {
  it('that are not known prove nothing, and neither does another key under the same name', async () => {
    const forger = await signer('ours');
    expect(await verdictOf(signed, [])).toBe('unknown-key');
    expect(await verdictOf(signed, [(await signer('other')).key])).toBe('unknown-key');
    expect(await verdictOf(await forger.sign(SHEET))).toBe('altered');
  });

  it('that are retired still verify what they signed before, and nothing after', async () => {
    const [before, after] = [{ retiredAt: '2025-07-02T08:00:00.000Z' }, { retiredAt: '2025-12-31T00:00:00.000Z' }];
    expect(await verdictOf(signed, [{ ...ours.key, ...after }])).toBe('valid');
    expect(await verdictOf(signed, [{ ...ours.key, ...before }])).toBe('key-not-in-force');
    expect(await verdictOf(signed, [{ ...ours.key, validFrom: '2025-07-03T00:00:00.000Z' }])).toBe('key-not-in-force');
  });

  it('that were withdrawn as compromised verify nothing, whenever it says it was signed; what was altered stays altered', async () => {
    const lost = { ...ours.key, compromisedAt: '2026-01-01T00:00:00.000Z' };
    expect(await verdictOf(signed, [lost])).toBe('key-compromised');
    expect(await verdictOf(changed(signed, ['sheet', 'territory', 'name'], () => 'Louga'), [lost])).toBe('altered');
  });
});

describe('what is no sheet', () => {
  it('is said to be none, and never crashes', async () => {
    const half = { ...signed, sheet: { ...SHEET, issuer: '\ud800' } };
    for (const one of ['', '{', 'null', '[]', '42', '{}', null, undefined, 7, { sheet: SHEET }, { ...signed, protected: 'é' }, { ...signed, protected: base64url('null') }, await ours.sign({ hello: 1 }), await ours.sign(SHEET, { typ: 'JWT' })])
      expect(await verdictOf(one)).toBe('not-a-sheet');
    expect(await verdictOf(half)).toBe('altered');
    await fc.assert(fc.asyncProperty(fc.anything(), async (one) => {
      expect(await verdictOf(one)).toBe('not-a-sheet');
    }));
  });

  it('or is one of a format to come, is told from a forgery', async () => {
    expect(await verdictOf(await ours.sign({ ...SHEET, format: 2 }))).toBe('newer-format');
    expect(await verdictOf(await ours.sign(SHEET, { alg: 'EdDSA' }))).toBe('newer-format');
    expect(await verdictOf(await ours.sign(SHEET, { alg: 'none' }))).toBe('newer-format');
  });
});

describe('the form that is signed', () => {
  it('is that of RFC 8785, for whatever JSON can hold', () => {
    fc.assert(fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      fc.pre(!/\\ud[89a-f]/.test(JSON.stringify(value)));
      expect(canonicalForm(JSON.parse(JSON.stringify(value)))).toBe(canonicalize(JSON.parse(JSON.stringify(value))));
    }), { numRuns: 500 });
  });

  it('orders members as RFC 8785 shows, by code unit', () => {
    expect(canonicalForm({ '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', 1: 'One', '\ud83d\ude00': 'Emoji', '\u0080': 'Control', '\u00f6': 'o' }))
      .toBe('{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji","\ufb33":"Hebrew Letter Dalet With Dagesh"}');
  });
});
