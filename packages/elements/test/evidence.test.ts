import { expect } from '@open-wc/testing';
import type { JalonStore } from '@jalon/testing';
import type { JalonScorecard } from '../src/index.ts';
import { fileName } from '../src/scorecard/evidence/files.ts';
import { documentsIn, proofLines } from '../src/scorecard/evidence/proof-lines.ts';
import { storeAt, review, type as write, $ as $in, kept, buttonNamed as named } from './support/review.ts';
import { $, $$, buttonNamed, clientIn, focused, itemsOf, KOLDA, shown, storeInMay, until, words, type Signed } from './support/widget.ts';

const KOLDA_ID = 'pacasen~2025~sn-kd-kd1-1';
const ORANGE = [255, 120, 0];

/** A picture of one colour, as a browser makes it. */
async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(40, 20);
  const context = canvas.getContext('2d')!;
  context.fillStyle = `rgb(${ORANGE.join(' ')})`;
  context.fillRect(0, 0, 40, 20);
  return canvas.convertToBlob({ type: 'image/png' });
}
const minutes = () => new Blob(['Procès-verbal du 12 mai\n<img src=x onerror=alert(1)>\n'], { type: 'text/plain' });
const pdf = () => new Blob(['%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n'], { type: 'application/pdf' });

/** A store in which the coach brought a file under an item. */
async function withProof(content: Blob, { item = 'IDP-7', title = 'PV du conseil', pages = 'p. 3', store = storeInMay() }: { item?: string; title?: string; pages?: string; store?: JalonStore } = {}): Promise<{ store: JalonStore; sha256: string }> {
  const client = clientIn({ store });
  const { sha256 } = await client.files.upload(content);
  const card = await client.scorecards.get(KOLDA);
  const kind = itemsOf(card).find(({ code }) => code === item)!.asks.evidence[0]!;
  await client.assessments.attachEvidence(KOLDA_ID, { item, author: 'coach', evidence: { id: `${item}-proof`, kind, title, pages, sha256 } }, { base: card.version });
  return { store, sha256 };
}

/** A card with the list of its proofs open. */
async function listed(signed: Signed): Promise<JalonScorecard> {
  const card = await shown({ client: clientIn(signed) });
  $(card, '#list-proofs')!.click();
  await until(() => $(card, '[part=proofs]'));
  return card;
}
const row = (card: JalonScorecard, title: string): HTMLElement => $$(card, '.proof-list tbody tr').find(({ textContent }) => textContent.includes(title))!;
const rowWords = (card: JalonScorecard, title: string): string => (row(card, title)?.textContent ?? '').replace(/[\u2066-\u2069\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ');

describe('the proofs of a dossier', () => {
  it('are listed item by item, with type, size, pages, who brought them, what the scanner said and a shortened hash', async () => {
    const { store, sha256 } = await withProof(pdf());
    const card = await listed({ store });
    await until(() => /PDF/.test(rowWords(card, 'PV du conseil')), 'what the server knows of the file');
    const said = rowWords(card, 'PV du conseil');
    for (const part of ['IDP-7', 'pages : p. 3', '1 ko', 'non contrôlée', sha256.slice(0, 12)]) expect(said).to.contain(part);
    expect(said).to.match(/par .+, le \d+/);
    expect(said).not.to.contain(sha256);
    expect(focused(card)?.id).to.equal('proofs');
    expect($$(card, '.proof-list tbody .link').map(({ textContent }) => textContent)).to.include('IDP-7');
    expect(words(card, '#list-proofs')).to.equal(`Preuves (${$$(card, '.proof-list tbody tr').length})`);
  });

  it('are drawn where they are pictures, without an address a policy would refuse', async () => {
    const { store } = await withProof(await picture());
    const card = await listed({ store });
    const see = await until(() => [...row(card, 'PV du conseil').querySelectorAll('button')].find(({ textContent }) => textContent === 'Voir'));
    see.click();
    const canvas = await until(() => $<HTMLCanvasElement>(card, 'canvas.proof-picture'));
    await until(() => canvas.width === 40, 'the picture');
    await until(() => [...canvas.getContext('2d')!.getImageData(20, 10, 1, 1).data.slice(0, 3)].join() === ORANGE.join(), 'its colour');
    expect(canvas.getAttribute('aria-label')).to.equal('PV du conseil');
    expect($(card, 'img, iframe, object, embed')).to.equal(null);
    [...row(card, 'PV du conseil').querySelectorAll('button')].find(({ textContent }) => textContent === 'Masquer')!.click();
    await until(() => !$(card, 'canvas'));
  });

  it('are text where they are text: nothing in them becomes part of the page', async () => {
    const { store } = await withProof(minutes());
    const card = await listed({ store });
    (await until(() => [...row(card, 'PV du conseil').querySelectorAll('button')].find(({ textContent }) => textContent === 'Voir'))).click();
    await until(() => words(card, '.proof-text').includes('Procès-verbal du 12 mai'));
    expect(words(card, '.proof-text')).to.contain('<img src=x');
    expect($(card, '.proof-text *')).to.equal(null);
  });

  it('open beside the page where they are a PDF and the browser reads one, and are offered to be saved; in the page a policy would refuse them', async () => {
    const { store } = await withProof(pdf());
    const card = await listed({ store });
    (await until(() => [...row(card, 'PV du conseil').querySelectorAll('button')].find(({ textContent }) => textContent === 'Voir'))).click();
    const reads = navigator.pdfViewerEnabled;
    await until(() => (reads ? /PDF ne s’affiche pas dans cette page/ : /ne s’affiche pas ici/).test(words(card, '[part=proof]')));
    expect($(card, 'canvas, .proof-text, iframe, object, embed')).to.equal(null);
    const link = $<HTMLAnchorElement>(card, '[part=proof] a');
    expect(link !== null).to.equal(reads);
    if (link) {
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      const opened = await fetch(link.href);
      expect([opened.headers.get('content-type'), await opened.text()]).to.deep.equal(['application/pdf', await pdf().text()]);
      const first = link.href;
      const { parentNode } = card;
      card.remove();
      expect(await fetch(first).catch(() => 'gone')).to.equal('gone');
      parentNode!.append(card);
      const again = await until(() => $<HTMLAnchorElement>(card, '[part=proof] a')?.href.replace(first, ''));
      expect((await fetch(again)).headers.get('content-type')).to.equal('application/pdf');
    }
    let name = '';
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { name = this.download; };
    try {
      buttonNamed(card, 'Enregistrer', '[part=proof]')!.click();
      await until(() => name !== '');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(name).to.equal('PV du conseil.pdf');
  });

  it('say why one cannot be had', async () => {
    const store = storeInMay();
    const client = clientIn({ store });
    const { version } = await client.scorecards.get(KOLDA);
    await client.assessments.attachEvidence(KOLDA_ID, { item: 'IDP-7', author: 'coach', evidence: { id: 'absent', kind: itemsOf(await client.scorecards.get(KOLDA)).find(({ code }) => code === 'IDP-7')!.asks.evidence[0]!, title: 'Jamais arrivée', sha256: 'a'.repeat(64) } }, { base: version });
    const card = await listed({ store });
    await until(() => /annoncée, pas encore reçue/.test(rowWords(card, 'Jamais arrivée')));
    [...row(card, 'Jamais arrivée').querySelectorAll('button')].find(({ textContent }) => textContent === 'Voir')!.click();
    await until(() => /pas encore arrivée/.test(words(card, '[part=proof]')));
  });

  it('are seen from the explanation of their item too', async () => {
    const { store } = await withProof(minutes());
    const card = await shown({ client: clientIn({ store }) });
    $(card, '#b-IDP-7')!.click();
    const see = await until(() => buttonNamed(card, /^Voir/, '#x-IDP-7'));
    see.click();
    await until(() => words(card, '#x-IDP-7 .proof-text').includes('Procès-verbal'));
    expect(see.getAttribute('aria-expanded')).to.equal('true');
  });

  it('are titles alone for a visitor of a published card', async () => {
    const { store } = await withProof(minutes());
    const answers = store.assessments.get(KOLDA_ID)!.answers.filter(({ item }) => item === 'IDP-7').map((answer) => ({ ...answer, author: 'verifier' as const, evidence: answer.evidence.map(({ id, kind, title }) => ({ id, kind, title })) }));
    const card = await listed({ as: null, store: storeAt('published', { published: { on: '2025-06-09', version: 1, record: 'verifier', answers } }) });
    expect(rowWords(card, 'PV du conseil')).to.contain('citée, sans fichier ni adresse');
    expect([...row(card, 'PV du conseil').querySelectorAll('.acts button')].length).to.equal(0);
  });
});

describe('a file name', () => {
  it('is the title without what file systems refuse, with the ending of the type', () => {
    expect([fileName('PV : 12/05 "final"', 'application/pdf'), fileName('photo.PNG', 'image/png'), fileName('…\u202Egpj.exe', 'text/plain; charset=utf-8'), fileName('..', 'image/jpeg')]).to.deep.equal(['PV 12 05 final.pdf', 'photo.PNG', '… gpj.exe.txt', 'document.jpg']);
  });
});

describe('a proof already brought', () => {
  it('is chosen for a second item: the same file, with pages of its own', async () => {
    const { store, sha256 } = await withProof(minutes());
    const card = await shown({ client: clientIn({ store }) });
    $(card, '#b-IDP-10')!.click();
    (await until(() => $(card, '#e-IDP-10'))).click();
    const choice = await until(() => $<HTMLSelectElement>(card, '#f-IDP-10-proof-brought'), 'the documents of the dossier');
    choice.value = [...choice.options].find(({ text }) => text.includes('PV du conseil'))!.value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await card.updateComplete;
    expect($<HTMLInputElement>(card, '#f-IDP-10-proof-title')!.value).to.equal('PV du conseil');
    expect($(card, '#f-IDP-10-proof-url')).to.equal(null);
    write(card, '#f-IDP-10-proof-pages', 'p. 9');
    buttonNamed(card, 'Joindre', '#x-IDP-10')!.click();
    await until(() => /jointe/.test(words(card, '[part=undo]')));
    const proof = store.assessments.get(KOLDA_ID)!.answers.find(({ item, author }) => item === 'IDP-10' && author === 'coach')!.evidence.find((one) => one.sha256 === sha256)!;
    expect(proof).to.include({ title: 'PV du conseil', pages: 'p. 9' });
    expect(store.files.size).to.equal(1);
    const view = await clientIn({ store }).scorecards.get(KOLDA);
    expect(documentsIn(view).filter((one) => one.sha256 === sha256).length).to.equal(1);
    expect(proofLines(view).filter(({ proof: one }) => one.sha256 === sha256).map(({ item }) => item)).to.deep.equal(['IDP-7', 'IDP-10']);
  });

  it('goes with a reply to the provisional result, without being sent again', async () => {
    const before = await withProof(minutes());
    const store = storeAt('provisional', {}, { answers: before.store.assessments.get(KOLDA_ID)!.answers });
    for (const [key, file] of before.store.files) store.files.set(key, file);
    const element = await review({ as: 'secretary-kolda', store, now: '2025-06-05T10:00:00.000Z' });
    $in(element, '#reply-CMO-1')!.click();
    await until(() => $in(element, '#reply-CMO-1-brought'));
    write(element, '#reply-CMO-1-text', 'La délibération est au dossier');
    const choice = $in<HTMLSelectElement>(element, '#reply-CMO-1-brought')!;
    write(element, '#reply-CMO-1-brought', [...choice.options].find(({ text }) => text.includes('PV du conseil'))!.value);
    await until(() => !$in(element, '#reply-CMO-1-file'));
    named(element, /Envoyer la contestation/)!.click();
    await until(() => kept(store).replies.length === 1);
    expect(kept(store).replies[0]!.evidence[0]).to.include({ title: 'PV du conseil', sha256: before.sha256 });
    expect(store.files.size).to.equal(1);
  });
});
