import type { ReferentialJson } from '../referential.schema.ts';

/** A small grid that loads without a remark: one gate, two indicators, three windows. Change a copy, never this one. */
export const smallGrid = (): ReferentialJson => ({
  format: 1, code: 'pacasen', version: '2025.1', basis: 'illustrative', timeZone: 'Africa/Dakar', currency: 'XOF',
  inputs: [
    { code: 'spent', type: 'money', period: 'observed', label: { fr: 'Investissement exécuté', en: 'Investment spent', ar: 'الاستثمار المنجز' } },
    { code: 'budgeted', type: 'money', period: 'observed', label: { fr: 'Investissement inscrit', en: 'Investment budgeted', ar: 'الاستثمار المبرمج' } },
    { code: 'collected', type: 'money', period: 'observed', label: { fr: 'Recettes recouvrées', en: 'Revenue collected', ar: 'المداخيل المحصلة' } },
    { code: 'expected', type: 'money', period: 'observed', label: { fr: 'Recettes émises', en: 'Revenue assessed', ar: 'المداخيل المتوقعة' } },
  ],
  events: [{ code: 'budget.voted', label: { fr: 'Budget voté' } }, { code: 'budget.sent', label: { fr: 'Budget transmis' } }],
  evidence: [{ code: 'deliberation', label: { fr: 'Délibération' } }, { code: 'receipt', label: { fr: 'Accusé de réception' } }],
  domains: [{ code: 'finance', label: { fr: 'Finances' } }],
  gates: [{
    code: 'CMO-1', label: { fr: 'Budget voté et transmis dans les délais' }, evidence: ['deliberation', 'receipt'], whenMissing: 'pending',
    rule: { kind: 'chain', steps: [{ event: 'budget.voted', before: 'cycle.start' }, { event: 'budget.sent', by: 'budget.voted + 15 days' }] },
    source: { ref: 'CGCT art. 254 and 261', confidence: 'L' },
  }],
  indicators: [
    {
      code: 'IDP-1', domain: 'finance', points: '60', label: { fr: 'Exécution de l’investissement' }, whenMissing: 'open',
      rule: { kind: 'steps', of: { ratio: ['spent', 'budgeted'] }, bands: [{ from: '0.80', points: '60' }, { from: '0.60', points: '35' }, { points: '0' }] },
      source: { ref: 'theme published, points ours', confidence: 'U' },
    },
    {
      code: 'IDP-2', domain: 'finance', points: '40', label: { fr: 'Recouvrement' }, whenMissing: 'open',
      rule: { kind: 'linear', of: { ratio: ['collected', 'expected'] }, from: '0.40', to: '0.90' },
      source: { ref: 'theme published, points ours', confidence: 'U' },
    },
  ],
  scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2'], max: '100', round: { at: 'total', decimals: 0, mode: 'half-up' } }],
  thresholds: [{ code: 'idp-min', of: 'idp', atLeast: '70', compare: 'before-rounding', source: { ref: 'allafrica 202507040723', confidence: 'V' } }],
  windows: [
    { code: 'base', label: { fr: 'Dotation ordinaire' }, needs: {} },
    { code: 'G1', needs: { gates: 'all' } },
    { code: 'G2', needs: { window: 'G1', threshold: 'idp-min' } },
  ],
});
