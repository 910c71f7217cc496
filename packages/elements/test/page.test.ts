import { expect } from '@open-wc/testing';
import type { JalonSource } from '@jalon/client';
import { townInMay } from '@jalon/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { JalonProvider } from '../src/index.ts';
import { only } from './support/browser.ts';
import { pageAt } from './support/page.ts';
import { $, $$, clientIn, createCard, KOLDA, place, rootOf, shown, until, words } from './support/widget.ts';

describe('under a strict policy', () => {
  it('the card draws itself, opens an explanation and changes language with nothing refused', async () => {
    const page = await pageAt('strict-page', ({ document: inner }) => inner.querySelector('jalon-scorecard')?.shadowRoot?.querySelector('.jalon'));
    const card = page.document.querySelector('jalon-scorecard')!;
    card.view = townInMay().view();
    await until(() => $(card, '#say'));
    $(card, '#b-IDP-2')!.click();
    await until(() => words(card, '#x-IDP-2').length > 60);
    card.lang = 'ar';
    await until(() => $(card, '.jalon')!.dir === 'rtl' && $(card, '#x-IDP-2'));
    expect(page.refused).to.deep.equal([]);
    expect(page.getComputedStyle($(card, '.verdict')!).display).to.not.equal('inline');
    expect(rootOf(card).adoptedStyleSheets.length).to.be.greaterThan(0);
  });

  it('the policy of that page does refuse', async () => {
    const page = await pageAt('strict-page', ({ document: inner }) => inner.querySelector('jalon-scorecard'));
    page.document.body.setAttribute('style', 'color: red');
    await until(() => page.refused!.length > 0);
    expect(page.refused![0]).to.match(/^style-src/);
  });

  it('markup that did not pass through a policy is refused by that page', async function () {
    if (!('trustedTypes' in globalThis)) this.skip();
    const page = await pageAt('strict-page', ({ document: inner }) => inner.querySelector('jalon-scorecard'));
    expect(() => (page.document.body.innerHTML = '<b>x</b>')).to.throw();
  });

  it('no element of the card carries a style attribute', async () => {
    const card = await shown({ view: townInMay().view() });
    for (const button of $$(card, 'button.exp')) button.click();
    await until(() => $$(card, '[part=explanation]').every(({ textContent }) => !textContent.includes('Chargement')));
    expect($$(card, '[style]')).to.deep.equal([]);
    expect($$(card, 'style, link, script')).to.deep.equal([]);
  });
});

const providerOf = (client: JalonSource): JalonProvider => place(Object.assign(document.createElement('jalon-provider'), { client }));

describe('a provider', () => {
  it('gives its client to the cards inside it, however deep', async () => {
    const provider = providerOf(clientIn());
    const deep = provider.appendChild(document.createElement('div'));
    const card = await shown({}, deep.attachShadow({ mode: 'open' }).appendChild(document.createElement('div')));
    expect(words(card, 'h2')).to.equal('Kolda');
  });

  it('speaks for its own cards only where there are two', async () => {
    const [coach, nobody] = [providerOf(clientIn()), providerOf(clientIn({ as: null }))];
    const one = await shown({}, coach);
    const other = place(createCard(KOLDA), nobody);
    await until(() => $(other, '[part=note]'));
    expect(words(other)).to.contain('n’est pas publié');
    expect(words(one, 'h2')).to.equal('Kolda');
  });

  it('of a card that moves is the one it stands in', async () => {
    const coach = providerOf(clientIn());
    const nobody = providerOf(clientIn({ as: null }));
    const card = place(createCard(KOLDA), nobody);
    await until(() => $(card, '[part=note]'));
    coach.append(card);
    await until(() => $(card, '#say'));
  });

  it('whose client changes has its cards read again', async () => {
    const provider = providerOf(clientIn({ as: null }));
    const card = place(createCard(KOLDA), provider);
    await until(() => $(card, '[part=note]'));
    provider.client = clientIn();
    await until(() => $(card, '#say'));
  });
});

describe('a card moved in the page', () => {
  it('keeps what was open and what was typed', async () => {
    const card = await shown({ client: clientIn() });
    $(card, '#b-IDP-7')!.click();
    (await until(() => $(card, '#e-IDP-7'))).click();
    const input = await until(() => $<HTMLInputElement>(card, '#form-IDP-7 input[inputmode]'));
    input.value = '9';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    place(document.createElement('main')).append(card);
    await card.updateComplete;
    expect($<HTMLInputElement>(card, '#form-IDP-7 input[inputmode]')!.value).to.equal('9');
    expect($(card, '#b-IDP-7')!.getAttribute('aria-expanded')).to.equal('true');
    expect(card.hasUnsavedChanges).to.equal(true);
  });
});

describe('on a page that styles everything', () => {
  const hostile = `html { font-size: 62.5%; } * { font: 40px fantasy !important; color: lime !important; text-transform: uppercase !important; letter-spacing: 9px !important; }
    button, table, tr, td, h2, h3, p { display: none !important; } body { line-height: 4; word-spacing: 30px; text-align: right; visibility: visible; }`;
  const LOOK = ['fontFamily', 'fontSize', 'color', 'textTransform', 'letterSpacing', 'wordSpacing', 'lineHeight', 'textAlign', 'display'] as const;
  const look = (element: Element) => LOOK.map((name) => `${name}: ${getComputedStyle(element)[name]}`);

  it('the card looks as it does anywhere else, but for what the page sets on the element itself', async () => {
    const card = await shown({ view: townInMay().view() }, place(document.createElement('div')));
    const seen = ['#say', 'h2', 'button.exp', '.btn', 'td'].map((selector) => $(card, selector)!);
    const before = seen.map(look);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(hostile.replace('* {', ':not(jalon-scorecard) {'));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try {
      expect(seen.map(look)).to.deep.equal(before);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
  });

  it('the card lets nothing of its own out', async () => {
    const outside = place(document.createElement('button'));
    outside.className = 'btn primary sec body note';
    const before = look(outside);
    await shown({ view: townInMay().view() });
    expect(look(outside)).to.deep.equal(before);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  it('the card follows the person’s system where the page says auto, and not where it does not', async function () {
    only(this, 'chromium');
    const [auto, silent] = [await shown({ view: townInMay().view(), theme: 'auto' }), await shown({ view: townInMay().view() })];
    const grounds = () => [auto, silent].map((card) => getComputedStyle($(card, '.jalon')!).backgroundColor);
    const light = grounds();
    try {
      await emulateMedia({ colorScheme: 'dark' });
      expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
      expect(grounds()).to.deep.equal(['rgb(23, 25, 28)', light[1]]);
      expect(getComputedStyle(auto).colorScheme).to.equal('dark');
    } finally {
      await emulateMedia({ colorScheme: 'light' });
    }
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
