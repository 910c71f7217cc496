import { expect } from '@open-wc/testing';
import { ITEM_REASON_CODES, ROLES, VERDICT_CODES, WINDOW_REASON_CODES, WINDOW_STANDINGS } from '@jalon/core/assessment';
import { formatFor } from '../src/language/format.ts';
import { fill } from '../src/language/message.ts';
import { messages as ar } from '../src/language/ar.ts';
import { messages as en } from '../src/language/en.ts';
import { commonFr } from '../src/language/common/fr.ts';
import { furtherFr } from '../src/language/common/further-fr.ts';
import { bringFurther } from '../src/language/further.ts';
import { fr } from '../src/language/fr.ts';
import { besidesFr } from '../src/scorecard/besides/fr.ts';
import { explanationFr } from '../src/scorecard/explanation/fr.ts';
import { finderFr } from '../src/scorecard/finder/fr.ts';
import { findingsFr } from '../src/scorecard/findings/fr.ts';
import { situationFr } from '../src/scorecard/situation/fr.ts';
import { totalsFr } from '../src/scorecard/totals/fr.ts';
import { messages as totalsAr } from '../src/scorecard/totals/ar.ts';
import { messages as totalsEn } from '../src/scorecard/totals/en.ts';
import { evidenceFr } from '../src/scorecard/evidence/fr.ts';
import { messages as evidenceAr } from '../src/scorecard/evidence/ar.ts';
import { messages as evidenceEn } from '../src/scorecard/evidence/en.ts';
import { whatIfFr } from '../src/scorecard/what-if/fr.ts';
import { messages as whatIfAr } from '../src/scorecard/what-if/ar.ts';
import { messages as whatIfEn } from '../src/scorecard/what-if/en.ts';
import { yearsFr } from '../src/scorecard/trajectory/fr.ts';
import { messages as yearsAr } from '../src/scorecard/trajectory/ar.ts';
import { messages as yearsEn } from '../src/scorecard/trajectory/en.ts';
import { editingFr } from '../src/scorecard/editing/fr.ts';
import { messages as editingAr } from '../src/scorecard/editing/ar.ts';
import { messages as editingEn } from '../src/scorecard/editing/en.ts';
import { actingFr } from '../src/review/language/acting-fr.ts';
import { reviewFr } from '../src/review/language/fr.ts';
import { messages as reviewAr } from '../src/review/language/ar.ts';
import { messages as reviewEn } from '../src/review/language/en.ts';
import { listFr } from '../src/scorecard-list/language/fr.ts';
import { messages as listAr } from '../src/scorecard-list/language/ar.ts';
import { messages as listEn } from '../src/scorecard-list/language/en.ts';
import { matrixFr } from '../src/scorecard-matrix/language/fr.ts';
import { messages as matrixAr } from '../src/scorecard-matrix/language/ar.ts';
import { messages as matrixEn } from '../src/scorecard-matrix/language/en.ts';
import { aroundFr } from '../src/scorecard-matrix/around/fr.ts';
import { exportFr } from '../src/scorecard-matrix/export/fr.ts';
import { overviewFr } from '../src/scorecard-matrix/overview/fr.ts';
import { matrixQueryFr } from '../src/scorecard-matrix/query/fr.ts';
import { actingAllocationFr } from '../src/allocation/acting/fr.ts';
import { besideAllocationFr } from '../src/allocation/beside/fr.ts';
import { allocationFr } from '../src/allocation/language/fr.ts';
import { messages as allocationAr } from '../src/allocation/language/ar.ts';
import { messages as allocationEn } from '../src/allocation/language/en.ts';
import { deedsFr } from '../src/planner/deeds/fr.ts';
import { detailsFr } from '../src/planner/details/fr.ts';
import { formsFr } from '../src/planner/forms/fr.ts';
import { messages as formsAr } from '../src/planner/forms/ar.ts';
import { messages as formsEn } from '../src/planner/forms/en.ts';
import { plannerFr } from '../src/planner/language/fr.ts';
import { messages as plannerAr } from '../src/planner/language/ar.ts';
import { messages as plannerEn } from '../src/planner/language/en.ts';
import { moneyFr } from '../src/planner/money/fr.ts';
import { paperFr } from '../src/planner/paper/fr.ts';
import { sessionFr } from '../src/planner/session/fr.ts';
import { messages as sessionAr } from '../src/planner/session/ar.ts';
import { messages as sessionEn } from '../src/planner/session/en.ts';
import { timelineFr } from '../src/planner/timeline/fr.ts';

const FRENCH: Record<string, string> = { ...commonFr, ...furtherFr, ...fr, ...besidesFr, ...explanationFr, ...findingsFr, ...finderFr, ...situationFr, ...editingFr, ...whatIfFr, ...evidenceFr, ...totalsFr, ...yearsFr, ...reviewFr, ...actingFr, ...listFr, ...matrixFr, ...aroundFr, ...matrixQueryFr, ...overviewFr, ...exportFr, ...plannerFr, ...timelineFr, ...moneyFr, ...paperFr, ...deedsFr, ...detailsFr, ...sessionFr, ...formsFr, ...allocationFr, ...besideAllocationFr, ...actingAllocationFr };
const OTHERS: Record<string, Record<string, string>> = { en: { ...en, ...editingEn, ...whatIfEn, ...evidenceEn, ...totalsEn, ...yearsEn, ...reviewEn, ...listEn, ...matrixEn, ...plannerEn, ...sessionEn, ...formsEn, ...allocationEn }, ar: { ...ar, ...editingAr, ...whatIfAr, ...evidenceAr, ...totalsAr, ...yearsAr, ...reviewAr, ...listAr, ...matrixAr, ...plannerAr, ...sessionAr, ...formsAr, ...allocationAr } };

/** The figures a message asks for. */
const asked = (message: string): string[] => [...new Set([...message.matchAll(/\[!?(\w+)\?|\{#?(\w+)/g)].map(([, condition, figure]) => condition ?? figure ?? ''))].sort();
const say = (message: string, figures: Record<string, unknown>, language: string, words: string[] = []): string => fill(message, figures, formatFor(language), words).replace(/[\u00a0\u202f]/g, ' ');

describe('the messages', () => {
  for (const [language, messages] of Object.entries(OTHERS)) {
    it(`are all there in ${language}, and no more`, () => {
      expect(Object.keys(messages).sort()).to.deep.equal(Object.keys(FRENCH).sort());
    });

    it(`ask for no figure in ${language} that French does not give`, () => {
      for (const [key, message] of Object.entries(messages)) {
        const given = asked(FRENCH[key] ?? '');
        expect(asked(message).filter((figure) => !given.includes(figure)), key).to.deep.equal([]);
      }
    });
  }

  it('have a sentence for every code core can answer', () => {
    const needed = [
      ...VERDICT_CODES.map((code) => `verdict.${code}`), ...WINDOW_REASON_CODES.map((code) => `window.${code}`), ...ITEM_REASON_CODES.map((code) => `item.${code}`),
      ...WINDOW_STANDINGS.map((code) => `standing.${code}`), ...ROLES.flatMap((code) => [`role.${code}`, `review.who.${code}`]),
    ];
    for (const messages of [FRENCH, ...Object.values(OTHERS)]) expect(needed.filter((key) => !messages[key])).to.deep.equal([]);
  });

  it('never blame, beg or shout', () => {
    for (const messages of [FRENCH, ...Object.values(OTHERS)]) {
      for (const message of Object.values(messages)) expect(message).not.to.match(/\boups|veuillez|erreur inconnue|please|sorry|!(?!\w+\?)/i);
    }
  });

  it('count in French as French does: under two is singular', () => {
    const message = '{n|point|points}';
    expect(['0', '1', '1.5', '2', '7.8'].map((n) => say(message, { n }, 'fr'))).to.deep.equal(['0 point', '1 point', '1,5 point', '2 points', '7,8 points']);
  });

  it('count in Arabic as Arabic does: one and two in their own form, then few, then many', () => {
    const message = '{n|نقطة واحدة|نقطتان|نقاط|نقطة|نقطة}';
    expect(['1', '2', '7', '17', '100', '1.0', '2.00'].map((n) => say(message, { n }, 'ar'))).to.deep.equal(['نقطة واحدة', 'نقطتان', '7 نقاط', '17 نقطة', '100 نقطة', 'نقطة واحدة', 'نقطتان']);
  });

  const COUNTED = /\{(\w+)[|~^]([^}]*)\}/g;
  for (const [language, messages] of Object.entries({ fr: FRENCH, ...OTHERS })) {
    it(`give each decimal the form the language gives it, in ${language}`, () => {
      const rules = new Intl.PluralRules(language);
      const wrong = Object.entries(messages).flatMap(([key, message]) => [...message.matchAll(COUNTED)].flatMap(([braces, name = '', written = '']) => ['0.5', '1.5', '2.9', '7.8', '10.50', '11.2'].flatMap((n) => {
        const forms = written.split('|');
        const order = ['one', 'two', 'few', 'many'].slice(0, forms.length - 1);
        const index = order.indexOf(rules.select(Number(n)));
        const form = forms[index < 0 ? forms.length - 1 : index] ?? '';
        const said = say(braces, { [name]: n }, language);
        const figure = formatFor(language).count(n);
        return said === (braces.includes('~') ? form : `${figure} ${form}`) ? [] : [`${key} ${n}: ${said}`];
      })));
      expect(wrong).to.deep.equal([]);
    });
  }

  it('never say of 2.9 in Arabic that it is two, nor of 7.8 that it is seven', () => {
    const rose = /\{by\|[^}]*\}/.exec(OTHERS['ar']?.['years.score.up'] ?? '')?.[0] ?? '';
    expect(['2', '2.9', '7', '7.8'].map((n) => say(rose, { by: n }, 'ar'))).to.deep.equal(['نقطتين', '2,9 نقطة', '7 نقاط', '7,8 نقطة']);
  });

  it('say the sentences of the design language', () => {
    const figures = { missing: 0, total: 8, short: '7.8', both: 0, open: '17', by: '' };
    expect(say(FRENCH['why.missing'] ?? '', figures, 'fr')).to.equal('Il manque 7,8 points.');
    expect(say(OTHERS['en']?.['why.missing'] ?? '', figures, 'en')).to.equal('7.8 points short.');
    expect(say(OTHERS['ar']?.['why.missing'] ?? '', figures, 'ar')).to.equal('تنقص 7,8 نقطة.');
    expect(say(FRENCH['verdict.to-win'] ?? '', { undetermined: 2, by: '30 juin' }, 'fr', (FRENCH['numbers'] ?? '').split('|'))).to.equal('Deux guichets restent à gagner d’ici au 30 juin.');
  });

  it('leave out what has no figure, and what is nothing', () => {
    expect(say('En retard[count? de {count|jour|jours}]', { count: 0 }, 'fr')).to.equal('En retard');
    expect(say('En retard[count? de {count|jour|jours}]', { count: 117 }, 'fr')).to.equal('En retard de 117 jours');
    expect(say('[a?un[b? et deux]][!a?rien]', { a: '1', b: '' }, 'fr')).to.equal('un');
    expect(say('[a?un][!a?rien]', { a: '0.0' }, 'fr')).to.equal('rien');
  });

  it('write into a sentence what a person gave, as it is', () => {
    expect(say('{name} : {value}', { name: '{value} [x?y]', value: '$1' }, 'fr')).to.equal('{value} [x?y] : $1');
  });
});

describe('figures and dates', () => {
  const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');
  const madeBefore = formatFor('en');
  before(bringFurther);

  it('reach a format that was made before they came', () => {
    expect([madeBefore.exact('1/2').text, madeBefore.percent('1/2')]).to.deep.equal(['0.5', '50%']);
  });

  it('follow the language, with digits 0 to 9 unless the page asks for others', () => {
    const written = ['fr', 'en', 'ar'].map((language) => plain(formatFor(language).number('57000000.50')));
    expect(written).to.deep.equal(['57 000 000,50', '57,000,000.50', '57 000 000,50']);
    expect(formatFor('ar-EG', 'arab').number('62')).to.equal('٦٢');
  });

  it('write money in whole units of its currency', () => {
    expect(plain(formatFor('fr').money({ amount: 182_400_000, currency: 'XOF' }))).to.equal('182 400 000 F CFA');
    expect(plain(formatFor('fr').money({ amount: 1_234_500, currency: 'TND' }))).to.equal('1 234,500 TND');
  });

  it('say the first of the month as French does, and half past nine', () => {
    expect(formatFor('fr').date('2025-05-01')).to.equal('1er mai 2025');
    expect(plain(formatFor('fr').time('2025-05-12T09:30:00.000Z', 'Africa/Dakar'))).to.equal('9 h 30');
  });

  it('never round a ratio onto a bound it does not reach', () => {
    expect(plain(formatFor('fr').percent('8999/10000', ['9/10']))).to.equal('89,99 %');
    expect(plain(formatFor('fr').percent('9/10', ['9/10']))).to.equal('90 %');
  });

  it('say whether a decimal is exact', () => {
    expect(formatFor('fr').exact('144/5')).to.deep.equal({ text: '28,8', exact: true });
    expect(formatFor('fr').exact('20/3')).to.deep.equal({ text: '6,67', exact: false });
  });

  it('speak French to a language that is not ours', () => {
    expect([formatFor('wo').language, formatFor('wo').locale]).to.deep.equal(['fr', 'fr-SN']);
  });
});
