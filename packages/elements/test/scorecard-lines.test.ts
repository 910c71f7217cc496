import { expect } from '@open-wc/testing';
import { buildAnswer, buildAssessmentState, buildCycle, buildReferential, buildScorecard, townInMay } from '@jalon/testing';
import type { JalonScorecard } from '../src/index.ts';
import { $$, mount, until, words } from './support/widget.ts';

const source = { ref: 'Grid of the tests', confidence: 'U' } as const;

describe('a condition whose act has no date and whose limit is past', () => {
  const said = {
    fr: ['À justifier', 'limite le 11 octobre 2024. Ce qui a été fait à temps peut encore être justifié jusqu’au 30 juin 2025.', 'jusqu’au 30 juin 2025'],
    en: ['To be shown', 'What was done in time can still be shown until 30 June 2025.', 'until 30 Jun 2025'],
    ar: ['ينتظر الإثبات', 'ما أنجز في أجله ما زال يمكن إثباته إلى غاية'],
  };
  for (const [lang, sentences] of Object.entries(said)) it(`says both limits, what each is for, and the day the first thing to do says too, in ${lang}`, async () => {
    const card = mount({ view: townInMay().view(), lang });
    await until(() => sentences.every((sentence) => words(card, '[data-item="CMO-2"]').includes(sentence)), sentences.join(' · '));
    expect(words(card, '[data-item="CMO-2"]')).not.to.match(/retard|Late|متأخر/);
  });

  it('is late once nothing can be shown any more', async () => {
    const card = mount({ view: townInMay().view('2025-07-01') });
    await until(() => words(card, '[data-item="CMO-2"]').includes('En retard de 263 jours'), 'late');
    expect(words(card, '[data-item="CMO-2"]')).not.to.include('justifi');
  });
});

describe('a bonus', () => {
  const label = { fr: 'Essai' };
  const referential = buildReferential({
    inputs: [{ code: 'mark', type: 'points', label }, { code: 'awards', type: 'count', label }], events: [], evidence: [], gates: [], thresholds: [], windows: [],
    indicators: [
      { code: 'IDP-1', domain: 'finance', points: '20', label, rule: { kind: 'external', input: 'mark' }, source },
      { code: 'BONUS', domain: 'finance', points: '5', label, rule: { kind: 'bonus', input: 'awards', pointsEach: '2' }, source },
    ],
    scores: [{ code: 'idp', sum: ['IDP-1', 'BONUS'], max: '20' }],
  });
  const cardOf = async (): Promise<JalonScorecard> => {
    const state = buildAssessmentState({ answers: [buildAnswer({ item: 'IDP-1', input: { mark: '12', awards: 2 } })] });
    const card = mount({ view: buildScorecard({ referential, state, cycle: buildCycle({}, referential) }) });
    await until(() => words(card).includes('Total'));
    return card;
  };
  /** The figures of each row: earned, lost, open, out of. */
  const figures = (card: JalonScorecard): string[] => $$<HTMLTableRowElement>(card, '.idp tr').map((row) => [...row.querySelectorAll('.num')].map(({ textContent }) => textContent.replace(/[\u2066-\u2069]/g, '').trim()).join(' ')).slice(1);

  it('says what it may add, has nothing to lose, and leaves its domain out of what the domain is out of', async () => {
    expect(figures(await cardOf())).to.deep.equal(['16,0 4,0 0 20', '12,0 8,0 0 20', '4,0 0 0 +5', '16,0 4,0 0 20']);
  });

  it('says of a rod what its row says', async () => {
    expect($$(await cardOf(), '.idp [role=img]').map((rod) => rod.ariaLabel?.replace(/[\u2066-\u2069]/g, ''))).to.include('4 points acquis sur 5, 0 ouvert, 0 perdu');
  });
});
