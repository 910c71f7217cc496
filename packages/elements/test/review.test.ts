import { expect } from '@open-wc/testing';
import { checkCompleteness, placeTerritory } from '@jalon/core/assessment';
import { townInMay } from '@jalon/testing';
import { faults } from './support/axe.ts';
import { FORCED, itBut, press, pressWith, withMedia } from './support/browser.ts';
import { $, $$, buttonNamed, focused, has, KOLDA_ID, mountReview, offers, review, standingOut, storeAt, type, words } from './support/review.ts';
import { clientIn, gate, pause, place, until } from './support/widget.ts';

const AT = { now: '2025-06-05T10:00:00.000Z' };

describe('the review, for whoever reads it', () => {
  it('says where the dossier stands, who does what next and until when, and every act so far', async () => {
    const element = await review({ as: 'secretary-kolda', store: storeAt('provisional'), ...AT });
    expect(words(element, '#say')).to.equal('Le résultat provisoire est notifié depuis le 4 juin.');
    expect(words(element, '[part=standing]')).to.match(/Observations jusqu’au 19 juin\. Il reste 14 jours/);
    expect(words(element, '[part=next]')).to.contain('La collectivité clôt les observations d’ici au 19 juin');
    expect($$(element, '[part=history] li').map((line) => line.querySelector('.do')!.textContent)).to.deep.equal(['Dossier déposé', 'Dossier reçu, examen sur pièces', 'Résultat provisoire notifié']);
    expect(words(element, '[part=receipt]')).to.match(/Déposé le 2 juin 2025 à 0 h 00 par Mariama Sané\. Dossier pacasen~2025~sn-kd-kd1-1/);
  });

  it('shows nobody but the published result, and says why', async () => {
    const element = mountReview({ as: null });
    await until(() => $(element, '[part=note]'));
    expect(words(element)).to.contain('Ce résultat n’est pas publié');
  });

  it('keeps its place while it loads, and says what failed with the number to quote', async () => {
    const { opened, open } = gate();
    const element = mountReview({ as: 'secretary-kolda', network: async () => {
      await opened;
      return new Response(JSON.stringify({ code: 'internal', title: 'x', status: 500, requestId: 'req-7', errors: [] }), { status: 500, headers: { 'content-type': 'application/problem+json' } });
    } });
    const skeleton = await until(() => $(element, '[part=loading]'));
    expect(skeleton.getAttribute('aria-busy')).to.equal('true');
    expect(skeleton.getBoundingClientRect().height).to.be.greaterThan(500);
    open();
    await until(() => $(element, '[part=note][role=alert]'));
    expect(words(element)).to.contain('L’examen n’a pas pu être chargé').and.to.contain('req-7');
    expect(has(element, '[part=loading]')).to.equal(false);
    expect(offers(element, /Réessayer/)).to.equal(true);
  });

  it('offers nothing to do where it is read only', async () => {
    const element = mountReview({ as: 'verifier', store: storeAt('filed'), readonly: true, ...AT });
    // Who reads is known by the time comments are there.
    await until(() => $(element, '[part=items] tbody') && $(element, '[part=comments]'));
    expect(offers(element, /Recevoir le dossier/)).to.equal(false);
    expect(words(element)).to.contain('Lecture seule');
  });
});

describe('the review, for the local government', () => {
  it('says what is missing before filing, each line leading to its item', async () => {
    const element = await review({ as: 'secretary-kolda' });
    await until(() => $(element, '[part=check] li'));
    const chosen: string[] = [];
    element.addEventListener('jalon-item-select', ({ item }) => chosen.push(item));
    const lines = $$(element, '[part=check] li button');
    for (const line of lines) line.click();
    const { referential, cycle, asOf, state, territory } = townInMay();
    const { classes } = placeTerritory({ cycle, asOf, territory });
    const found = checkCompleteness(state, referential, { classes }, asOf);
    const sorted = [...found.filter(({ blocking }) => blocking), ...found.filter(({ blocking }) => !blocking)];
    expect(sorted).to.have.length.greaterThan(3);
    expect(chosen).to.deep.equal(sorted.map(({ item }) => item));
    for (const [index, { textContent }] of lines.entries()) expect(textContent).to.contain(chosen[index]);
    const heads = $$(element, '[part=check] h4').map(({ textContent }) => parseInt(textContent, 10));
    expect(heads).to.deep.equal([found.filter(({ blocking }) => blocking).length, found.filter(({ blocking }) => !blocking).length].filter(Boolean));
  });

  it('files once it is confirmed, in a dialog of the top layer; Esc puts it aside and gives the focus back', async () => {
    const store = storeAt('preparing');
    const element = await review({ as: 'secretary-kolda', store });
    const button = await until(() => $(element, '#act-fileDossier'));
    button.focus();
    button.click();
    const dialog = await until(() => $<HTMLDialogElement>(element, 'dialog[open]'));
    expect(dialog.matches(':modal')).to.equal(true);
    expect(words(element, 'dialog')).to.contain('ne pourront plus modifier leurs réponses');
    await press('Escape');
    await until(() => !$(element, 'dialog[open]'));
    await until(() => element.shadowRoot!.activeElement === $(element, '#act-fileDossier'));
    expect(store.assessments.get(KOLDA_ID)!.review?.state).to.equal('preparing');
    $(element, '#act-fileDossier')!.click();
    await until(() => $(element, 'dialog[open] button[type=submit]'));
    $(element, 'dialog button[type=submit]')!.click();
    await until(() => words(element, '#say').startsWith('Le dossier est déposé'));
    // Shown at once; the server has it a moment later.
    await until(() => store.assessments.get(KOLDA_ID)!.review?.state === 'filed');
    await until(() => $(element, '[part=receipt]'));
    await until(() => element.shadowRoot!.activeElement?.id === 'say');
  });

  it('sends nothing where the page says no', async () => {
    const store = storeAt('preparing');
    let sent = 0;
    const element = await review({ as: 'secretary-kolda', store, network: (request, answer) => {
      if (request.method === 'POST') sent += 1;
      return answer();
    } });
    const asked: string[] = [];
    element.addEventListener('jalon-review-act', (event) => {
      asked.push(`${event.act} ${event.assessmentId}`);
      event.preventDefault();
    });
    (await until(() => $(element, '#act-fileDossier'))).click();
    (await until(() => $(element, 'dialog[open] button[type=submit]'))).click();
    await until(() => asked.length === 1);
    await pause(300);
    expect(asked).to.deep.equal([`fileDossier ${KOLDA_ID}`]);
    expect(sent).to.equal(0);
    expect($(element, 'dialog')!.hasAttribute('open')).to.equal(true);
    expect(store.assessments.get(KOLDA_ID)!.review?.state).to.equal('preparing');
  });

  it('contests an item of the provisional result with a proof, and takes it back', async () => {
    const store = storeAt('provisional');
    const element = await review({ as: 'secretary-kolda', store, ...AT });
    $(element, '#reply-CMO-1')!.click();
    await until(() => $(element, '#reply-CMO-1-text'));
    buttonNamed(element, /Envoyer la contestation/)!.click();
    await until(() => words(element).includes('Écrivez ce que vous contestez'));
    type(element, '#reply-CMO-1-text', 'La délibération est datée du 12 décembre');
    type(element, '#reply-CMO-1-title', 'Délibération n° 14');
    type(element, '#reply-CMO-1-pages', 'p. 2');
    buttonNamed(element, /Envoyer la contestation/)!.click();
    await until(() => store.assessments.get(KOLDA_ID)!.review?.replies.length === 1);
    const [reply] = store.assessments.get(KOLDA_ID)!.review!.replies;
    expect(reply!.evidence.map(({ title, pages }) => [title, pages])).to.deep.equal([['Délibération n° 14', 'p. 2']]);
    await until(() => words(element, '[part=items]').includes('La délibération est datée du 12 décembre'));
    const withdraw = (): HTMLButtonElement | undefined => buttonNamed(element, /Ne plus contester/);
    (await until(() => (withdraw()?.disabled === false ? withdraw() : undefined))).click();
    await until(() => store.assessments.get(KOLDA_ID)!.review?.replies.length === 0);
  });
});

describe('the review, for a coach', () => {
  it('tells why a coach does not verify, and notes comments and promises at once', async () => {
    const store = storeAt('preparing');
    const { opened, open } = gate();
    let held = false;
    const element = await review({ as: 'coach-kolda', store, network: async (request, answer) => {
      if (held && request.method === 'POST') await opened;
      return answer();
    } });
    expect(words(element)).to.contain('qui accompagne ne vérifie pas');
    expect(has(element, '.decide')).to.equal(false);
    type(element, '#promise-text', 'Envoyer le récépissé');
    type(element, '#promise-due', '2025-06-01');
    held = true;
    buttonNamed(element, /Noter l’engagement/)!.click();
    await until(() => words(element, '[part=promises] ul').includes('Envoyer le récépissé'));
    expect(store.assessments.get(KOLDA_ID)!.review?.promises ?? []).to.deep.equal([]);
    open();
    await until(() => store.assessments.get(KOLDA_ID)!.review?.promises.length === 1);
    await until(() => buttonNamed(element, /^Tenu/) && !buttonNamed(element, /^Tenu/)!.disabled);
    buttonNamed(element, /^Tenu/)!.click();
    await until(() => store.assessments.get(KOLDA_ID)!.review!.promises[0]!.done);
  });
});

describe('the review, for a verifier', () => {
  it('decides by keyboard alone: arrows, Enter, a choice, a justification, Ctrl+Enter and the next', async () => {
    const store = storeAt('desk');
    const element = await review({ as: 'verifier', store, ...AT });
    const [first, second] = $$(element, '.decide');
    first!.focus();
    await press('ArrowDown');
    expect(focused(element)).to.equal(second!.id);
    await press('ArrowUp');
    await press('Enter');
    const item = first!.dataset['item']!;
    await until(() => (element.shadowRoot!.activeElement as HTMLElement)?.id === `decide-${item}-accepted`);
    await press('ArrowDown');
    await press('ArrowDown');
    await until(() => $<HTMLInputElement>(element, `#decide-${item}-rejected`)!.checked);
    await pressWith('Control', 'Enter');
    await until(() => words(element).includes('Écrivez la justification'));
    type(element, `#decide-${item}-why`, 'Rien au dossier');
    await pressWith('Control', 'Enter');
    await until(() => store.assessments.get(KOLDA_ID)!.review?.decisions.length === 1);
    expect(store.assessments.get(KOLDA_ID)!.review!.decisions[0]).to.include({ item, decision: 'rejected', justification: 'Rien au dossier', stage: 'verification' });
    await until(() => $(element, `form[data-item="${second!.dataset['item']}"]`));
  });

  it('corrects figures, side by side with what was filed', async () => {
    const store = storeAt('desk');
    const element = await review({ as: 'verifier', store, ...AT });
    $(element, '#decide-IDP-2')!.click();
    (await until(() => $(element, '#decide-IDP-2-amended'))).click();
    const collected = await until(() => $$<HTMLInputElement>(element, 'form[data-item="IDP-2"] input.num')[0]);
    type(element, `#${collected.id}`, '100 000 000');
    type(element, '#decide-IDP-2-why', 'Compte administratif, p. 12');
    $(element, 'form[data-item="IDP-2"] button[type=submit]')!.click();
    await until(() => store.assessments.get(KOLDA_ID)!.review?.decisions.length === 1);
    expect(Object.values(store.assessments.get(KOLDA_ID)!.answers.find(({ item, author }) => item === 'IDP-2' && author === 'verifier')!.input)).to.deep.include({ amount: 100_000_000, currency: 'XOF' });
    await until(() => words(element, '[part=items]').includes('100 000 000'));
    expect(words(element, '[part=items]')).to.contain('Vérification : Corrigé');
  });

  it('names whoever was there first, and keeps what was typed', async () => {
    const store = storeAt('filed');
    const element = await review({ as: 'verifier', store, ...AT });
    (await until(() => $(element, '#act-returnDossier'))).click();
    await until(() => $(element, 'dialog[open]'));
    type(element, '#act-motive', 'Joindre le récépissé');
    const other = clientIn({ as: 'verifier-2', store, ...AT });
    const card = await other.scorecards.get({ territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' });
    await other.assessments.addComment(card.assessmentId, { id: crypto.randomUUID(), text: 'Vu' }, { base: card.version });
    $(element, 'dialog button[type=submit]')!.click();
    await until(() => $(element, 'dialog [role=alert]'));
    expect(words(element, 'dialog')).to.contain('Bineta Sarr');
    expect($<HTMLTextAreaElement>(element, '#act-motive')!.value).to.equal('Joindre le récépissé');
    await until(() => $(element, 'dialog button[type=submit]')!.textContent === 'Confirmer');
    $(element, 'dialog button[type=submit]')!.click();
    await until(() => store.assessments.get(KOLDA_ID)!.review?.state === 'returned');
  });
});

describe('the review, for the programme', () => {
  it('asks for the minutes before publishing', async () => {
    const store = storeAt('final');
    const element = await review({ as: 'officer-adm', store, now: '2025-07-12T10:00:00.000Z' });
    (await until(() => $(element, '#act-publishResult'))).click();
    await until(() => $(element, 'dialog[open]'));
    $(element, 'dialog button[type=submit]')!.click();
    await until(() => words(element, 'dialog').includes('Dites pourquoi, ou citez l’acte'));
    type(element, '#act-reference', 'PV du comité du 10 juillet 2025');
    $(element, 'dialog button[type=submit]')!.click();
    await until(() => words(element, '#say').startsWith('Le résultat est publié'));
    expect(words(element, '[part=history]')).to.contain('PV du comité du 10 juillet 2025');
  });
});

describe('the review for everyone', () => {
  for (const [theme, lang] of [['light', 'fr'], ['dark', 'ar']] as const) it(`has no fault axe can find while one decides, ${theme}, in ${lang}`, async () => {
    const element = await review({ as: 'verifier', store: storeAt('desk'), theme, lang, ...AT });
    $(element, '#decide-IDP-2')!.click();
    await until(() => $(element, 'form[data-item="IDP-2"]'));
    expect($(element, '.jalon')!.dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
    expect($(element, '.jalon')!.lang).to.equal(lang);
    expect(await faults(element)).to.deep.equal([]);
  });

  itBut({ webkit: FORCED }, 'has no fault in forced colours, with the confirmation open', async () => {
    await withMedia({ forcedColors: 'active' }, async () => {
      const element = await review({ as: 'secretary-kolda', store: storeAt('preparing') });
      (await until(() => $(element, '#act-fileDossier'))).click();
      await until(() => $(element, 'dialog[open]'));
      expect(await faults(element)).to.deep.equal([]);
    });
  });

  for (const lang of ['fr', 'ar', 'en']) it(`fits a column of 320 pixels in ${lang}`, async () => {
    const column = place(document.createElement('div'));
    column.style.inlineSize = '320px';
    const element = await review({ as: 'verifier', store: storeAt('desk'), lang, inside: column, ...AT });
    $(element, '#decide-IDP-2')!.click();
    await until(() => $(element, 'form[data-item="IDP-2"]'));
    expect(standingOut(element, column)).to.deep.equal([]);
  });
});
