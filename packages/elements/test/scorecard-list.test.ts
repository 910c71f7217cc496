import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import 'axe-core/axe.min.js';
import type { JalonScorecardList } from '../src/scorecard-list/jalon-scorecard-list.ts';
import '../src/define/scorecard-list.ts';
import { $, $$, buttonNamed, storeAt, words } from './support/review.ts';
import { clientIn, gate, place, until, type Signed } from './support/widget.ts';

const checker = (globalThis as unknown as { axe: typeof axe }).axe;
const NOW = '2025-07-10T10:00:00.000Z';
const PROMISE = { id: '6d1b1c1e-7d6a-4c1a-9a55-0c1d1a2b3c4d', item: null, text: 'Envoyer le récépissé', due: '2025-07-01', by: { id: 'coach-kolda', role: 'coach' as const }, at: '2025-06-01T10:00:00.000Z', done: false, version: 1 };

type Settings = Partial<Pick<JalonScorecardList, 'review' | 'late' | 'promised' | 'search' | 'within' | 'filterable' | 'lang' | 'theme' | 'programme' | 'cycle'>>;

function mountList(settings: Settings = {}, signed: Signed = {}, inside?: Element): JalonScorecardList {
  return place(Object.assign(document.createElement('jalon-scorecard-list'), { programme: 'pacasen', cycle: '2025', lang: 'fr', client: clientIn({ as: 'verifier', now: NOW, ...signed }), ...settings }), inside);
}

async function list(settings: Settings = {}, signed: Signed = {}, inside?: Element): Promise<JalonScorecardList> {
  const element = mountList(settings, signed, inside);
  await until(() => $(element, '[part=line]'));
  return element;
}

const names = (element: Element): string[] => $$(element, '[part=line] button').map(({ textContent }) => textContent.trim());

describe('the list of scorecards', () => {
  it('says of each dossier its stage, its last day, its score and what there is to do', async () => {
    const element = await list({ search: 'kolda' }, { store: storeAt('provisional', { promises: [PROMISE] }) });
    expect(words(element, '[part=line]')).to.match(/Kolda.*Résultat provisoire.*19 juin.*en retard de 21 jours.*sur 100.*1 engagement, le 1er juillet/);
  });

  it('keeps those late, those promised, or those that wait for verification', async () => {
    const store = storeAt('provisional', { promises: [PROMISE] });
    const late = await list({ late: true }, { store });
    expect(names(late)).to.contain('Kolda');
    expect(names(await list({ promised: true }, { store }))).to.deep.equal(['Kolda']);
    expect(names(await list({ review: 'filed,desk,field' }, { store: storeAt('desk') }))).to.deep.equal(['Kolda']);
  });

  it('is told which dossier a person chose, by keyboard too', async () => {
    const element = await list({ search: 'kolda' });
    const chosen: string[] = [];
    element.addEventListener('jalon-territory-select', ({ territory, name, assessmentId }) => chosen.push(territory, name, assessmentId));
    const button = $(element, '[part=line] button')!;
    button.focus();
    button.click();
    expect(chosen).to.deep.equal(['sn-kd-kd1-1', 'Kolda', 'pacasen~2025~sn-kd-kd1-1']);
  });

  it('is filtered by its own fields, and says when nothing is left', async () => {
    const element = await list({ filterable: true }, { store: storeAt('desk') });
    const set = (selector: string, value: string): void => {
      const field = $<HTMLInputElement>(element, selector)!;
      field.value = value;
      field.dispatchEvent(new Event(selector === '#search' ? 'input' : 'change', { bubbles: true }));
    };
    set('#review', 'filed,desk,field');
    await until(() => names(element).join() === 'Kolda');
    set('#search', 'zzz');
    await until(() => words(element).includes('Aucun dossier ne correspond'));
    expect($$(element, '[part=line]')).to.have.lengthOf(0);
  });

  it('reads the next page when it is wanted', async () => {
    const asked: string[] = [];
    const element = place(Object.assign(document.createElement('jalon-scorecard-list'), { programme: 'pacasen', cycle: '2025', lang: 'fr' }));
    const client = clientIn({ as: 'verifier', now: NOW });
    const all = await client.scorecards.list({ programme: 'pacasen', cycle: '2025' }).first();
    const many = Array.from({ length: 60 }, (_, index) => ({ ...all.items[0]!, assessmentId: `a${index}`, territory: { ...all.items[0]!.territory, id: `t${index}` } }));
    element.client = { ...client, scorecards: { ...client.scorecards, list: () => ({ async *pages() {
      asked.push('first');
      yield { items: many.slice(0, 30), nextCursor: 'n' };
      asked.push('second');
      yield { items: many.slice(30), nextCursor: null };
    } }) as never } };
    await until(() => $$(element, '[part=line]').length === 30);
    expect(asked).to.deep.equal(['first']);
    expect(words(element, '[part=more]')).to.contain('30 dossiers affichés, il y en a d’autres');
    buttonNamed(element, /Voir la suite/)!.click();
    await until(() => $$(element, '[part=line]').length === 60);
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
  });

  for (const [theme, lang] of [['light', 'fr'], ['dark', 'ar']] as const) it(`has no fault axe can find, ${theme}, in ${lang}`, async () => {
    const element = await list({ filterable: true, theme, lang }, { store: storeAt('desk', { promises: [PROMISE] }) });
    const { violations } = await checker.run(element, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.flat().join(' ')} ${failureSummary}`))).to.deep.equal([]);
  });

  for (const lang of ['fr', 'ar']) it(`becomes cards in a column of 320 pixels, in ${lang}`, async () => {
    const column = place(document.createElement('div'));
    column.style.inlineSize = '320px';
    const element = await list({ filterable: true, lang }, {}, column);
    expect(column.scrollWidth).to.be.at.most(320);
    expect(getComputedStyle($(element, '[part=line]')!).display).to.equal('block');
  });
});
