import { expect } from '@open-wc/testing';
import type { JalonErrorEvent } from '../src/index.ts';
import { $, $$, buttonNamed, has, kept, mountReview, review, storeAt, type, unplug, words } from './support/review.ts';
import { clientIn, KOLDA, place, until, type Network } from './support/widget.ts';

const AT = { now: '2025-06-05T10:00:00.000Z' };
const problem = (code: string, status: number): Response => Response.json({ type: `https://jalon.example/problems/${code}`, title: code, status, code, requestId: 'req-7', errors: [] }, { status, headers: { 'content-type': 'application/problem+json' } });
const instead = (answer: () => Response): Network => (request, usual) => (request.url.includes('/v1/scorecards/') ? Promise.resolve(answer()) : usual());
/** Everything one could press, by what it says; the lines' own links apart. */
const offered = (element: Element): string[] => $$(element, 'button, input, select, textarea').filter((one) => !one.matches('.link')).map(({ textContent }) => textContent);

describe('a review that is not there', () => {
  for (const [code, status, title] of [
    ['forbidden', 403, 'Ce dossier ne vous est pas ouvert'], ['not-signed-in', 401, 'Ce dossier demande une connexion'], ['token-expired', 401, 'Ce dossier demande une connexion'],
    ['not-published', 404, 'Ce résultat n’est pas publié'], ['not-found', 404, 'Ce dossier n’existe pas'],
  ] as const) it(`tells the reader what ${code} means for them, and shows nothing of it`, async () => {
    let isBroken = true;
    const heard: JalonErrorEvent[] = [];
    const element = mountReview({ as: 'secretary-kolda', store: storeAt('provisional'), ...AT, network: (request, usual) => (isBroken ? instead(() => problem(code, status))(request, usual) : usual()) });
    element.addEventListener('jalon-error', (event) => heard.push(event));
    await until(() => $(element, '[part=note]'));
    expect(words(element, '[part=note]')).to.contain(title).and.to.contain('req-7');
    expect(has(element, '[part=items], [part=standing], [part=history]')).to.equal(false);
    expect(heard.map((event) => event.code)).to.deep.equal([code]);
    isBroken = false;
    buttonNamed(element, /Réessayer/)!.click();
    await until(() => words(element, '#say').startsWith('Le résultat provisoire est notifié'));
    expect(words(element)).to.not.contain(title);
  });

  it('goes away when the right to read it does', async () => {
    let isOver = false;
    const element = await review({ as: 'secretary-kolda', store: storeAt('provisional'), ...AT, network: (request, usual) => (isOver && request.url.includes('/v1/scorecards/') ? Promise.resolve(problem('forbidden', 403)) : usual()) });
    isOver = true;
    await element.refresh();
    await until(() => words(element, '[part=note]').includes('Ce dossier ne vous est pas ouvert'));
    expect(has(element, '[part=items], [part=comments], [part=history]')).to.equal(false);
  });

  it('says what will be here where nothing is chosen, and what is missing where nobody can be asked', async () => {
    const element = place(Object.assign(document.createElement('jalon-review'), { lang: 'fr', client: clientIn() }));
    await until(() => words(element, '[part=note]').includes('Aucune collectivité n’est choisie'));
    const alone = place(Object.assign(document.createElement('jalon-review'), { ...KOLDA, lang: 'fr' }));
    await until(() => words(alone, '[part=note]').includes('jalon-provider'));
  });

  it('waits for the network where it begins without it', async () => {
    const plug = unplug();
    let isGone = true;
    const element = mountReview({ as: 'secretary-kolda', store: storeAt('provisional'), ...AT, network: (_request, usual) => (isGone ? Promise.reject(new TypeError('no network')) : usual()) });
    try {
      await until(() => $(element, '[part=note]'));
      expect(words(element, '[part=note]')).to.match(/Hors ligne depuis \d+ h \d\d/).and.to.contain('L’examen se chargera au retour du réseau.');
    } finally {
      isGone = false;
      plug();
    }
    await until(() => $(element, '#say'));
  });
});

describe('a review without the network', () => {
  it('keeps what was read and typed, says since when, and sends once it is back', async () => {
    const store = storeAt('desk');
    let isGone = false;
    const element = await review({ as: 'verifier', store, ...AT, network: (_request, usual) => (isGone ? Promise.reject(new TypeError('no network')) : usual()) });
    const plug = unplug();
    isGone = true;
    try {
      await until(() => words(element, '.banner').includes('Hors ligne depuis'));
      expect(words(element, '.banner')).to.contain('Rien ne part tant que le réseau manque');
      expect($(element, '.banner')!.getAttribute('role')).to.equal('status');
      type(element, '#comment-text', 'Vu sur place');
      buttonNamed(element, /Ajouter le commentaire/)!.click();
      await until(() => words(element, '[part=comments] [role=alert]').includes('Le serveur n’a pas répondu'));
      expect($<HTMLTextAreaElement>(element, '#comment-text')!.value).to.equal('Vu sur place');
      expect(words(element, '[part=comments]')).to.contain('Aucun commentaire');
      expect(element.hasUnsavedChanges).to.equal(true);
    } finally {
      isGone = false;
      plug();
    }
    await until(() => !$(element, '.banner'));
    buttonNamed(element, /^Réessayer/)!.click();
    await until(() => kept(store).comments.length === 1);
  });

  it('says that the figures are old where reading again fails, and asks before the page is left with something typed', async () => {
    let isGone = false;
    const element = await review({ as: 'verifier', store: storeAt('desk'), ...AT, network: (_request, usual) => (isGone ? Promise.reject(new TypeError('no network')) : usual()) });
    const said = words(element, '#say');
    const leaving = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaving()).to.equal(false);
    type(element, '#comment-text', 'Vu');
    expect(leaving()).to.equal(true);
    isGone = true;
    await element.refresh();
    await until(() => words(element, '.banner').includes('Ce qui est affiché date de la lecture précédente'));
    expect($(element, '.banner')!.getAttribute('role')).to.equal('alert');
    expect(words(element, '#say')).to.equal(said);
    expect($<HTMLTextAreaElement>(element, '#comment-text')!.value).to.equal('Vu');
    element.remove();
    expect(leaving()).to.equal(false);
  });
});

describe('a review that is only read', () => {
  it('offers nothing but to print it, whatever the rights, in every state', async () => {
    for (const [state, as] of [['preparing', 'secretary-kolda'], ['desk', 'verifier'], ['provisional', 'secretary-kolda'], ['deciding', 'verifier'], ['final', 'officer-adm']] as const) {
      const element = mountReview({ as, store: storeAt(state), readonly: true, ...AT });
      await until(() => $(element, '[part=items] tbody') && $(element, '[part=comments]'), state);
      expect(offered(element), state).to.deep.equal(['Imprimer']);
      expect(has(element, 'dialog, form'), state).to.equal(false);
      element.remove();
    }
  });

  it('offers everything once the page allows it again', async () => {
    const element = mountReview({ as: 'verifier', store: storeAt('filed'), readonly: true, ...AT });
    await until(() => $(element, '[part=comments]'));
    expect(words(element, '[part=head]')).to.contain('Lecture seule');
    element.readonly = false;
    await until(() => buttonNamed(element, /Recevoir le dossier/));
    expect(words(element, '[part=head]')).to.not.contain('Lecture seule');
  });

  it('names nobody, and offers nothing, where rights cannot be read', async () => {
    const element = mountReview({ as: 'verifier', store: storeAt('desk'), ...AT, network: (request, usual) => (request.url.endsWith('/can') ? Promise.resolve(problem('internal', 500)) : usual()) });
    await until(() => $(element, '[part=items] tbody'));
    expect(offered(element)).to.deep.equal(['Imprimer']);
    expect(words(element, '[part=history]')).to.contain('La collectivité').and.to.not.contain('Mariama');
  });

  it('reads what was published, without a name, for anyone', async () => {
    const store = storeAt('published', { published: { on: '2025-06-09', version: 1, record: 'appeal', answers: [] } });
    const element = mountReview({ as: null, store, now: '2025-07-20T10:00:00.000Z' });
    await until(() => $(element, '#say, [part=note]'));
    await until(() => words(element, '#say').startsWith('Le résultat est publié'));
    expect(words(element)).to.not.contain('Mariama');
    expect(offered(element)).to.deep.equal(['Imprimer']);
  });
});
