import { expect } from '@open-wc/testing';
import { townInMay } from '@jalon/testing';
import { setStrings } from '../src/index.ts';
import { $, mount, place, shown, until, words } from './support/widget.ts';

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

  it('leaves codes and figures the way they are written', async () => {
    const card = await shown({ view: townInMay().view(), lang: 'ar' });
    expect($(card, '[data-item=IDP-2] .code bdi')!.textContent).to.equal('IDP-2');
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

  it('in a state without a card are those of its language too', async () => {
    const card = mount({ lang: 'ar' });
    await until(() => $(card, '[part=note]'));
    expect(words(card, '[part=note]')).to.match(ARABIC);
  });
});
