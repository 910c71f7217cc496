import { expect } from '@open-wc/testing';
import { townInMay } from '@jalon/testing';
import { $, $$, clientIn, createCard, place, shown, until, words } from './support/widget.ts';

const view = () => townInMay().view();

describe('the language of a card, wherever it stands', () => {
  it('leave no word of one in the other', async () => {
    const card = await shown({ client: clientIn(), lang: 'ar' });
    $(card, '#b-IDP-2')!.click();
    await until(() => $(card, '#x-IDP-2 h4'), 'the explanation');
    const own = /[\u0600-\u06ff]/;
    const french = $$(card, 'h3, h4, .gloss, .st, .state, thead th, .when, .gain, button').map((each) => each.textContent.trim()).filter((each) => each && !own.test(each) && !/^[\d\s.,A-Z-]+$/.test(each));
    expect(french).to.deep.equal([]);
  });

  it('come from outside a shadow root too', async () => {
    const outer = place(document.createElement('div'));
    outer.lang = 'en';
    const root = outer.attachShadow({ mode: 'open' });
    const inside = document.createElement('div');
    root.append(inside);
    const card = createCard({ view: view() });
    inside.append(card);
    await until(() => $(card, '#say'));
    expect(words(card, '#say')).to.contain('can still be won');
    outer.lang = 'fr';
    await until(() => words(card, '#say').includes('restent à gagner'), 'the card in French');
  });

  it('follow a card that is moved', async () => {
    const english = place(document.createElement('section'));
    english.lang = 'en';
    const french = place(document.createElement('section'));
    french.lang = 'fr';
    const card = await shown({ view: view() }, english);
    french.append(card);
    await until(() => words(card, '#say').includes('restent à gagner'), 'the card in French');
  });

});

describe('a scorecard from right to left', () => {
  it('mirrors the staff and the barriers, not the digits, the codes or the sums', async () => {
    const card = await shown({ view: view(), lang: 'ar' });
    $(card, '#b-IDP-2')!.click();
    await until(() => $(card, '#x-IDP-2 .sums'), 'the sum');
    expect(getComputedStyle($(card, '.rod')!).transform).to.match(/^matrix\(-1,/);
    expect(getComputedStyle($(card, '.bar')!).transform).to.match(/^matrix\(-1,/);
    const [zero, last] = [$$(card, '.scale text')[0]!, $$(card, '.scale text').at(-2)!].map((tick) => tick.getBoundingClientRect().x) as [number, number];
    expect(zero).to.be.greaterThan(last);
    for (const sum of $$(card, '.sums bdi')) expect(sum.dir).to.equal('ltr');
    for (const code of $$(card, '.code')) expect(code.querySelector('bdi')).to.not.equal(null);
  });

  it('keeps names, codes and amounts apart from the words around them', async () => {
    const card = await shown({ view: view(), lang: 'ar' });
    expect($(card, 'h2 bdi')?.textContent).to.equal('Kolda');
    expect($(card, '.jalon')!.textContent).to.not.match(/[\u2066-\u2069]/);
  });
});

describe('the words of a host', () => {
  it('are never markup', async () => {
    const card = await shown({ view: view(), strings: { 'gates.title': '<img src=x onerror=alert(1)>' } });
    expect($(card, 'img')).to.equal(null);
    expect(words(card, '[part=gates] h3')).to.contain('<img');
  });
});
