import { expect } from '@open-wc/testing';
import type { Review } from '@jalon/core/assessment';
import { $, $$, buttonNamed, focused, has, kept, mountReview, offers, review, somebodyElse, storeAt, type, words } from './support/review.ts';
import { pause, until } from './support/widget.ts';

const at = '2025-05-10T09:00:00.000Z';
const AISSATOU = { id: 'coach-kolda', role: 'coach' } as const;
const MAMADOU = { id: 'coach-kolda-2', role: 'coach' } as const;
const [mine, theirs] = ['6d1b1c1e-7d6a-4c1a-9a55-0c1d1a2b3c4d', '6d1b1c1e-7d6a-4c1a-9a55-0c1d1a2b3c4e'] as const;
const written = (by: typeof AISSATOU | typeof MAMADOU) => ({ by, at, version: 1 });
const NOTED: Partial<Review> = {
  comments: [{ id: mine, item: 'IDP-2', text: 'Le mien', ...written(AISSATOU) }, { id: theirs, item: null, text: 'Celui de Mamadou', ...written(MAMADOU) }],
  promises: [{ id: mine, item: null, text: 'Ma promesse', due: '2025-06-01', done: false, ...written(AISSATOU) }, { id: theirs, item: null, text: 'Sa promesse', due: '2025-06-02', done: false, ...written(MAMADOU) }],
};
const removals = (element: Element, part: string): string[] => $$(element, `[part=${part}] li`).filter((line) => [...line.querySelectorAll('button')].some(({ textContent }) => textContent.startsWith('Retirer'))).map(({ textContent }) => textContent.trim());

describe('comments and promises', () => {
  it('may be taken back by whoever wrote them, not by a colleague in the same role', async () => {
    const store = storeAt('preparing', NOTED);
    const element = await review({ as: 'coach-kolda', store });
    for (const [part, own] of [['comments', 'Le mien'], ['promises', 'Ma promesse']] as const) {
      const found = removals(element, part);
      expect(found).to.have.length(1);
      expect(found[0]).to.contain(own);
    }
    buttonNamed(element, /Retirer, Le mien/)!.click();
    await until(() => kept(store).comments.length === 1);
    await until(() => buttonNamed(element, /Retirer, Ma promesse/));
    buttonNamed(element, /Retirer, Ma promesse/)!.click();
    await until(() => kept(store).promises.length === 1);
    expect([kept(store).comments[0]!.by.id, kept(store).promises[0]!.by.id]).to.deep.equal(['coach-kolda-2', 'coach-kolda-2']);
  });

  it('are offered back to nobody where the server does not say who asks', async () => {
    const element = await review({ as: 'coach-kolda', store: storeAt('preparing', NOTED), network: async (request, answer) => {
      const response = await answer();
      if (!request.url.endsWith('/can')) return response;
      const { person: _, ...rest } = (await response.json()) as { person?: string };
      return Response.json(rest);
    } });
    await until(() => buttonNamed(element, /Ajouter le commentaire/));
    expect([...removals(element, 'comments'), ...removals(element, 'promises')]).to.deep.equal([]);
  });

  it('are not taken back by whoever may no longer write here, were they theirs', async () => {
    const by = { id: 'verifier', role: 'verifier' } as const;
    const store = storeAt('preparing', { comments: [{ id: mine, item: null, text: 'Le mien', by, at, version: 1 }] }, { coachedBy: ['verifier'] });
    const element = await review({ as: 'verifier', store });
    expect(words(element, '[part=comments]')).to.contain('Le mien');
    expect(removals(element, 'comments')).to.deep.equal([]);
    expect(offers(element, /Ajouter le commentaire/)).to.equal(false);
  });

  it('are read where nothing may be done', async () => {
    const element = mountReview({ as: 'coach-kolda', store: storeAt('preparing', NOTED), readonly: true });
    await until(() => words(element, '[part=promises]').includes('Ma promesse'));
    expect(words(element, '[part=comments]')).to.contain('Celui de Mamadou');
    expect(has(element, '[part=comments] form, [part=promises] form')).to.equal(false);
    expect($$(element, '[part=comments] button, [part=promises] button').map(({ textContent }) => textContent)).to.deep.equal(['IDP-2']);
  });

  it('are noted once when they are sent again, and what was typed goes with them', async () => {
    const store = storeAt('preparing');
    let isGone = false;
    const element = await review({ as: 'coach-kolda', store, network: (request, answer) => (isGone && request.method === 'POST' ? Promise.reject(new TypeError('no network')) : answer()) });
    type(element, '#comment-text', 'Rappeler le receveur');
    isGone = true;
    buttonNamed(element, /Ajouter le commentaire/)!.click();
    const again = await until(() => buttonNamed(element, /^Réessayer/));
    expect($<HTMLTextAreaElement>(element, '#comment-text')!.value).to.equal('Rappeler le receveur');
    expect(element.hasUnsavedChanges).to.equal(true);
    isGone = false;
    again.click();
    await until(() => kept(store).comments.length === 1);
    await until(() => $<HTMLTextAreaElement>(element, '#comment-text')!.value === '');
    expect(element.hasUnsavedChanges).to.equal(false);
  });

  it('ask for their words and their day', async () => {
    const store = storeAt('preparing');
    const element = await review({ as: 'coach-kolda', store });
    buttonNamed(element, /Ajouter le commentaire/)!.click();
    await until(() => words(element, '[part=comments] .bad') === 'Écrivez un commentaire.');
    expect(focused(element)).to.equal('comment-text');
    type(element, '#promise-text', 'Envoyer le récépissé');
    buttonNamed(element, /Noter l’engagement/)!.click();
    await until(() => words(element, '[part=promises] .bad') === 'Ce jour n’existe pas.');
    await pause(50);
    expect(kept(store)).to.deep.include({ comments: [], promises: [] });
  });

  it('say which item they are about, and lead to it', async () => {
    const store = storeAt('preparing', NOTED);
    const element = await review({ as: 'coach-kolda', store });
    const chosen: string[] = [];
    element.addEventListener('jalon-item-select', ({ item }) => chosen.push(item));
    $$(element, '[part=comments] li button').find(({ textContent }) => textContent === 'IDP-2')!.click();
    expect(chosen).to.deep.equal(['IDP-2']);
    type(element, '#comment-text', 'À revoir');
    type(element, '#comment-item', 'CMO-1');
    buttonNamed(element, /Ajouter le commentaire/)!.click();
    await until(() => kept(store).comments.find(({ text }) => text === 'À revoir')?.item === 'CMO-1');
  });

  it('tell a promise that is late, and put what is kept last', async () => {
    const promises = NOTED.promises!.map((one) => ({ ...one, done: one.id === mine }));
    const store = storeAt('preparing', { promises });
    const element = await review({ as: 'coach-kolda', store, now: '2025-06-05T10:00:00.000Z' });
    const lines = $$(element, '[part=promises] li').map(({ textContent }) => textContent);
    expect(lines[0]).to.contain('Sa promesse').and.to.contain('en retard de 3 jours');
    expect(lines[1]).to.contain('Ma promesse').and.to.contain('tenu').and.to.not.contain('en retard');
    buttonNamed(element, /Pas tenu, finalement/)!.click();
    await until(() => kept(store).promises.every(({ done }) => !done));
  });

  it('come from others as soon as the review is read again', async () => {
    const store = storeAt('preparing');
    const element = await review({ as: 'secretary-kolda', store });
    const { assessments, assessmentId, base } = await somebodyElse('coach-kolda', store);
    await assessments.addComment(assessmentId, { id: mine, text: 'Passé ce matin' }, { base });
    await element.refresh();
    await until(() => words(element, '[part=comments]').includes('Passé ce matin'));
    expect(removals(element, 'comments')).to.deep.equal([]);
  });
});
