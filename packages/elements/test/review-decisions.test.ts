import { expect } from '@open-wc/testing';
import type { DecideItemPayload } from '@jalon/core/assessment';
import type { JalonStore } from '@jalon/testing';
import type { JalonReview } from '../src/review/jalon-review.ts';
import { press } from './support/browser.ts';
import { $, $$, buttonNamed, focused, has, kept, review, somebodyElse, storeAt, type, words } from './support/review.ts';
import { clientIn, KOLDA, pause, until, type Network } from './support/widget.ts';

const NOW = '2025-06-05T10:00:00.000Z';
const AT = { now: NOW };
const LATER = '2025-06-05T10:20:00.000Z';
const REJECTED: DecideItemPayload = { item: 'IDP-2', decision: 'rejected', justification: 'Le compte joint est celui de 2023' };

/** The other verifier decides, without this page knowing. */
async function decidedByBineta(store: JalonStore, payload = REJECTED): Promise<void> {
  const { assessments, assessmentId, base } = await somebodyElse('verifier-2', store, LATER);
  await assessments.decideItem(assessmentId, payload, { base });
}

const panel = (element: JalonReview): HTMLElement | null => $(element, '#clash-IDP-2');
const inPanel = (element: JalonReview, name: RegExp): HTMLButtonElement => [...panel(element)!.querySelectorAll('button')].find(({ textContent }) => name.test(textContent))!;
/** What each column says, piece by piece. */
const sides = (element: JalonReview): string[] => $$(element, '#clash-IDP-2 .vs > div').map(({ children }) => [...children].map(({ textContent }) => textContent.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim()).join(' | '));

/** Accepts IDP-2 on this page, once the other verifier has rejected it. */
async function clashed(store = storeAt('desk'), network?: Network): Promise<{ element: JalonReview; store: JalonStore }> {
  const element = await review({ as: 'verifier', store, ...AT, ...(network && { network }) });
  $(element, '#decide-IDP-2')!.click();
  (await until(() => $(element, '#decide-IDP-2-accepted'))).click();
  type(element, '#decide-IDP-2-why', 'Vu au guichet');
  await decidedByBineta(store);
  $(element, 'form[data-item="IDP-2"] button[type=submit]')!.click();
  await until(() => panel(element));
  return { element, store };
}

describe('two verifiers on one item', () => {
  it('shows both decisions in columns, with who and when, and chooses neither', async () => {
    const { element, store } = await clashed();
    expect(words(element, '#clash-IDP-2 [role=alert]')).to.equal('Bineta Sarr a décidé de IDP-2 pendant votre saisie');
    const [mine, theirs] = sides(element);
    expect(mine).to.match(/^Votre décision \| Accepté \| Vu au guichet \| envoyée à l’instant$/);
    expect(theirs).to.match(/^Décision enregistrée \| Rejeté \| Le compte joint est celui de 2023 \| Bineta Sarr, .*5 juin.*, 10 h 20$/);
    const [left, right] = $$(element, '#clash-IDP-2 .vs > div').map((side) => side.getBoundingClientRect());
    expect(left!.top).to.equal(right!.top);
    expect(left!.right).to.be.at.most(right!.left);
    await pause(150);
    expect(kept(store).decisions.map(({ decision, by }) => [decision, by.id])).to.deep.equal([['rejected', 'verifier-2']]);
    expect(element.hasUnsavedChanges).to.equal(true);
  });

  it('gives the focus to the choice, and both answers to the keyboard', async () => {
    const { element } = await clashed();
    await until(() => element.shadowRoot!.activeElement === panel(element));
    expect(panel(element)!.getAttribute('aria-labelledby')).to.equal($(element, '#clash-IDP-2 [role=alert]')!.id);
    await press('Tab');
    expect(focused(element)).to.equal('Garder la décision enregistrée');
    await press('Tab');
    expect(focused(element)).to.equal('Mettre la mienne à sa place');
  });

  it('leaves the focus to whoever is already at the next item, and says it all the same', async () => {
    const store = storeAt('desk');
    const element = await review({ as: 'verifier', store, ...AT });
    $(element, '#decide-IDP-2')!.click();
    (await until(() => $(element, '#decide-IDP-2-accepted'))).click();
    await decidedByBineta(store);
    buttonNamed(element, /Enregistrer, puis la suivante/)!.click();
    await until(() => $(element, '#clash-IDP-2 [role=alert]'));
    await pause(100);
    const form = element.shadowRoot!.activeElement!.closest('form')!;
    expect(form.dataset['item']).to.be.a('string').and.not.equal('IDP-2');
  });

  it('keeps theirs: nothing is sent, and the row is as they left it', async () => {
    const sent: string[] = [];
    const { element, store } = await clashed(storeAt('desk'), (request, answer) => {
      if (request.method === 'POST') sent.push(request.url);
      return answer();
    });
    const before = sent.length;
    inPanel(element, /Garder/).click();
    await until(() => !panel(element));
    await until(() => element.shadowRoot!.activeElement?.id === 'decide-IDP-2');
    expect(words(element, '[part=items]')).to.contain('Vérification : Rejeté');
    expect(kept(store).decisions).to.have.length(1);
    expect(sent).to.have.length(before);
    expect(element.hasUnsavedChanges).to.equal(false);
    $(element, '#decide-IDP-2')!.click();
    await until(() => $<HTMLInputElement>(element, '#decide-IDP-2-rejected')?.checked);
  });

  it('puts mine over theirs by another command, on the version that showed theirs', async () => {
    const bodies: { commands: { id: string; base: number }[] }[] = [];
    const { element, store } = await clashed(storeAt('desk'), async (request, answer) => {
      if (request.method === 'POST') bodies.push(await request.json() as never);
      return answer();
    });
    const theirs = kept(store).decisions[0]!.version;
    inPanel(element, /Mettre la mienne/).click();
    await until(() => kept(store).decisions[0]!.decision === 'accepted');
    expect(kept(store).decisions.map(({ justification, by }) => [justification, by.id])).to.deep.equal([['Vu au guichet', 'verifier']]);
    const [first, second] = bodies.map(({ commands }) => commands[0]!);
    expect(second!.id).to.not.equal(first!.id);
    expect(first!.base).to.be.lessThan(theirs);
    expect(second!.base).to.equal(theirs);
    await until(() => !panel(element) && !element.hasUnsavedChanges);
    expect(store.journal.map(({ by }) => by.id)).to.deep.equal(['verifier-2', 'verifier']);
  });

  it('asks again when a third decision came before mine could be put over', async () => {
    const { element, store } = await clashed();
    await decidedByBineta(store, { ...REJECTED, justification: 'Deuxième lecture' });
    inPanel(element, /Mettre la mienne/).click();
    await until(() => panel(element) && sides(element)[1]!.includes('Deuxième lecture'));
    expect(kept(store).decisions[0]!.by.id).to.equal('verifier-2');
    inPanel(element, /Mettre la mienne/).click();
    await until(() => kept(store).decisions[0]!.by.id === 'verifier');
  });

  it('judges on what was on the page when the form was opened, whatever was read since', async () => {
    const store = storeAt('desk');
    const element = await review({ as: 'verifier', store, ...AT });
    $(element, '#decide-IDP-2')!.click();
    (await until(() => $(element, '#decide-IDP-2-accepted'))).click();
    await decidedByBineta(store);
    // Another gesture brings the card up to date while the form stays open.
    type(element, '#comment-text', 'Vu');
    buttonNamed(element, /Ajouter le commentaire/)!.click();
    await until(() => words(element, '[part=items]').includes('Vérification : Rejeté'));
    await until(() => kept(store).comments.length === 1 && !$<HTMLTextAreaElement>(element, '#comment-text')!.value);
    $(element, 'form[data-item="IDP-2"] button[type=submit]')!.click();
    await until(() => panel(element));
    expect(kept(store).decisions[0]!.by.id).to.equal('verifier-2');
  });

  it('sets figures against figures', async () => {
    const store = storeAt('desk');
    const element = await review({ as: 'verifier', store, ...AT });
    $(element, '#decide-IDP-2')!.click();
    (await until(() => $(element, '#decide-IDP-2-amended'))).click();
    type(element, `#${(await until(() => $$<HTMLInputElement>(element, 'form[data-item="IDP-2"] input.num')[0])).id}`, '100 000 000');
    type(element, '#decide-IDP-2-why', 'Page 12');
    const { input } = store.assessments.get('pacasen~2025~sn-kd-kd1-1')!.answers.find(({ item }) => item === 'IDP-2')!;
    const [code] = Object.keys(input);
    await decidedByBineta(store, { item: 'IDP-2', decision: 'amended', justification: 'Page 13', input: { ...input, [code!]: { amount: 99_000_000, currency: 'XOF' } } });
    $(element, 'form[data-item="IDP-2"] button[type=submit]')!.click();
    await until(() => panel(element));
    const [mine, theirs] = sides(element);
    expect(mine).to.contain('Corrigé').and.to.contain('100 000 000');
    expect(theirs).to.contain('Corrigé').and.to.contain('99 000 000');
  });

  it('says that the decision was withdrawn, or that mine withdraws it', async () => {
    const store = storeAt('desk');
    await decidedByBineta(store);
    const element = await review({ as: 'verifier', store, ...AT });
    const { assessments, assessmentId, base } = await somebodyElse('verifier-2', store);
    await assessments.withdrawDecision(assessmentId, { item: 'IDP-2' }, { base });
    await decidedByBineta(store, { ...REJECTED, justification: 'Autre motif' });
    buttonNamed(element, /Retirer la décision/)!.click();
    await until(() => panel(element));
    expect(sides(element)[0]).to.contain('Décision retirée');
    const again = await somebodyElse('verifier-2', store);
    await again.assessments.withdrawDecision(assessmentId, { item: 'IDP-2' }, { base: again.base });
    inPanel(element, /Mettre la mienne/).click();
    await until(() => panel(element)?.textContent.includes('a retiré la décision'));
    expect(sides(element)[1]).to.match(/^Décision enregistrée \| Aucune décision \| Bineta Sarr/);
  });

  it('says only the sentence where what they decided could not be read', async () => {
    const store = storeAt('desk');
    let isGone = false;
    const element = await review({ as: 'verifier', store, ...AT, network: (request, answer) => (isGone && request.method === 'GET' ? Promise.reject(new TypeError('no network')) : answer()) });
    $(element, '#decide-IDP-2')!.click();
    (await until(() => $(element, '#decide-IDP-2-accepted'))).click();
    await decidedByBineta(store);
    isGone = true;
    $(element, 'form[data-item="IDP-2"] button[type=submit]')!.click();
    await until(() => $(element, 'form[data-item="IDP-2"] [role=alert]'));
    expect(has(element, '#clash-IDP-2')).to.equal(false);
    expect(words(element, 'form[data-item="IDP-2"] [role=alert]')).to.contain('Bineta Sarr');
    isGone = false;
    $(element, 'form[data-item="IDP-2"] button[type=submit]')!.click();
    await until(() => panel(element));
  });
});

describe('a decision that did not arrive', () => {
  it('stays typed, and closes once it is sent again under the same id', async () => {
    const store = storeAt('desk');
    let isGone = false;
    const ids: string[] = [];
    const element = await review({ as: 'verifier', store, ...AT, network: async (request, answer) => {
      if (request.method === 'POST') ids.push(((await request.clone().json()) as { commands: { id: string }[] }).commands[0]!.id);
      return isGone ? Promise.reject(new TypeError('no network')) : answer();
    } });
    $(element, '#decide-IDP-2')!.click();
    (await until(() => $(element, '#decide-IDP-2-rejected'))).click();
    type(element, '#decide-IDP-2-why', 'Rien au dossier');
    isGone = true;
    $(element, 'form[data-item="IDP-2"] button[type=submit]')!.click();
    const again = await until(() => buttonNamed(element, /^Réessayer/));
    expect($<HTMLTextAreaElement>(element, '#decide-IDP-2-why')!.value).to.equal('Rien au dossier');
    isGone = false;
    again.click();
    await until(() => kept(store).decisions.length === 1);
    await until(() => !$(element, 'form[data-item="IDP-2"]') && !element.hasUnsavedChanges);
    expect(new Set(ids).size).to.equal(1);
  });

  it('says under the row why a withdrawal did not', async () => {
    const store = storeAt('desk');
    await decidedByBineta(store);
    let isGone = false;
    const element = await review({ as: 'verifier', store, ...AT, network: (_request, answer) => (isGone ? Promise.reject(new TypeError('no network')) : answer()) });
    isGone = true;
    buttonNamed(element, /Retirer la décision/)!.click();
    await until(() => words(element, '[part=items] .xrow').includes('Ce n’est pas enregistré'));
    isGone = false;
    buttonNamed(element, /^Réessayer/)!.click();
    await until(() => kept(store).decisions.length === 0);
    await until(() => !words(element, '[part=items]').includes('Ce n’est pas enregistré'));
  });

  it('begins with what stands, when a form that was only looked at is opened again', async () => {
    const store = storeAt('desk');
    const element = await review({ as: 'verifier', store, ...AT });
    $(element, '#decide-IDP-2')!.click();
    await until(() => $(element, 'form[data-item="IDP-2"]'));
    $(element, '#decide-IDP-2')!.click();
    await until(() => !$(element, 'form[data-item="IDP-2"]'));
    await decidedByBineta(store);
    await element.refresh();
    $(element, '#decide-IDP-2')!.click();
    await until(() => $<HTMLTextAreaElement>(element, '#decide-IDP-2-why')?.value === REJECTED.justification);
    expect((await clientIn({ as: 'verifier', store }).scorecards.get(KOLDA)).version).to.be.greaterThan(0);
  });
});
