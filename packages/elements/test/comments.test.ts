import { expect } from '@open-wc/testing';
import type { JalonStore } from '@jalon/testing';
import type { JalonScorecard } from '../src/index.ts';
import { kept, KOLDA_ID, storeAt, type as write } from './support/review.ts';
import { $, $$, buttonNamed, clientIn, shown, until, words, type Network, type Signed } from './support/widget.ts';

const AT = { now: '2025-06-05T10:00:00.000Z' };
const said = (text: string, item: string | null, id: string) => ({ id, item, text, by: { id: 'verifier', role: 'verifier' as const }, at: '2025-06-03T09:00:00.000Z', version: 900 });
const commented = (): JalonStore => storeAt('desk', { comments: [said('Il manque la page 4.', 'IDP-7', 'one'), said('Dossier bien tenu.', null, 'two')] });

/** A card with the comments of an item open. */
async function reading(signed: Signed, item = 'IDP-7'): Promise<JalonScorecard> {
  const card = await shown({ client: clientIn({ ...AT, ...signed }) });
  $(card, `#b-${item}`)!.click();
  (await until(() => $(card, `#n-${item}`), 'the comments of the item')).click();
  await until(() => $(card, `#x-${item} .entries`));
  return card;
}

describe('the comments of a review, on the scorecard', () => {
  it('stand under their item, counted before they are opened, with who wrote them', async () => {
    const card = await reading({ as: 'coach-kolda', store: commented() });
    expect(words(card, '#n-IDP-7')).to.equal('Commentaires (1)');
    expect(words(card, '#x-IDP-7 .entries')).to.contain('Il manque la page 4.');
    expect(words(card, '#x-IDP-7 .entries')).not.to.contain('Dossier bien tenu.');
    expect(words(card, '#x-IDP-7 .entries')).to.match(/vérification|Ndiaye|[A-Z][a-z]+ [A-Z]/);
  });

  it('are written under an item by the command of the review, and stand there at once', async () => {
    const store = commented();
    const card = await reading({ as: 'coach-kolda', store });
    write(card, '#comment-IDP-7-text', 'Elle arrive demain.');
    expect(card.hasUnsavedChanges).to.equal(true);
    buttonNamed(card, 'Ajouter le commentaire', '#x-IDP-7')!.click();
    await until(() => kept(store).comments.length === 3);
    expect(kept(store).comments.find(({ text }) => text === 'Elle arrive demain.')).to.include({ item: 'IDP-7' });
    await until(() => words(card, '#n-IDP-7').includes('(2)'));
    expect(words(card, '#x-IDP-7 .entries')).to.contain('Elle arrive demain.');
    await until(() => $<HTMLTextAreaElement>(card, '#comment-IDP-7-text')!.value === '', 'an empty form');
    await until(() => !card.hasUnsavedChanges);
  });

  it('keep what was typed when the server does not answer, and send it again', async () => {
    const store = commented();
    let isDown = true;
    const network: Network = async (request, answer) => (isDown && request.method === 'POST' ? Promise.reject(new TypeError('no network')) : answer());
    const card = await reading({ as: 'coach-kolda', store, network });
    write(card, '#comment-IDP-7-text', 'Elle arrive demain.');
    buttonNamed(card, 'Ajouter le commentaire', '#x-IDP-7')!.click();
    await until(() => words(card, '#x-IDP-7 .entries').includes('n’a pas répondu'));
    expect($<HTMLTextAreaElement>(card, '#comment-IDP-7-text')!.value).to.equal('Elle arrive demain.');
    isDown = false;
    buttonNamed(card, 'Réessayer', '#x-IDP-7')!.click();
    await until(() => kept(store).comments.length === 3);
  });

  it('of the whole dossier open under the indicators, each with its item', async () => {
    const card = await shown({ client: clientIn({ ...AT, as: 'officer-adm', store: commented() }) });
    $(card, '#comments')!.click();
    await until(() => $(card, '[part=comments] .entries'));
    expect($$(card, '[part=comments] li').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim().slice(0, 26))).to.have.length(2);
    expect(words(card, '[part=comments]')).to.contain('Dossier bien tenu.');
    expect(words(card, '[part=comments]')).to.contain('IDP-7');
  });

  it('are not written where the widget is for reading only', async () => {
    const card = await shown({ client: clientIn({ ...AT, as: 'coach-kolda', store: commented() }), readonly: true });
    $(card, '#b-IDP-7')!.click();
    (await until(() => $(card, '#n-IDP-7'))).click();
    await until(() => words(card, '#x-IDP-7 .entries').includes('Il manque la page 4.'));
    expect(buttonNamed(card, 'Ajouter le commentaire')).to.equal(undefined);
  });

  it('are nothing a visitor of a published card is told of', async () => {
    const answers = commented().assessments.get(KOLDA_ID)!.answers.slice(0, 1).map((answer) => ({ ...answer, author: 'verifier' as const }));
    const store = storeAt('published', { comments: [said('Entre nous.', null, 'one')], published: { on: '2025-06-09', version: 1, record: 'verifier', answers } });
    const card = await shown({ client: clientIn({ ...AT, as: null, store }) });
    $(card, '#b-IDP-7')!.click();
    await until(() => $(card, '#x-IDP-7 h4'));
    expect($(card, '#n-IDP-7')).to.equal(null);
    expect($(card, '#comments')).to.equal(null);
  });
});
