import { expect } from '@open-wc/testing';
import type { JalonSource } from '@jalon/client';
import { createStore } from '@jalon/testing';
import type { JalonProvider } from '../../src/index.ts';
import { $, clientIn, createCard, KOLDA, mount, place, shown, until, words } from '../support/widget.ts';
import { look, withSheet } from './page-checks.ts';

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

  it('may come later than its scorecards, and may change its mind', async () => {
    const provider = place(document.createElement('jalon-provider'));
    const card = createCard({ ...KOLDA });
    provider.append(card);
    await until(() => words(card).includes('jalon-provider'), 'the card says it has no source');
    provider.client = clientIn();
    await until(() => $(card, '#say'));
    provider.client = clientIn({ as: null, store: createStore() });
    await until(() => !$(card, '#say'), 'another source does not know this card');
  });

  it('is not asked by a card with a client of its own', async () => {
    let asked = 0;
    const provider = providerOf(clientIn({ network: (_request, answer) => { asked += 1; return answer(); } }));
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
    const provider = providerOf(client);
    await provider.updateComplete;
    const asker = document.createElement('div');
    provider.append(asker);
    let given: unknown;
    asker.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), { context: Symbol.for('jalon.client'), contextTarget: asker, callback: (value: unknown) => { given = value; } }));
    expect(given).to.equal(client);
  });

  it('takes no place and sets no look: what a page puts in it looks as it does beside it', async () => {
    const [inside, beside] = [document.createElement('p'), place(document.createElement('p'))];
    const provider = providerOf(clientIn());
    provider.append(inside);
    await provider.updateComplete;
    await withSheet('p { color: teal; font: italic 21px/2 serif; }', () => expect(look(inside)).to.equal(look(beside)));
    expect(provider.getClientRects()).to.have.length(0);
  });

  it('that comes nearer to a widget serves it from then on, and the one farther away once it is gone', async () => {
    const far = providerOf(clientIn({ as: null }));
    const near = document.createElement('jalon-provider');
    near.client = clientIn();
    const card = place(createCard(KOLDA), far);
    await until(() => $(card, '[part=note]'));
    far.append(near);
    near.append(card);
    await until(() => $(card, '#say'));
    near.replaceWith(card);
    await until(() => $(card, '[part=note]'));
  });
});
