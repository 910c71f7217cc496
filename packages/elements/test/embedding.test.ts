import { expect } from '@open-wc/testing';
import { townInMay } from '@jalon/testing';
import type { JalonProvider } from '../src/index.ts';
import { $, clientIn, createCard, KOLDA, mount, place, shown, until, words } from './support/widget.ts';

const view = () => townInMay().view();

describe('a scorecard on somebody else’s page', () => {
  it('does not follow the size a page gives its root', async () => {
    const card = await shown({ view: view() });
    const before = $(card, '#say')!.getBoundingClientRect().height;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 62.5%; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const after = $(card, '#say')!.getBoundingClientRect().height;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    expect(after).to.equal(before);
  });

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

  it('leaves nothing on the page but its two tags', async () => {
    const before = new Set(Object.getOwnPropertyNames(window));
    const card = await shown({ client: clientIn(), searchable: true });
    card.remove();
    const left = Object.getOwnPropertyNames(window).filter((name) => !before.has(name));
    expect(left).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(document.head.querySelectorAll('style, link[rel=stylesheet]')).to.have.length(0);
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
});

describe('a provider', () => {
  const provided = (client = clientIn()): JalonProvider => Object.assign(place(document.createElement('jalon-provider')), { client });

  it('may come later than its scorecards, and may change its mind', async () => {
    const provider = place(document.createElement('jalon-provider'));
    const card = createCard({ ...KOLDA });
    provider.append(card);
    await until(() => words(card).includes('jalon-provider'), 'the card says it has no source');
    provider.client = clientIn();
    await until(() => $(card, '#say'));
    provider.client = clientIn({ as: null, store: (await import('@jalon/testing')).createStore() });
    await until(() => !$(card, '#say'), 'another source does not know this card');
  });

  it('is not asked by a card with a client of its own', async () => {
    let asked = 0;
    const provider = provided(clientIn({ network: (_request, answer) => { asked += 1; return answer(); } }));
    await shown({ client: clientIn() }, provider);
    expect(asked).to.equal(0);
  });

  it('keeps the token out of the page: it is asked for, never stored nor written', async () => {
    const asked: string[] = [];
    const provider = place(document.createElement('jalon-provider'));
    provider.baseUrl = 'https://127.0.0.1:1/';
    provider.getAccessToken = ({ reason }) => { asked.push(reason); return 'secret-token'; };
    const card = mount({ ...KOLDA }, provider);
    await until(() => asked.length > 0, 'the token is asked for');
    card.remove();
    expect(document.documentElement.outerHTML).to.not.contain('secret-token');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).to.not.contain('secret-token');
  });

  it('answers the context protocol to any library that speaks it', async () => {
    const client = clientIn();
    const provider = provided(client);
    await provider.updateComplete;
    const asker = document.createElement('div');
    provider.append(asker);
    let given: unknown;
    asker.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context: Symbol.for('jalon.client'), contextTarget: asker, callback: (value: unknown) => { given = value; } }));
    expect(given).to.equal(client);
  });
});
