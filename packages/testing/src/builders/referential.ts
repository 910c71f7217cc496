import { loadReferential, loadCycle } from '@jalon/core/schemas';
import type { Cycle, CycleJson, LoadedReferential, ReferentialJson } from '@jalon/core/referential';

const source = { ref: 'Grid of the tests', confidence: 'U' } as const;

/** A grid with one gate and two indicators, every part of it used: the smallest that shows windows, a threshold and both kinds of points. */
export const SMALL_GRID: ReferentialJson = {
  format: 1, code: 'exemple', version: '1', basis: 'illustrative', timeZone: 'Africa/Dakar', currency: 'XOF', due: '2025-06-30',
  label: { fr: 'Grille d’essai', en: 'Trial grid', ar: 'شبكة تجريبية' },
  inputs: [
    { code: 'collected', type: 'money', label: { fr: 'Recettes recouvrées', en: 'Revenue collected', ar: 'المداخيل المحصلة' } },
    { code: 'expected', type: 'money', label: { fr: 'Recettes émises', en: 'Revenue assessed', ar: 'المداخيل المتوقعة' } },
    { code: 'register', type: 'boolean', label: { fr: 'Registre tenu', en: 'Register kept', ar: 'سجل ممسوك' } },
  ],
  events: [{ code: 'budget.voted', label: { fr: 'Budget voté', en: 'Budget voted', ar: 'الميزانية مصوت عليها' } }],
  evidence: [{ code: 'deliberation', label: { fr: 'Délibération', en: 'Deliberation', ar: 'مداولة' } }],
  domains: [{ code: 'finance', label: { fr: 'Finances', en: 'Finance', ar: 'المالية' } }],
  gates: [
    {
      code: 'CMO-1', label: { fr: 'Budget voté avant l’année', en: 'Budget voted before the year', ar: 'ميزانية مصوت عليها قبل السنة' }, evidence: ['deliberation'],
      rule: { kind: 'deadline', event: 'budget.voted', before: 'cycle.start' }, source,
    },
  ],
  indicators: [
    { code: 'IDP-1', domain: 'finance', points: '60', label: { fr: 'Registre', en: 'Register', ar: 'السجل' }, rule: { kind: 'binary', input: 'register' }, source },
    {
      code: 'IDP-2', domain: 'finance', points: '40', label: { fr: 'Recouvrement', en: 'Collection', ar: 'التحصيل' },
      rule: { kind: 'linear', of: { ratio: ['collected', 'expected'] }, from: '0.40', to: '0.90' }, source,
    },
  ],
  scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], max: '100', round: { at: 'total', decimals: 0, mode: 'half-up' } }],
  thresholds: [{ code: 'idp-min', of: 'idp', atLeast: '70', source }],
  windows: [
    { code: 'G1', label: { fr: 'Fenêtre 1', en: 'Window 1', ar: 'النافذة 1' }, needs: { gates: 'all' } },
    { code: 'G2', label: { fr: 'Fenêtre 2', en: 'Window 2', ar: 'النافذة 2' }, needs: { window: 'G1', threshold: 'idp-min' } },
  ],
};

/** A checked grid. Pass only what your test is about; an override that makes it invalid throws, with every reason. */
export function buildReferential(overrides: Partial<ReferentialJson> = {}): LoadedReferential {
  return valueOf(loadReferential({ ...SMALL_GRID, ...overrides }), 'referential');
}

/** A cycle of the calendar year 2025 on a grid, open to everyone unless told. */
export function buildCycle(overrides: Partial<CycleJson> = {}, referential: LoadedReferential = buildReferential()): Cycle {
  const { code, version, hash } = referential;
  const json: CycleJson = { format: 1, programme: code, code: '2025', grid: { code, version, hash }, anchors: { 'cycle.start': '2025-01-01', 'cycle.end': '2025-12-31' }, ...overrides };
  return valueOf(loadCycle(json, referential), 'cycle');
}

interface Checked<T> {
  readonly ok: boolean;
  readonly value?: T;
  readonly issues: readonly { readonly severity: string; readonly code: string; readonly path: string; readonly figures: object }[];
}

function valueOf<T>(loaded: Checked<T>, what: string): T {
  if (loaded.ok && loaded.value !== undefined) return loaded.value;
  const reasons = loaded.issues.filter(({ severity }) => severity === 'error').map(({ code, path, figures }) => `${code} at ${path || '/'} ${JSON.stringify(figures)}`);
  throw new Error(`The ${what} of this test is not valid:\n${reasons.join('\n')}`);
}
