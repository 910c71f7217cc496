import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import 'axe-core/axe.min.js';
import { press } from './support/browser.ts';
import { PROMISE, list, listening, mountList, names, set, told } from './support/list.ts';
import { $, $$, KOLDA_ID, buttonNamed, storeAt, words } from './support/review.ts';
import { gate, place, storeInMay, until, type Network } from './support/widget.ts';

const checker = (globalThis as unknown as { axe: typeof axe }).axe;

/** The line of Kolda under another name. */
const renaming = (name: string): Network => async (request, answer) => {
  const answered = await answer();
  if (new URL(request.url).pathname !== '/v1/scorecards') return answered;
  return new Response((await answered.text()).replaceAll('"name":"Kolda"', `"name":${JSON.stringify(name)}`), { status: answered.status, headers: answered.headers });
};

describe('the list of scorecards', () => {
  it('says of each dossier its stage, its last day, its score and what there is to do', async () => {
    const element = await list({ search: 'kolda' }, { store: storeAt('provisional', { promises: [PROMISE] }) });
    expect(words(element, '[part=line]')).to.match(/Kolda.*Résultat provisoire.*19 juin.*en retard de 21 jours.*sur 100.*1 engagement, le 1er juillet/);
  });

  it('names a reply as something to do while it waits for its decision alone', async () => {
    const reply = { item: 'IDP-2', text: 'Comptes joints', evidence: [], by: PROMISE.by, at: PROMISE.at, version: 1 };
    const decided = { item: 'IDP-2', stage: 'appeal' as const, decision: 'upheld' as const, justification: 'Vu', by: PROMISE.by, at: PROMISE.at, version: 1 };
    const todo = async (...given: Parameters<typeof storeAt>) => words(await list({ search: 'kolda' }, { store: storeAt(...given) }), '[part=line] .todo');
    expect(await todo('provisional', { replies: [reply] })).to.equal('1 contestation');
    expect(await todo('deciding', { replies: [reply] })).to.equal('1 ligne à décider1 contestation');
    expect(await todo('deciding', { replies: [reply], decisions: [decided] })).to.equal('');
    expect(await todo('published', { replies: [reply], decisions: [decided] })).to.equal('');
  });

  it('keeps those late, those promised, or those that wait for verification', async () => {
    const store = storeAt('provisional', { promises: [PROMISE] });
    const all = await list({}, { store });
    const isLate = (line: HTMLElement): boolean => /en retard de/.test(line.textContent);
    const lateOfAll = $$(all, '[part=line]').filter(isLate).length;
    const late = await list({ late: true }, { store });
    expect([lateOfAll > 0, lateOfAll < names(all).length]).to.deep.equal([true, true]);
    expect($$(late, '[part=line]').map(isLate)).to.deep.equal(Array(lateOfAll).fill(true));
    expect(names(await list({ promised: true }, { store }))).to.deep.equal(['Kolda']);
    expect(names(await list({ review: 'filed,desk,field' }, { store: storeAt('desk') }))).to.deep.equal(['Kolda']);
  });

  for (const [how, choose] of [['click', (button: HTMLElement) => Promise.resolve(button.click())], ['keyboard', async (button: HTMLElement) => { button.focus(); await press('Enter'); }]] as const) {
    it(`tells which dossier a person chose by ${how}`, async () => {
      const element = await list({ search: 'kolda' });
      const chosen: string[] = [];
      document.addEventListener('jalon-territory-select', ({ territory, name, assessmentId }) => chosen.push(territory, name, assessmentId), { once: true });
      await choose($(element, '[part=line] button')!);
      expect(chosen).to.deep.equal(['sn-kd-kd1-1', 'Kolda', KOLDA_ID]);
    });
  }

  it('is filtered by each of its own fields, and says when nothing is left', async () => {
    const { network, asked } = listening();
    const element = await list({ filterable: true }, { store: storeAt('desk', { promises: [PROMISE] }), network });
    const chosen = () => Object.fromEntries([...asked.at(-1)!].filter(([name]) => !['programme', 'cycle', 'limit'].includes(name)));
    set(element, '#review', 'filed,desk,field');
    await until(() => names(element).join() === 'Kolda');
    expect(chosen()).to.deep.equal({ review: 'filed,desk,field' });
    set(element, '#promised', true);
    set(element, '#late', true);
    await until(() => asked.at(-1)!.has('promised'));
    $(element, '#within')!.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await until(() => $<HTMLSelectElement>(element, '#within')!.options.length > 5, 'the regions');
    set(element, '#within', 'sn-kd');
    set(element, '#search', 'zzz');
    await until(() => asked.at(-1)!.has('q') && told(element) === 'Aucun dossier ne correspond');
    expect(chosen()).to.deep.equal({ review: 'filed,desk,field', promised: 'true', late: 'true', within: 'sn-kd', q: 'zzz' });
    expect($$(element, '[part=line]')).to.have.lengthOf(0);
    expect(words(element, '[part=note]')).to.contain('Changez les choix ci-dessus');
  });

  it('says of a cycle without a dossier that it has none, and asks nobody to choose otherwise', async () => {
    const store = storeInMay();
    store.assessments.clear();
    const element = mountList({ filterable: true }, { store });
    await until(() => $(element, '[part=note]'));
    expect(words(element, '[part=note]')).to.match(/^Aucun dossier pour ce cycle/);
    expect(told(element)).to.equal('Aucun dossier pour ce cycle');
    expect(words(element, '[part=note]')).not.to.contain('Changez');
    expect(buttonNamed(element, /Voir la suite/)).to.equal(undefined);
  });

  it('says what failed, keeps its place, and tries again', async () => {
    const { opened, open } = gate();
    let isDown = true;
    const element = mountList({}, { network: async (_, answer) => {
      await opened;
      return isDown ? Response.error() : answer();
    } });
    await until(() => $(element, '[part=loading]'));
    open();
    await until(() => $(element, '[part=note][role=alert]'));
    isDown = false;
    buttonNamed(element, /Réessayer/)!.click();
    await until(() => $(element, '[part=line]'));
    expect($(element, '[part=note][role=alert]')).to.equal(null);
  });

  for (const [theme, lang] of [['light', 'fr'], ['dark', 'ar']] as const) it(`has no fault axe can find, ${theme}, in ${lang}`, async () => {
    const element = await list({ filterable: true, theme, lang }, { store: storeAt('desk', { promises: [PROMISE] }) });
    const faults = async () => (await checker.run(element, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } })).violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(' ')} ${failureSummary}`));
    expect(await faults()).to.deep.equal([]);
    set(element, '#search', 'zzzz');
    await until(() => $(element, '[part=note]'));
    expect(await faults()).to.deep.equal([]);
  });
});

describe('a narrow list', () => {
  const NAMES = { fr: `Communauté-rurale-de-Saint-Barthélemy-${'Anostissimandro'.repeat(5)}`, ar: `جماعة ${'القصر الكبير والنواحي '.repeat(6)}` };

  for (const [lang, name] of Object.entries(NAMES)) for (const size of [320, 900]) it(`of long names holds in ${size} pixels, in ${lang}`, async () => {
    const column = place(document.createElement('div'));
    column.style.inlineSize = `${size}px`;
    const element = await list({ filterable: true, lang, search: 'SN-KD-KD1-1' }, { store: storeAt('desk', { promises: [PROMISE] }), network: renaming(name) }, column);
    expect(names(element)).to.deep.equal([name.trim()]);
    expect(column.scrollWidth).to.be.at.most(size);
    for (const part of $$(element, '[part=line] *, [part=filters] *')) expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 80)).to.be.at.most(column.getBoundingClientRect().right + 1);
    expect(getComputedStyle($(element, '[part=line]')!).display).to.equal(size === 320 ? 'block' : 'table-row');
  });

  it('reads from right to left in Arabic, each name in its own direction', async () => {
    const column = place(document.createElement('div'));
    column.style.inlineSize = '1100px';
    const element = await list({ filterable: true, lang: 'ar' }, {}, column);
    expect($(element, '.jalon')!.dir).to.equal('rtl');
    const [first, , third] = [...$$(element, '[part=line]')[0]!.children].map((cell) => cell.getBoundingClientRect().left);
    expect(first).to.be.above(third!);
    expect($(element, '[part=line] button bdi')!.textContent).to.equal(names(element)[0]);
    set(element, '#search', 'zzzz');
    await until(() => told(element) === 'لا ملف يطابق');
  });
});
