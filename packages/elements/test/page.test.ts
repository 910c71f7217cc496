import { expect } from '@open-wc/testing';
import { townInMay } from '@jalon/testing';
import { withMedia } from './support/browser.ts';
import { $, $$, clientIn, place, shown, until, words } from './support/widget.ts';

const view = () => townInMay().view();

describe('a scorecard on a page that sets its look', () => {
  it('is light unless told, dark where the page says so, and follows the page at run time', async () => {
    const card = await shown({ view: view() });
    const ground = () => getComputedStyle($(card, '.jalon')!).backgroundColor;
    expect(ground()).to.equal('rgb(255, 255, 255)');
    card.theme = 'dark';
    await card.updateComplete;
    expect(ground()).to.equal('rgb(23, 25, 28)');
    expect(getComputedStyle(card).colorScheme).to.equal('dark');
    card.setAttribute('theme', 'light');
    expect(ground()).to.equal('rgb(255, 255, 255)');
  });

  it('has rows and buttons of the height its density asks for', async () => {
    const height = async (density: 'compact' | 'normal' | 'roomy') => $(await shown({ view: view(), density }), '.idp .row')!.getBoundingClientRect().height;
    const [compact, normal, roomy] = [await height('compact'), await height('normal'), await height('roomy')];
    expect(compact).to.be.at.most(normal);
    expect(roomy).to.be.greaterThan(normal);
  });

  it('listens to nothing any more once it is taken out', async () => {
    let asked = 0;
    const client = clientIn({ network: (_request, answer) => { asked += 1; return answer(); } });
    const card = await shown({ client });
    card.remove();
    const before = asked;
    dispatchEvent(new Event('online'));
    dispatchEvent(new Event('offline'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(asked).to.equal(before);
  });

  it('the card follows the person’s system where the page says auto, and not where it does not', async () => {
    const [auto, silent] = [await shown({ view: townInMay().view(), theme: 'auto' }), await shown({ view: townInMay().view() })];
    const grounds = () => [auto, silent].map((card) => getComputedStyle($(card, '.jalon')!).backgroundColor);
    const light = grounds();
    await withMedia({ colorScheme: 'dark' }, () => {
      expect(grounds()).to.deep.equal(['rgb(23, 25, 28)', light[1]]);
      expect(getComputedStyle(auto).colorScheme).to.equal('dark');
    });
    expect(grounds()).to.deep.equal(light);
  });

  it('the card takes the colours the page gives by its tokens', async () => {
    const around = place(document.createElement('div'));
    around.style.setProperty('--jalon-surface', 'rgb(250, 250, 210)');
    const card = await shown({ view: townInMay().view() }, around);
    expect(getComputedStyle($(card, '.jalon')!).backgroundColor).to.equal('rgb(250, 250, 210)');
  });
});

describe('a view newer than the widget', () => {
  /** Each code of the view in turn becomes one nobody knows, and each object holds one field more. */
  const newer = (value: unknown, codes: ReadonlySet<string>): unknown => {
    if (Array.isArray(value)) return value.map((each) => newer(each, codes));
    if (value === null || typeof value !== 'object') return value;
    const fields = Object.entries(value).map(([key, each]) => [key, codes.has(key) && typeof each === 'string' ? 'of-tomorrow' : newer(each, codes)]);
    return { ...Object.fromEntries(fields) as object, ofTomorrow: { any: ['thing'] } };
  };
  const CODES = ['code', 'standing', 'outcome', 'timing', 'treatment', 'reason', 'verdict', 'gesture', 'filing', 'record', 'author', 'kind', 'basis', 'state', 'type'];

  for (const code of CODES) {
    it(`is shown all the same where ${code} is of tomorrow`, async () => {
      const faults: unknown[] = [];
      const around = place(document.createElement('div'));
      around.addEventListener('jalon-error', (event) => faults.push(event));
      const view = townInMay().view();
      const card = await shown({ view: newer(view, new Set([code])) as typeof view }, around);
      for (const button of $$(card, 'button.exp')) button.click();
      await until(() => $$(card, '[part=explanation]').length === $$(card, 'button.exp').length || faults.length > 0);
      await until(() => $$(card, '[part=explanation]').every(({ textContent }) => !textContent.includes('Chargement')));
      expect(faults).to.deep.equal([]);
      expect(words(card)).to.not.match(/undefined|\[object/);
    });
  }
});
