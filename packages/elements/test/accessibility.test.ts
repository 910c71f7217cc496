import { expect } from '@open-wc/testing';
import { townInMay } from '@jalon/testing';
import type { JalonScorecard } from '../src/index.ts';
import { faults } from './support/axe.ts';
import { $, $$, clientIn, createCard, itemsOf, KOLDA, place, shown, until } from './support/widget.ts';

/** A card with an explanation of each kind open, and the form for those who edit. */
async function open(card: JalonScorecard): Promise<JalonScorecard> {
  for (const item of ['CMO-4', 'IDP-2']) $(card, `#b-${item}`)!.click();
  await until(() => $$(card, '[part=explanation]').length === 2 && $$(card, '[part=explanation]').every(({ textContent }) => textContent.length > 60));
  return card;
}

describe('the scorecard for everyone', () => {
  it('has no fault where there is no card', async () => {
    const card = place(createCard({ ...KOLDA, searchable: true, client: clientIn({ as: null }) }));
    await until(() => $(card, '[part=note]') && $(card, '#find'));
    expect(await faults(card)).to.deep.equal([]);
  });

  it('names each row by its item, and gives no id twice', async () => {
    const view = townInMay().view();
    const card = await open(await shown({ view }));
    const ids = $$(card, '[id]').map(({ id }) => id);
    expect(ids.length).to.equal(new Set(ids).size);
    for (const { code, label } of itemsOf(view)) expect($(card, `#b-${code}`)!.textContent.replace(/\s/g, ' ')).to.contain(label.fr!.slice(0, 12));
  });

  it('never tells something by colour alone: each standing has its word', async () => {
    const card = await shown({ view: townInMay().view() });
    for (const standing of $$(card, '.st, .state')) expect(standing.textContent.trim()).to.not.equal('');
  });
});

describe('the scorecard in a narrow place', () => {
  const narrow = (lang: string) => {
    const column = place(document.createElement('div'));
    column.style.inlineSize = '320px';
    column.lang = lang;
    return column;
  };

  for (const width of [320, 1160]) it(`says on one line since when something is late, ${width} pixels wide`, async () => {
    const view = townInMay().view();
    const column = narrow('fr');
    column.style.inlineSize = `${width}px`;
    const late = { ...view, gates: view.gates.map((gate, index) => (index === 0 ? { ...gate, verdict: 'unmet' as const, outcome: 'unknown' as const, treatment: 'applies' as const, timing: 'late' as const, due: '2024-10-11' } : gate)) };
    const card = await shown({ view: late }, column);
    const standing = $$(card, '[part=gate] .st').find(({ textContent }) => textContent.includes('En retard'))!;
    expect(standing.textContent).to.match(/En retard de \d{3} jours/);
    const { height, fontSize } = { height: standing.getBoundingClientRect().height, fontSize: parseFloat(getComputedStyle(standing).fontSize) };
    expect(height).to.be.below(fontSize * 2);
  });
});
