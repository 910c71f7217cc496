import { expect } from '@open-wc/testing';
import { press } from './support/browser.ts';
import { $, $$, clientIn, focused, gate, mount, pause, place, shown, until, words } from './support/widget.ts';
import type { JalonScorecard, JalonTerritoryChangeEvent } from '../src/index.ts';

const type = (card: JalonScorecard, name: string): void => {
  const field = $<HTMLInputElement>(card, '#find')!;
  field.focus();
  field.value = name;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};
const options = (card: JalonScorecard): HTMLElement[] => $$(card, '[role=option]');
const find = async (name: string, card: JalonScorecard): Promise<HTMLElement[]> => {
  await until(() => $(card, '#find'), 'the finder');
  type(card, name);
  await until(() => $(card, '#find')?.getAttribute('aria-expanded') === 'true', `results for ${name}`);
  return options(card);
};

describe('the finder of territories', () => {
  it('tells apart the kinds a name stands for', async () => {
    const card = await shown({ client: clientIn(), searchable: true });
    const found = (await find('Kolda', card)).map((option) => option.textContent.replace(/\s+/g, ' ').trim());
    expect(found.some((option) => /^Kolda ?Commune/.test(option))).to.equal(true);
    expect(found.some((option) => /^Kolda ?Département/.test(option))).to.equal(true);
    expect(found.filter((option) => /Région|Arrondissement/.test(option)), 'what has no card').to.deep.equal([]);
  });

  it('finds by code, and without accents', async () => {
    const card = await shown({ client: clientIn(), searchable: true });
    expect((await find('SN-KD-KD1-1', card))[0]?.textContent).to.contain('Kolda');
    type(card, 'sedhiou');
    await until(() => options(card)[0]?.textContent.includes('Sédhiou'), 'Sédhiou');
  });

  it('shows its list over everything, where a box of the page would cut it off or cover it', async () => {
    const box = place(document.createElement('div'));
    box.style.cssText = 'overflow: hidden; block-size: 9em; position: relative; z-index: 0; inline-size: 700px; margin-inline-start: 40px';
    const over = place(document.createElement('div'));
    over.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; opacity: 0';
    const card = await shown({ client: clientIn(), searchable: true }, box);
    const found = await find('ko', card);
    const list = await until(() => $(card, '.list:popover-open'));
    const [field, drawn] = [list.parentElement!.getBoundingClientRect(), list.getBoundingClientRect()];
    expect([drawn.left, drawn.width].map(Math.round)).to.deep.equal([field.left, field.width].map(Math.round));
    expect(drawn.top - field.bottom).to.be.within(0, 4);
    const { left, top } = found[1]!.getBoundingClientRect();
    expect(card.shadowRoot!.elementFromPoint(left + 20, top + 10)?.closest('[role=option]') === found[1]).to.equal(true);
    // It goes where its field goes, and reads as its field does.
    box.style.marginInlineStart = '0';
    dispatchEvent(new Event('resize'));
    expect(Math.round(list.getBoundingClientRect().left)).to.equal(Math.round(list.parentElement!.getBoundingClientRect().left));
    card.lang = 'ar';
    await until(() => $(card, '.jalon')!.dir === 'rtl' && $(card, '#find'));
    await find('kol', card);
    const arabic = await until(() => [...$$(card, '.list:popover-open')].find((each) => getComputedStyle(each).direction === 'rtl'));
    $(card, '#find')!.focus();
    $(card, '#find')!.blur();
    await until(() => !arabic.matches(':popover-open') && !arabic.checkVisibility());
  });

  it('opens no list for an answer that comes once it was left, and leaves none open behind a choice of region', async () => {
    const late = gate();
    const card = await shown({ client: clientIn({ network: async (request, answer) => { if (request.url.includes('q=Kolda')) await late.opened; return answer(); } }), searchable: true });
    const isOpen = (): boolean => $(card, '.list:popover-open') !== null;
    await until(() => $(card, '#find'));
    type(card, 'Kolda');
    await pause(250);
    $(card, '#find')!.blur();
    late.open();
    await until(() => options(card).length > 0, 'the answer');
    await card.updateComplete;
    expect([isOpen(), $(card, '#find')!.getAttribute('aria-expanded')]).to.deep.equal([false, 'false']);
    // What was found is there again for whoever comes back.
    $(card, '#find')!.focus();
    await until(isOpen, 'the list');
    const region = $<HTMLSelectElement>(card, '#region')!;
    region.focus();
    await until(() => !isOpen() && [...region.options].some(({ text }) => text === 'Kolda'), 'the regions');
    region.value = [...region.options].find(({ text }) => text === 'Kolda')!.value;
    region.dispatchEvent(new Event('change', { bubbles: true }));
    await until(isOpen, 'what the region holds');
    region.blur();
    await until(() => !isOpen(), 'nothing over the page');
  });

  it('narrows to a region', async () => {
    const card = await shown({ client: clientIn(), searchable: true });
    const region = (await until(() => $<HTMLSelectElement>(card, '#region')))!;
    region.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await until(() => [...region.options].some(({ text }) => text === 'Kolda'), 'the regions');
    region.value = [...region.options].find(({ text }) => text === 'Kolda')!.value;
    region.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => options(card).length > 0, 'what lies in Kolda');
    for (const option of options(card)) expect(option.textContent).to.contain('SN-KD');
  });

  it('is worked by keyboard alone, without the focus leaving the field', async () => {
    const card = await shown({ client: clientIn(), searchable: true, territory: 'ansd:SN-LG-LD1-1' });
    await find('Kolda', card);
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowUp');
    await card.updateComplete;
    const field = $(card, '#find')!;
    expect(focused(card)).to.equal(field);
    expect(field.getAttribute('aria-activedescendant')).to.equal(options(card)[0]?.id);
    expect(options(card).map((option) => option.getAttribute('aria-selected')).filter((selected) => selected === 'true')).to.have.length(1);
    const chosen = options(card)[0]!.querySelector('small')!.textContent;
    await press('Enter');
    await until(() => words(card, 'h2') === 'Kolda', 'the card of Kolda');
    expect(words(card, '[part=head]')).to.contain(chosen);
    expect(field.getAttribute('aria-expanded')).to.equal('false');
  });

  it('stays on the option the arrows chose when a later answer holds it too', async () => {
    const late = gate();
    const card = await shown({ client: clientIn({ network: async (request, answer) => { if (request.url.includes('q=Kolda')) await late.opened; return answer(); } }), searchable: true, territory: 'ansd:SN-LG-LD1-1' });
    await find('Kold', card);
    type(card, 'Kolda');
    await pause(250);
    await press('ArrowDown');
    await press('ArrowDown');
    await card.updateComplete;
    const chosen = $(card, '#find')!.getAttribute('aria-activedescendant');
    const before = options(card).map((option) => option.textContent);
    late.open();
    await pause(100);
    expect(before).to.have.length.above(1);
    expect($(card, '#find')!.getAttribute('aria-activedescendant')).to.equal(chosen);
    expect($(card, '[aria-selected=true]')?.id).to.equal(chosen);
    type(card, 'Louga');
    await until(() => options(card)[0]?.textContent.includes('Louga'), 'Louga');
    expect($(card, '#find')!.getAttribute('aria-activedescendant')).to.equal(null);
  });

  it('goes round the list from either end', async () => {
    const card = await shown({ client: clientIn(), searchable: true });
    await find('Kolda', card);
    const active = async (key: string) => { await press(key); await card.updateComplete; return options(card).findIndex(({ id }) => id === $(card, '#find')!.getAttribute('aria-activedescendant')); };
    const last = options(card).length - 1;
    expect([await active('ArrowUp'), await active('ArrowDown'), await active('ArrowUp')]).to.deep.equal([last, 0, last]);
  });

  it('closes on Escape, and keeps what was typed', async () => {
    const card = await shown({ client: clientIn(), searchable: true });
    await find('Kolda', card);
    await press('Escape');
    await card.updateComplete;
    expect($(card, '#find')?.getAttribute('aria-expanded')).to.equal('false');
    expect($<HTMLInputElement>(card, '#find')?.value).to.equal('Kolda');
    await press('Escape');
    await card.updateComplete;
    expect($<HTMLInputElement>(card, '#find')?.value).to.equal('');
  });

  it('takes the only result on Enter', async () => {
    const card = await shown({ client: clientIn({ as: 'verifier' }), searchable: true, territory: 'ansd:SN-LG-LD1-1' });
    expect(await find('SN-KD-KD1-1', card)).to.have.length(1);
    await press('Enter');
    await until(() => words(card, 'h2') === 'Kolda', 'the card of Kolda');
  });

  it('tells the page which territory was chosen, once, and stays where it is when the page says so', async () => {
    const card = await shown({ client: clientIn(), searchable: true, territory: 'ansd:SN-LG-LD1-1' });
    const heard: JalonTerritoryChangeEvent[] = [];
    document.addEventListener('jalon-territory-change', (event) => {
      heard.push(event);
      event.preventDefault();
    }, { once: true });
    const kolda = (await find('SN-KD-KD1-1', card))[0]!;
    kolda.click();
    await card.updateComplete;
    expect(heard.map(({ territory, name, kind }) => [territory, name, kind])).to.deep.equal([['sn-kd-kd1-1', 'Kolda', 'commune']]);
    expect(card.territory).to.equal('ansd:SN-LG-LD1-1');
  });

  it('says how many it found, and when it found none', async () => {
    const card = await shown({ client: clientIn(), searchable: true });
    const found = await find('Kolda', card);
    expect(words(card, '.combo [role=status]')).to.contain(`${found.length} résultats`);
    type(card, 'zzzz');
    await until(() => words(card, '.list').includes('Aucune collectivité ne correspond'), 'no result is said');
  });

  it('says that it shows the first ones only', async () => {
    const card = await shown({ client: clientIn(), searchable: true });
    expect(await find('SN-', card)).to.have.length(20);
    expect(words(card, '.list')).to.contain('Seules les premières sont montrées');
    await find('Kolda', card);
    await until(() => !words(card, '.list').includes('Seules les premières'), 'all are shown');
  });

  it('shows what was asked last, whatever order the answers come in', async () => {
    const late = gate();
    const card = await shown({ client: clientIn({ network: async (request, answer) => { if (request.url.includes('q=Kolda')) await late.opened; return answer(); } }), searchable: true });
    await until(() => $(card, '#find'));
    type(card, 'Kolda');
    await pause(250);
    type(card, 'Louga');
    await until(() => options(card)[0]?.textContent.includes('Louga'), 'Louga');
    late.open();
    await pause(100);
    expect(options(card)[0]?.textContent).to.contain('Louga');
  });

  it('says so when the search does not come through', async () => {
    let isDown = true;
    const card = mount({ client: clientIn({ network: (request, answer) => (isDown && request.url.includes('q=') ? Promise.reject(new TypeError('no network')) : answer()) }), searchable: true });
    await until(() => $(card, '#find'));
    type(card, 'Kolda');
    await until(() => words(card, '.list').includes('La recherche n’a pas abouti'), 'the failure is said');
    isDown = false;
    type(card, 'Kold');
    await until(() => options(card).length > 0, 'the results');
    expect(words(card, '.combo')).to.not.contain('La recherche n’a pas abouti');
  });
});
