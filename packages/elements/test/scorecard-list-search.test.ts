import { expect } from '@open-wc/testing';
import type { JalonScorecardList } from '../src/scorecard-list/jalon-scorecard-list.ts';
import { NOW, list, listening, mountList, names, set, storeOfMany, told, type Settings } from './support/list.ts';
import { $, $$, buttonNamed, words } from './support/review.ts';
import { clientIn, gate, pause, until } from './support/widget.ts';

describe('a search in the list', () => {
  it('finds a dossier that stands after the page shown, whatever accents and capitals are typed', async () => {
    const store = storeOfMany(70);
    const element = await list({ filterable: true }, { store });
    const last = (await clientIn({ as: 'verifier', now: NOW, store }).scorecards.list({ programme: 'pacasen', cycle: '2025', pageSize: 200 })).items.at(-1)!.territory;
    expect(names(element)).to.have.lengthOf(50).and.not.to.include(last.name);
    set(element, '#search', last.name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
    await until(() => names(element).includes(last.name), last.name);
    set(element, '#search', last.ref.split(':')[1]!);
    await until(() => names(element).join() === last.name, last.ref);
    set(element, '#search', '');
    await until(() => names(element).length === 50);
    expect(told(element)).to.equal('50 dossiers affichés, il y en a d’autres.');
  });

  it('asks once for a word typed letter by letter, and at once on Enter', async () => {
    const { network, asked } = listening();
    const element = await list({ filterable: true }, { network });
    for (const typed of ['k', 'ko', 'kol', 'kold', 'kolda']) {
      set(element, '#search', typed);
      await pause(20);
    }
    await until(() => names(element).join() === 'Kolda');
    expect(asked.map((one) => one.get('q'))).to.deep.equal([null, 'kolda']);
    set(element, '#search', 'kolda ');
    await pause(300);
    expect(asked, 'a space is no other word').to.have.lengthOf(2);
    set(element, '#search', 'louga');
    set(element, '#search', 'louga', 'change');
    await pause(100);
    expect(asked.map((one) => one.get('q'))).to.deep.equal([null, 'kolda', 'louga']);
  });

  it('asks at once for what the page sets, and forgets what was being typed', async () => {
    const { network, asked } = listening();
    const element = await list({ filterable: true }, { network });
    set(element, '#search', 'lou');
    element.search = 'kolda';
    await until(() => names(element).join() === 'Kolda');
    await pause(300);
    expect(asked.map((one) => one.get('q'))).to.deep.equal([null, 'kolda']);
    expect($<HTMLInputElement>(element, '#search')!.value).to.equal('kolda');
  });

  it('no longer waits for what was asked before, and never shows it', async () => {
    const slow = gate();
    const { network, requests } = listening(async (request, answer) => {
      if (request.url.includes('q=louga')) await slow.opened;
      return answer();
    });
    const element = await list({ filterable: true }, { network });
    element.search = 'louga';
    await until(() => requests.length === 2);
    element.search = 'kolda';
    await until(() => names(element).join() === 'Kolda');
    expect(requests.map(({ signal }) => signal.aborted)).to.deep.equal([false, true, false]);
    slow.open();
    await pause(60);
    expect(names(element)).to.deep.equal(['Kolda']);
  });

  it('says that it seeks, how many it found, and when it found none, in a place that stands from the first', async () => {
    const [first, slow] = [gate(), gate()];
    const { network } = listening(async (request, answer) => {
      await (request.url.includes('q=') ? slow : first).opened;
      return answer();
    });
    const element = mountList({ filterable: true }, { network });
    await until(() => $(element, '[part=count]'));
    const status = $(element, '[part=count]')!;
    expect([status.getAttribute('role'), told(element)]).to.deep.equal(['status', '']);
    first.open();
    await until(() => $(element, '[part=line]'));
    const before = names(element);
    expect(told(element)).to.match(new RegExp(`^${before.length} dossiers affichés`));
    element.search = 'kolda';
    await until(() => told(element) === 'Recherche…');
    expect(names(element), 'the lines before stay').to.deep.equal(before);
    expect($(element, '[part=lines]')!.getAttribute('aria-busy')).to.equal('true');
    slow.open();
    await until(() => told(element) === '1 dossier affiché.');
    expect($(element, '[part=lines]')!.getAttribute('aria-busy')).to.equal('false');
    element.search = 'zzzz';
    await until(() => told(element) === 'Aucun dossier ne correspond');
    expect($(element, '[part=count]')).to.equal(status);
  });

  it('that fails says so over the lines before, and is asked again', async () => {
    let isDown = false;
    const { network } = listening(async (request, answer) => (isDown && request.url.includes('q=') ? Response.json({}, { status: 500 }) : answer()));
    const element = await list({ filterable: true }, { network });
    const before = names(element);
    isDown = true;
    element.search = 'kolda';
    await until(() => $(element, '[part~=note][role=alert]'));
    expect(words(element, '[part~=note]')).to.contain('lecture précédente');
    expect([names(element), told(element)]).to.deep.equal([before, '']);
    isDown = false;
    buttonNamed(element, /Réessayer/)!.click();
    await until(() => names(element).join() === 'Kolda');
    expect($(element, '[part~=note]')).to.equal(null);
  });
});

describe('a long list', () => {
  const MANY = 35_000;
  const PAGE = 50;

  /** A country: pages are made as they are asked for. */
  async function country(settings: Settings = {}): Promise<{ readonly element: JalonScorecardList; readonly asked: { readonly query: object; pages: number }[] }> {
    const client = clientIn({ as: 'verifier', now: NOW });
    const [line] = (await client.scorecards.list({ programme: 'pacasen', cycle: '2025' }).first()).items;
    const asked: { query: object; pages: number }[] = [];
    const element = mountList(settings);
    element.client = { ...client, scorecards: { ...client.scorecards, list: (query: object) => ({ async *pages() {
      const call = { query, pages: 0 };
      asked.push(call);
      for (let start = 0; start < MANY; start += PAGE) {
        call.pages += 1;
        yield { items: Array.from({ length: PAGE }, (_, at) => ({ ...line!, assessmentId: `a${start + at}`, territory: { ...line!.territory, id: `t${start + at}`, name: `Commune ${start + at}` } })), nextCursor: start + PAGE < MANY ? String(start + PAGE) : null };
      }
    } }) as never } };
    await until(() => $$(element, '[part=line]').length === PAGE);
    return { element, asked };
  }

  it('of 35,000 dossiers reads one page, and one more each time it is wanted', async () => {
    const { element, asked } = await country();
    await pause(50);
    expect(asked.map(({ pages }) => pages)).to.deep.equal([1]);
    for (const shown of [100, 150]) {
      const more = buttonNamed(element, /Voir la suite/)!;
      more.focus();
      more.click();
      await until(() => $$(element, '[part=line]').length === shown);
      expect(told(element)).to.equal(`${shown} dossiers affichés, il y en a d’autres.`);
      expect(element.shadowRoot!.activeElement, 'the focus stays where it was').to.equal(buttonNamed(element, /Voir la suite/));
    }
    expect(asked.map(({ pages }) => pages)).to.deep.equal([3]);
    expect(names(element).at(-1)).to.equal('Commune 149');
  });

  it('leaves it to the server to choose among 35,000: nothing is read on to be thrown away', async () => {
    const { element, asked } = await country({ promised: true, search: 'nobody' });
    await pause(50);
    expect(asked.map(({ pages }) => pages)).to.deep.equal([1]);
    expect(asked[0]!.query).to.include({ promised: 'true', q: 'nobody' });
    expect($$(element, '[part=line]')).to.have.lengthOf(PAGE);
  });

  it('ends where the server says it does', async () => {
    const element = await list({}, { store: storeOfMany(70) });
    buttonNamed(element, /Voir la suite/)!.click();
    await until(() => names(element).length > 50);
    expect(new Set($$(element, '[part=line] button').map(({ dataset }) => dataset['territory'])).size).to.equal(names(element).length);
    expect(buttonNamed(element, /Voir la suite/)).to.equal(undefined);
    expect(told(element)).to.equal(`${names(element).length} dossiers affichés.`);
  });
});
