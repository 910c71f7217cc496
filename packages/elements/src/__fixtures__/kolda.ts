import type { Answer, AssessmentState, Evidence } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential, ReferentialJson } from '@jalon/core/referential';
import { SENEGAL_IN_SMALL, buildAnswer, buildAssessmentState, buildCycle, buildReferential, type World } from '@jalon/testing';
import pacasen from '../../../referentials/data/grids/pacasen-2025.1.json' with { type: 'json' };

/** The illustrative PACASEN grid as it is published with the product. */
export const grid: LoadedReferential = buildReferential(pacasen as unknown as ReferentialJson);

export const cycle: Cycle = buildCycle({
  programme: 'pacasen', code: '2025', label: { fr: '2025', en: '2025', ar: '2025' },
  anchors: { 'cycle.start': '2025-01-01', 'cycle.end': '2025-12-31', 'filing.close': '2025-06-30', 'indicators.close': '2025-06-13' },
  periods: { observed: ['2024-01-01', '2024-12-31'], before: ['2023-01-01', '2023-12-31'] },
  classes: { 'regional-capital': [{ territory: 'sn-kd-kd1-1' }, { territory: 'sn-lg-ld1-1' }], ville: [] },
  members: [{ window: 'G2', classes: ['regional-capital', 'ville'] }],
  acts: [{ kind: 'extend-deadline', target: 'CMO-2', to: '2024-10-31', reason: 'Installation tardive du conseil', by: 'Préfet de Kolda', on: '2024-09-25' }],
}, grid);

const xof = (amount: number) => ({ amount, currency: 'XOF' });
let made = 0;
const proof = (kind: string, title: string, pages?: string): Evidence => ({ id: `proof-${(made += 1)}`, kind, title, ...(pages ? { pages } : {}), url: `https://kolda.example/${kind}.pdf` });
const by = {
  coach: { id: 'coach-kolda', role: 'coach' }, self: { id: 'secretary-kolda', role: 'secretary' }, verifier: { id: 'verifier', role: 'verifier' },
} as const;
const says = (author: keyof typeof by, item: string, parts: Partial<Answer>): Answer => buildAnswer({ author, item, by: by[author], ...parts });

const gates: Answer[] = [
  says('coach', 'CMO-1', { events: { 'budget.voted': '2024-12-18', 'budget.sent': '2024-12-27' }, evidence: [proof('deliberation', 'Délibération du 18 décembre 2024'), proof('budget', 'Budget primitif 2025'), proof('receipt', 'Accusé de réception de la préfecture')] }),
  says('coach', 'CMO-2', { events: { 'account.voted': '2024-10-21', 'account.sent': '2024-10-28' }, evidence: [proof('deliberation', 'Délibération du 21 octobre 2024'), proof('account', 'Compte administratif 2023'), proof('management-account', 'Compte de gestion 2023'), proof('receipt', 'Accusé de réception')] }),
  says('coach', 'CMO-3', { events: { 'budget.debated': '2024-11-14', 'budget.voted': '2024-12-18' }, evidence: [proof('minutes', 'PV du débat d’orientation')] }),
  says('coach', 'CMO-5', { input: { 'has-debt': false } }),
  says('coach', 'CMO-6', { events: { 'screening.sent': '2025-05-02' }, evidence: [proof('screening-forms', 'Cinq fiches de tri')] }),
];
const indicators: Answer[] = [
  says('coach', 'IDP-1', { input: { spent: xof(211_000_000), budgeted: xof(310_000_000) } }),
  says('self', 'IDP-2', { input: { collected: xof(187_200_000), expected: xof(240_000_000) }, at: '2025-03-03T09:00:00.000Z' }),
  says('coach', 'IDP-2', { input: { collected: xof(182_400_000), expected: xof(240_000_000) }, at: '2025-04-17T11:20:00.000Z', note: 'Compte administratif 2024, chapitre 72.', evidence: [proof('management-account', 'Compte de gestion 2024', 'p. 14'), proof('collection-statement', 'État de recouvrement du receveur, 31 déc. 2024')] }),
  says('coach', 'IDP-3', { input: { 'own-revenue': xof(198_000_000), 'own-revenue-before': xof(176_000_000) } }),
  says('coach', 'IDP-4', { input: { 'own-revenue': xof(198_000_000), 'own-revenue-planned': xof(204_000_000) } }),
  says('coach', 'IDP-5', { input: { payroll: xof(121_000_000), 'operating-spent': xof(262_000_000) } }),
  says('coach', 'IDP-6', { input: { spent: xof(211_000_000), 'total-spent': xof(473_000_000) } }),
  says('coach', 'IDP-8', { input: { 'maintenance-plan': true, 'maintenance-budget': true } }),
  says('coach', 'IDP-9', { input: { 'register-kept': true }, evidence: [proof('register', 'Registre du patrimoine 2024')] }),
  says('coach', 'IDP-10', { input: { 'council-sessions': 4 } }),
  says('coach', 'IDP-11', { input: { 'budget-presented': true } }),
  says('coach', 'IDP-12', { input: { 'minutes-posted': true, 'notices-posted': true, 'decisions-online': false } }),
  says('coach', 'IDP-13', { input: { 'es-officer': true, 'complaints-open': true, 'es-monitoring': false, 'complaints-answered': false } }),
];

/** Kolda in May 2025, made up to show the product at work: two windows still to win. */
export const koldaInMay = (overrides: Partial<AssessmentState> = {}): AssessmentState =>
  buildAssessmentState({ programme: 'pacasen', territory: 'sn-kd-kd1-1', demonstration: true, answers: [...gates, ...indicators], ...overrides });

/** Senegal in small, the PACASEN grid of 2025 and Kolda's file. */
export const world = (assessments: readonly AssessmentState[] = [koldaInMay()]): Partial<World> => ({ territories: SENEGAL_IN_SMALL, referentials: [grid], cycles: [cycle], assessments });
