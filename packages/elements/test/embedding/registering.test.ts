import { expect } from '@open-wc/testing';
import { define } from '../../src/define/index.ts';
import { JalonProvider, JalonReview, JalonScorecard, JalonScorecardList, JalonScorecardMatrix, VERSION } from '../../src/index.ts';
import { register, type Widget } from '../../src/shared/register.ts';
import { pageAt } from '../support/page.ts';
import { clientIn, KOLDA, place, until, words } from '../support/widget.ts';

/** What the console was warned of meanwhile. */
function warned(act: () => void): string[] {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (message: string) => void said.push(message);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
}

const WIDGETS = [JalonProvider, JalonScorecard, JalonReview, JalonScorecardList, JalonScorecardMatrix];

describe('registering', () => {
  it('is not done by importing the classes', async () => {
    const page = await pageAt('unregistered-page', ({ classes }) => classes);
    for (const { tag } of WIDGETS) expect(page.customElements.get(tag), tag).to.equal(undefined);
  });

  it('may come to the widget first and to the provider around it later', async () => {
    const page = await pageAt('unregistered-page', ({ classes }) => classes);
    const { JalonScorecard: Card, JalonProvider: Provider } = page.classes as typeof import('../../src/index.ts');
    const provider = Object.assign(page.document.createElement('jalon-provider'), { client: clientIn() });
    const card = Object.assign(page.document.createElement('jalon-scorecard'), KOLDA);
    provider.append(card);
    page.document.body.append(provider);
    page.customElements.define('jalon-scorecard', Card);
    await until(() => words(card).includes('reliée à aucune source'));
    page.customElements.define('jalon-provider', Provider);
    await until(() => words(card, 'h2') === 'Kolda');
  });

  it('keeps the place a page reserved for it, and its fallback in sight, until the widget is there', async () => {
    const page = await pageAt('unregistered-page', ({ classes }) => classes);
    const { JalonScorecard: Card } = page.classes as typeof import('../../src/index.ts');
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync('jalon-scorecard:not(:defined) { display: block; min-block-size: 30rem; }');
    page.document.adoptedStyleSheets = [sheet];
    const card = page.document.createElement('jalon-scorecard');
    const link = card.appendChild(Object.assign(page.document.createElement('a'), { href: '/s', textContent: 'Fiche' }));
    page.document.body.append(card);
    expect(card.getBoundingClientRect().height).to.be.at.least(480);
    expect(link.checkVisibility()).to.equal(true);
    page.customElements.define('jalon-scorecard', Card);
    Object.assign(card, { ...KOLDA, client: clientIn({ network: () => new Promise<Response>(() => undefined) }) });
    await until(() => card.shadowRoot?.querySelector('[part=loading]'));
    expect(card.getBoundingClientRect().height).to.be.above(300);
    expect(link.checkVisibility()).to.equal(false);
  });

  it('twice does not throw; the first stays, and the page is told both versions', () => {
    const of = (version: string): Widget => class extends HTMLElement { static readonly tag = 'jalon-twice'; static readonly version = version; };
    const first = of('9.9.9');
    const said = warned(() => [first, of(VERSION), of('9.9.9')].forEach((each) => register(each)));
    expect(customElements.get('jalon-twice')).to.equal(first);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<jalon-twice>').and.contain('9.9.9').and.contain(VERSION);
  });

  it('under a suffix leaves the plain tag to whoever else has it', async () => {
    // Another copy, in a page where somebody holds the plain tags.
    const page = await pageAt('unregistered-page', ({ classes }) => classes);
    page.customElements.define('jalon-scorecard', class extends page.HTMLElement {});
    const { JalonProvider: Provider, JalonScorecard: Card } = page.classes as typeof import('../../src/index.ts');
    const { define: defineThere } = page.define as { define: typeof define };
    expect(warned(() => defineThere({ suffix: 'adm', widgets: [Provider, Card] }))).to.deep.equal([]);
    const provider = Object.assign(page.document.createElement('jalon-provider-adm'), { client: clientIn() });
    const card = Object.assign(page.document.createElement('jalon-scorecard-adm'), KOLDA) as JalonScorecard;
    provider.append(card);
    page.document.body.append(provider);
    await until(() => words(card, 'h2') === 'Kolda');
    expect([provider.hasAttribute('jalon-provider'), card.hasAttribute('jalon-scorecard'), card instanceof Card]).to.deep.equal([true, true, true]);
  });

  it('under a suffix is late once the same copy has the plain tag, and says so', async () => {
    await import('../../src/define/scorecard.ts');
    const said = warned(() => define({ suffix: 'late', widgets: [JalonScorecard] }));
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('"late"').and.contain('<jalon-scorecard>').and.contain(VERSION);
    expect(customElements.get('jalon-scorecard-late')).to.not.equal(undefined);
  });

  it('refuses a suffix no tag can have, and one that makes the tag of another widget', () => {
    for (const suffix of ['ADM', 'a b', '-adm', 'list', 'scorecard-matrix']) expect(() => define({ suffix, widgets: [JalonScorecard] }), suffix).to.throw(RangeError, suffix);
  });

  it('leaves the name of each widget on its element, whatever the tag', async () => {
    warned(() => define({ suffix: 'named', widgets: WIDGETS }));
    for (const { tag } of WIDGETS) {
      expect(place(document.createElement(`${tag}-named`)).hasAttribute(tag), tag).to.equal(true);
      expect(document.querySelectorAll(`[${tag}]`), tag).to.have.length(1);
    }
  });
});
