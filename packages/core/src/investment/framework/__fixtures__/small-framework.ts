import { loadFramework } from '../load-framework.rules.ts';
import type { FrameworkJson, LoadedFramework } from '../framework.schema.ts';

const law = { article: 'Law, art. 1', confidence: 'V' } as const;
const rule = (severity: 'blocks' | 'warns' | 'informs', body: { kind: string; [param: string]: unknown }): object => ({ code: body.kind, label: { fr: body.kind }, severity, ref: { ...law, article: `Law, ${body.kind}` }, rule: body });

/** Every rule there is, over two sectors, three sources and two procedures. Amounts in francs: a contract of works of 70 needs a tender. */
const framework = {
  format: 1, code: 'small', version: '1', basis: 'illustrative', label: { fr: 'Petit cadre' }, timeZone: 'Africa/Dakar', currency: 'XOF', years: 3,
  classes: [{ code: 'commune', label: { fr: 'Commune' } }],
  sectors: [{ code: 'urban', label: { fr: 'Urbanisme' }, aliases: ['voirie'] }, { code: 'health', label: { fr: 'Santé' } }],
  sources: [
    { code: 'own', kind: 'own', label: { fr: 'Fonds propres' } },
    { code: 'grant', kind: 'programme', label: { fr: 'Guichet' }, lapses: true, aliases: ['pacasen'] },
    { code: 'social', kind: 'state', label: { fr: 'Fonds social' }, menu: ['health'] },
  ],
  marks: [{ code: 'climate', label: { fr: 'Climat' } }],
  procurement: {
    natures: [{ code: 'works', label: { fr: 'Travaux' } }, { code: 'goods', label: { fr: 'Fournitures' } }],
    procedures: [
      { code: 'quotes', label: { fr: 'Demande de prix' }, openness: 1 }, { code: 'direct', label: { fr: 'Entente directe' }, openness: 1, exceptional: true },
      { code: 'tender', label: { fr: 'Appel d’offres' }, openness: 2 },
    ],
    thresholds: [
      { nature: 'works', from: 0, procedure: 'quotes', ref: law }, { nature: 'works', from: 70, procedure: 'tender', ref: { ...law, article: 'Law, art. 53' } },
      { nature: 'goods', from: 0, procedure: 'quotes', ref: law }, { nature: 'goods', from: 50, procedure: 'tender', ref: law },
    ],
    approvals: [{ classes: ['commune'], budgetFrom: 300, from: 50, ref: law }, { classes: ['commune'], from: 15, ref: { ...law, article: 'Law, art. 29' } }],
    chain: [
      { code: 'ppm', label: { fr: 'Plan de passation' }, limits: [{ notAfter: 'year.start - 1 month', ref: law }], usual: 'year.start - 1 month' },
      { code: 'notice', label: { fr: 'Avis' }, limits: [{ notBefore: 'ppm', ref: law }] },
      { code: 'opening', label: { fr: 'Ouverture' }, limits: [{ notBefore: 'notice', ref: law }, { notBefore: 'notice + 30 days', procedures: ['tender'], ref: { ...law, article: 'Law, offers' } }] },
      { code: 'signature', label: { fr: 'Signature' }, limits: [{ notBefore: 'opening + 10 days', procedures: ['tender'], ref: law }, { notBefore: 'opening', ref: law }] },
      { code: 'approval', label: { fr: 'Approbation' }, when: 'approval', usual: 'signature + 30 days', limits: [{ notAfter: 'signature + 30 days', ref: { ...law, article: 'Law, approval' } }] },
      { code: 'start', label: { fr: 'Démarrage' }, limits: [{ notBefore: 'signature', ref: law }, { notBefore: 'approval', ref: law }] },
    ],
  },
  rules: [
    ...['source-ceiling', 'year-ceiling', 'prudent-ceiling', 'yearly-funding', 'whole-funding', 'credits-complete', 'credits-in-schedule', 'ongoing-first', 'lapse', 'source-menu', 'procurement-line', 'date-chain']
      .map((kind) => rule('warns', { kind })),
    ...['credits-within-ap', 'annual-slice', 'procedure'].map((kind) => rule('blocks', { kind })), rule('informs', { kind: 'approval' }),
    rule('informs', { kind: 'source-share', sources: ['grant'], marks: ['climate'], atLeast: '0.10' }), rule('warns', { kind: 'cofunding', sources: ['own'], atLeast: '0.20' }),
    rule('warns', { kind: 'recurrent-covered', natures: ['works'] }), rule('blocks', { kind: 'split', alike: ['sector', 'title'] }),
    rule('warns', { kind: 'screening-before-tender', natures: ['works'], exempt: ['none'] }), rule('warns', { kind: 'land-secured', natures: ['works'], accepts: ['secured', 'not-needed'] }),
  ],
};

/** As it is written in JSON, a fresh copy each time. */
export const smallFramework = (): FrameworkJson => structuredClone(framework) as unknown as FrameworkJson;

/** Read and checked. `change` writes something else into the copy first. */
export function loadedSmallFramework(change: (json: FrameworkJson) => void = () => undefined): LoadedFramework {
  const json = smallFramework();
  change(json);
  const loaded = loadFramework(json);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}
