import { expect } from '@open-wc/testing';
import { townInMay } from '@jalon/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type axe from 'axe-core';
import 'axe-core/axe.min.js';
import type { JalonScorecard } from '../src/index.ts';
import { only } from './support/browser.ts';
import { $, $$, clientIn, createCard, itemsOf, KOLDA, place, shown, until, words } from './support/widget.ts';

const checker = (globalThis as unknown as { axe: typeof axe }).axe;

/** What axe finds wrong in the card, its root included; rules about whole pages are the page's. */
async function faults(card: JalonScorecard): Promise<string[]> {
  const { violations, passes } = await checker.run(card, { resultTypes: ['violations', 'passes'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  if (passes.length < 5) throw new Error('axe saw nothing to check');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`));
}

/** A card with an explanation of each kind open, and the form for those who edit. */
async function open(card: JalonScorecard): Promise<JalonScorecard> {
  for (const item of ['CMO-4', 'IDP-2']) $(card, `#b-${item}`)!.click();
  await until(() => $$(card, '[part=explanation]').length === 2 && $$(card, '[part=explanation]').every(({ textContent }) => textContent.length > 60));
  return card;
}

async function edited(card: JalonScorecard): Promise<JalonScorecard> {
  $(card, '#b-IDP-7')!.click();
  (await until(() => $(card, '#e-IDP-7'))).click();
  await until(() => $(card, '#form-IDP-7'));
  return card;
}

describe('the scorecard for everyone', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const lang of ['fr', 'ar'] as const) {
      it(`has no fault axe can find, in the ${theme} theme, in ${lang}`, async () => {
        const card = await open(await shown({ view: townInMay().view(), theme, lang }));
        expect(await faults(card)).to.deep.equal([]);
      });
    }

    it(`has no fault while it is edited, in the ${theme} theme`, async () => {
      const card = await edited(await shown({ client: clientIn(), theme }));
      expect(await faults(card)).to.deep.equal([]);
    });
  }

  it('has no fault in forced colours', async function () {
    only(this, 'chromium');
    await emulateMedia({ forcedColors: 'active' });
    try {
      const card = await edited(await open(await shown({ client: clientIn() })));
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      expect(await faults(card)).to.deep.equal([]);
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  it('has no fault where there is no card', async () => {
    const card = place(createCard({ ...KOLDA, searchable: true, client: clientIn({ as: null }) }));
    await until(() => $(card, '[part=note]') && $(card, '#find'));
    expect(await faults(card)).to.deep.equal([]);
  });

  it('is used by keyboard alone: every control can be reached, and shows where the focus is', async () => {
    const card = await shown({ view: townInMay().view() });
    for (const button of $$<HTMLButtonElement>(card, 'button')) {
      button.focus({ focusVisible: true } as FocusOptions);
      expect(card.shadowRoot!.activeElement).to.equal(button);
      expect(button.tabIndex).to.equal(0);
      if (button.matches(':focus-visible')) expect(getComputedStyle(button).outlineStyle).to.equal('solid');
    }
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

  for (const lang of ['fr', 'ar', 'en']) {
    it(`fits a column of 320 pixels in ${lang}, explanations open`, async () => {
      const column = narrow(lang);
      const card = await open(await shown({ view: townInMay().view() }, column));
      expect(column.scrollWidth).to.be.at.most(320);
      const box = column.getBoundingClientRect();
      for (const text of $$(card, 'p, h2, h3, h4, button, td, th, dd, dt, li')) {
        const { left, right, width } = text.getBoundingClientRect();
        if (width > 1) expect(left >= box.left - 1 && right <= box.right + 1, `${text.tagName} ${text.textContent.trim().slice(0, 40)} from ${left} to ${right}`).to.equal(true);
      }
    });
  }

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

  it('fits while it is edited', async () => {
    const column = narrow('fr');
    const card = await edited(await shown({ client: clientIn() }, column));
    expect(words(card, '#form-IDP-7')).to.contain('Enregistrer');
    expect(column.scrollWidth).to.be.at.most(320);
  });
});
