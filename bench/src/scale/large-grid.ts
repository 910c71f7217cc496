import type { ReferentialJson } from '@jalon/core/referential';

const source = { ref: 'made up to be measured', confidence: 'U' } as const;
const label = (code: string) => ({ fr: code, en: code, ar: code });

/** A grid of 200 items: 40 gates and 160 indicators of half a point each in 8 domains, 80 points in all. */
export function largeGrid(): ReferentialJson {
  const inputs = Array.from({ length: 200 }, (_, index) => ({ code: `fact-${index + 1}`, type: 'boolean' as const, label: label(`fact-${index + 1}`) }));
  const domains = Array.from({ length: 8 }, (_, index) => ({ code: `D${index + 1}`, label: label(`D${index + 1}`) }));
  const gates = Array.from({ length: 40 }, (_, index) => ({ code: `CMO-${index + 1}`, label: label(`CMO-${index + 1}`), source, rule: { kind: 'yesno' as const, input: `fact-${index + 1}` } }));
  const indicators = Array.from({ length: 160 }, (_, index) => ({
    code: `IDP-${index + 1}`, domain: `D${(index % 8) + 1}`, points: '0.5', label: label(`IDP-${index + 1}`), source, rule: { kind: 'binary' as const, input: `fact-${index + 41}` },
  }));
  return {
    format: 1, code: 'large', version: '1', basis: 'illustrative', timeZone: 'Africa/Dakar', currency: 'XOF', inputs, domains, gates, indicators,
    scores: [{ code: 'idp', sum: indicators.map(({ code }) => code), max: '80' }],
    thresholds: [{ code: 'idp-min', of: 'idp', atLeast: '50', compare: 'before-rounding', source }],
    windows: [{ code: 'G1', needs: { gates: 'all' } }, { code: 'G2', needs: { window: 'G1', threshold: 'idp-min' } }],
  };
}

/** The same grid with fifty things wrong: every eighth item asks for a fact nobody declared, and so the declared one is read by nobody. */
export function largeGridWithFiftyIssues(): unknown {
  const grid = structuredClone(largeGrid()) as { gates: { rule: { input: string } }[]; indicators: { rule: { input: string } }[] };
  [...grid.gates, ...grid.indicators].forEach((item, index) => { if (index % 8 === 0) item.rule.input = `nobody-${index}`; });
  return grid;
}
