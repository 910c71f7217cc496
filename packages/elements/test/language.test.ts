import { expect } from '@open-wc/testing';
import { townInMay } from '@jalon/testing';
import { setStrings } from '../src/index.ts';
import { formatFor } from '../src/language/format.ts';
import { $, $$, clientIn, createCard, mount, place, shown, until, words } from './support/widget.ts';

const ARABIC = /[\u0600-\u06ff]/;
const root = (card: Parameters<typeof $>[0]) => $(card, '.jalon')!;

describe('the language of a card', () => {
  for (const [lang, expected] of [['fr', /Conditions minimales/], ['en', /[Mm]inimum conditions/], ['ar', ARABIC]] as const) {
    it(`is ${lang} when the page says so`, async () => {
      const card = await shown({ view: townInMay().view(), lang });
      expect(root(card).lang).to.equal(lang);
      expect(words(card, '#gates')).to.match(expected);
      expect(words(card)).to.not.match(/undefined|NaN|\{|\}/);
    });
  }

  it('knows which form of a noun follows a figure as the browser does', () => {
    const FIGURES = [0, 0.5, 1, -1, 1.5, 1.99, 2, -2, 2.9, 3, 5, 11, 17, 21, 100, 102, 111, 1e3, 999_999, 1e6, 1_000_000.5, 1_000_001, -2e6, 12e6, 1e9, NaN, Infinity];
    for (const tag of ['fr', 'fr-SN', 'en', 'ar']) {
      const rules = new Intl.PluralRules(formatFor(tag).locale);
      expect(FIGURES.map((figure) => `${figure} ${formatFor(tag).plural(figure)}`), tag).to.deep.equal(FIGURES.map((figure) => `${figure} ${rules.select(figure)}`));
    }
  });

  it('is taken from the nearest element that names one', async () => {
    const around = place(document.createElement('div'));
    around.lang = 'en';
    const card = await shown({ view: townInMay().view() }, around);
    expect(root(card).lang).to.equal('en');
  });

  it('is French where the language asked for is not one of ours', async () => {
    const card = await shown({ view: townInMay().view(), lang: 'wo' });
    expect(words(card, '#gates')).to.equal('Conditions minimales');
  });

  it('may differ between two cards of one page', async () => {
    const view = townInMay().view();
    const french = await shown({ view, lang: 'fr' });
    const arabic = await shown({ view, lang: 'ar' });
    expect(words(french, '#say')).to.not.match(ARABIC);
    expect(words(arabic, '#say')).to.match(ARABIC);
    expect([root(french).dir, root(arabic).dir]).to.deep.equal(['ltr', 'rtl']);
  });

  it('changes while the card is shown, and what was open stays open', async () => {
    const card = await shown({ view: townInMay().view(), lang: 'fr' });
    $(card, '#b-IDP-2')!.click();
    await until(() => $(card, '#x-IDP-2'));
    card.lang = 'ar';
    await until(() => ARABIC.test(words(card, '#say')));
    expect(root(card).dir).to.equal('rtl');
    expect($(card, '#x-IDP-2')).to.not.equal(null);
    card.lang = 'en';
    await until(() => words(card, '#say').length > 0 && !ARABIC.test(words(card, '#say')) && root(card).lang === 'en');
    expect(root(card).dir).to.equal('ltr');
  });

  it('follows the page when the page changes its own', async () => {
    const around = place(document.createElement('div'));
    around.lang = 'fr';
    const card = await shown({ view: townInMay().view() }, around);
    around.lang = 'en';
    await until(() => root(card).lang === 'en' && $(card, '#gates'));
    expect(words(card, '#gates')).to.not.equal('Conditions minimales');
  });

  it('leaves no word of another', async () => {
    const card = await shown({ client: clientIn(), lang: 'ar' });
    $(card, '#b-IDP-2')!.click();
    await until(() => $(card, '#x-IDP-2 h4'), 'the explanation');
    const own = /[\u0600-\u06ff]/;
    const french = $$(card, 'h3, h4, .gloss, .st, .state, thead th, .when, .gain, button').map((each) => each.textContent.trim()).filter((each) => each && !own.test(each) && !/^[\d\s.,A-Z-]+$/.test(each));
    expect(french).to.deep.equal([]);
  });

  it('comes from outside a shadow root too', async () => {
    const outer = place(document.createElement('div'));
    outer.lang = 'en';
    const root = outer.attachShadow({ mode: 'open' });
    const inside = document.createElement('div');
    root.append(inside);
    const card = createCard({ view: townInMay().view() });
    inside.append(card);
    await until(() => $(card, '#say'));
    expect(words(card, '#say')).to.contain('can still be won');
    outer.lang = 'fr';
    await until(() => words(card, '#say').includes('restent à gagner'), 'the card in French');
  });

  it('follows a card that is moved', async () => {
    const english = place(document.createElement('section'));
    english.lang = 'en';
    const french = place(document.createElement('section'));
    french.lang = 'fr';
    const card = await shown({ view: townInMay().view() }, english);
    french.append(card);
    await until(() => words(card, '#say').includes('restent à gagner'), 'the card in French');
  });
});

describe('the direction of a card', () => {
  it('comes from its language, whatever the page around reads', async () => {
    const around = place(document.createElement('div'));
    around.dir = 'ltr';
    const card = await shown({ view: townInMay().view(), lang: 'ar' }, around);
    expect(getComputedStyle(root(card)).direction).to.equal('rtl');
  });

  it('comes from the ancestor that names both language and direction', async () => {
    const around = place(document.createElement('div'));
    around.lang = 'ar';
    around.dir = 'rtl';
    const card = await shown({ view: townInMay().view() }, around);
    expect(getComputedStyle(root(card)).direction).to.equal('rtl');
  });

  it('puts the first thing of a line on the right in Arabic', async () => {
    const card = await shown({ view: townInMay().view(), lang: 'ar' });
    const box = root(card).getBoundingClientRect();
    const title = $(card, 'h2 bdi')!.getBoundingClientRect();
    expect(box.right - title.right).to.be.below(title.left - box.left);
  });

  it('mirrors the staff and the barriers, not the digits, the codes or the sums', async () => {
    const card = await shown({ view: townInMay().view(), lang: 'ar' });
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
    const card = await shown({ view: townInMay().view(), lang: 'ar' });
    expect($(card, 'h2 bdi')?.textContent).to.equal('Kolda');
    expect($(card, '.jalon')!.textContent).to.not.match(/[\u2066-\u2069]/);
  });

  it('leaves figures the way they are written', async () => {
    const card = await shown({ view: townInMay().view(), lang: 'ar' });
    expect(words(card, '[part=score]')).to.match(/\d/).and.not.match(/[\u0660-\u0669]/);
  });

  it('writes the figures of another numbering system when asked', async () => {
    const card = await shown({ view: townInMay().view(), lang: 'ar', numberingSystem: 'arab' });
    expect(words(card, '[part=score] strong')).to.match(/[\u0660-\u0669]/);
  });
});

describe('the words of a card', () => {
  it('may be replaced for one element alone', async () => {
    const view = townInMay().view();
    const one = await shown({ view, strings: { 'gates.title': 'Conditions obligatoires' } });
    const other = await shown({ view });
    expect(words(one, '#gates')).to.equal('Conditions obligatoires');
    expect(words(other, '#gates')).to.equal('Conditions minimales');
  });

  it('may be replaced for all, while they are shown, in one language', async () => {
    const view = townInMay().view();
    const french = await shown({ view, lang: 'fr' });
    const english = await shown({ view, lang: 'en' });
    const before = words(english, '#domains');
    setStrings('fr', { 'domains.title': 'Indicateurs mesurés' });
    try {
      await until(() => words(french, '#domains') === 'Indicateurs mesurés');
      expect(words(english, '#domains')).to.equal(before);
    } finally {
      setStrings('fr', { 'domains.title': 'Indicateurs de performance' });
    }
  });

  it('are never markup', async () => {
    const card = await shown({ view: townInMay().view(), strings: { 'gates.title': '<img src=x onerror=alert(1)>' } });
    expect($(card, 'img')).to.equal(null);
    expect(words(card, '[part=gates] h3')).to.contain('<img');
  });

  it('in a state without a card are those of its language too', async () => {
    const card = mount({ lang: 'ar' });
    await until(() => $(card, '[part=note]'));
    expect(words(card, '[part=note]')).to.match(ARABIC);
  });
});

describe('figures', () => {
  const values = ['0', '-0', '7', '-12', '999', '1000', '-123456', '1234567.891', '12345678901234567890.12', '62.20', '0.05', '.5', '007', '', 12.5, 0.1 + 0.2, 1e21, Number.NaN];

  for (const locale of ['fr-SN', 'fr-CA', 'ar', 'ar-MA', 'en-GB', 'en-IN']) {
    it(`are those of Intl in ${locale}, with our signs`, () => {
      const { language, number } = formatFor(locale);
      const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(12345.6);
      const [group, decimal] = ['group', 'decimal'].map((sign) => parts.find(({ type }) => type === sign)!.value) as [string, string];
      for (const value of values) {
        const digits = String(value).split('.')[1]?.length ?? 0;
        const written = new Intl.NumberFormat(locale, { numberingSystem: 'latn', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value as number).replace(/\u200e?-/, '\u2212');
        expect(number(value)).to.equal(language === 'en' ? written : written.replaceAll(group, '\u202f').replace(decimal, ','));
      }
    });
  }
});
