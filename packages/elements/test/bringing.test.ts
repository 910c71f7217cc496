import { expect } from '@open-wc/testing';
import type { JalonEvidenceAttachEvent, JalonScorecard } from '../src/index.ts';
import { $, buttonNamed, clientIn, focused, gate, itemsOf, KOLDA, pause, shown, storeInMay, until, words, type Signed } from './support/widget.ts';

const PIECE = 1_000_000;
const pdf = (bytes: number, name = 'pv-conseil.pdf'): File => new File([Uint8Array.from({ length: bytes }, (_, at) => '%PDF-1.7\n'.charCodeAt(at % 9))], name, { type: 'application/pdf' });

/** Chooses a file as the browser's own window does; none puts it aside. */
function choose(card: JalonScorecard, file?: File, item = 'CMO-1'): void {
  const input = $<HTMLInputElement>(card, `#f-${item}-proof-file`)!;
  const list = new DataTransfer();
  if (file) list.items.add(file);
  input.files = list.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function openForm(card: JalonScorecard, item: string): Promise<void> {
  $(card, `#b-${item}`)!.click();
  (await until(() => $(card, `#e-${item}`), 'the button that opens the form')).click();
  await until(() => $(card, `#form-${item}`), 'the form');
}

/** A card of Kolda, the form of a condition open, as its coach. */
async function bringing(signed: Signed = {}, item = 'CMO-1'): Promise<JalonScorecard> {
  const card = await shown({ client: clientIn(signed) });
  await openForm(card, item);
  return card;
}
const attach = (card: JalonScorecard, item = 'CMO-1'): void => $(card, `#f-${item}-proof-attach`)!.click();
const form = (card: JalonScorecard, item = 'CMO-1'): string => words(card, `#form-${item} .proof`);
const titleOf = (card: JalonScorecard): string => $<HTMLInputElement>(card, '#f-CMO-1-proof-title')!.value;
const bar = (card: JalonScorecard, says: RegExp) => until(() => says.test(words(card, '[part=undo]')), String(says));
const proofs = async (signed: Signed, item = 'CMO-1') => itemsOf(await clientIn(signed).scorecards.get(KOLDA)).find(({ code }) => code === item)!.answers.flatMap(({ evidence }) => evidence);

describe('a proof brought from a card', () => {
  it('is sent, joined under the hash of its bytes, and shown at once among the proofs', async () => {
    const store = storeInMay();
    const card = await bringing({ store });
    const file = pdf(2000);
    const heard: JalonEvidenceAttachEvent[] = [];
    card.addEventListener('jalon-evidence-attach', (event) => heard.push(event));
    $(card, '#list-proofs')!.click();
    await until(() => $(card, '[part=proofs]'));
    choose(card, file);
    await until(() => titleOf(card) === 'pv-conseil.pdf');
    expect($(card, '#f-CMO-1-proof-url')).to.equal(null);
    attach(card);
    await bar(card, /preuve jointe/);
    const proof = (await proofs({ store })).find(({ title }) => title === 'pv-conseil.pdf')!;
    expect([...store.files.get(proof.sha256!)!.bytes]).to.deep.equal([...new Uint8Array(await file.arrayBuffer())]);
    expect(heard.map(({ item, evidence }) => [item, evidence.sha256])).to.deep.equal([['CMO-1', proof.sha256]]);
    expect(words(card, '#x-CMO-1 .files')).to.contain('pv-conseil.pdf');
    expect(words(card, '.proof-list')).to.contain('pv-conseil.pdf');
    expect($<HTMLInputElement>(card, '#f-CMO-1-proof-file')!.value).to.equal('');
    expect([titleOf(card), card.hasUnsavedChanges]).to.deep.equal(['', false]);
  });

  it('then stands under a second line without its bytes leaving again', async () => {
    const store = storeInMay();
    const sent: string[] = [];
    const card = await bringing({ store, network: (request, answer) => { if (request.method === 'PUT') sent.push(request.url); return answer(); } });
    choose(card, pdf(2000));
    attach(card);
    await bar(card, /preuve jointe/);
    await openForm(card, 'CMO-2');
    const brought = await until(() => $<HTMLSelectElement>(card, '#f-CMO-2-proof-brought'));
    brought.value = [...brought.options].find(({ textContent }) => textContent?.startsWith('pv-conseil.pdf'))!.value;
    brought.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => !$(card, '#f-CMO-2-proof-file'));
    attach(card, 'CMO-2');
    await bar(card, /CMO-2.*preuve jointe/);
    const [first, second] = [await proofs({ store }), await proofs({ store }, 'CMO-2')].map((list) => list.find(({ title }) => title === 'pv-conseil.pdf')?.sha256);
    expect(second).to.be.a('string').and.equal(first);
    expect(sent.length).to.equal(1);
  });

  it('tells how far it has come, and is not sent twice', async () => {
    const store = storeInMay();
    const gates = [gate(), gate(), gate()];
    let pieces = 0;
    const card = await bringing({ store, network: async (request, answer) => { if (request.method === 'PATCH') await gates[pieces++]!.opened; return answer(); } });
    choose(card, pdf(2.5 * PIECE));
    attach(card);
    await until(() => form(card).includes('0 % envoyés'));
    attach(card);
    expect($(card, '#f-CMO-1-proof-attach')!.getAttribute('aria-disabled')).to.equal('true');
    expect($<HTMLInputElement>(card, '#f-CMO-1-proof-file')!.disabled).to.equal(true);
    gates[0]!.open();
    await until(() => $<HTMLProgressElement>(card, 'progress')?.value === 40);
    expect($(card, 'progress')!.getAttribute('aria-label')).to.equal('Envoi du fichier');
    gates[1]!.open();
    gates[2]!.open();
    await bar(card, /preuve jointe/);
    expect(pieces).to.equal(3);
    expect((await proofs({ store })).filter(({ title }) => title === 'pv-conseil.pdf').length).to.equal(1);
    expect($(card, 'progress')).to.equal(null);
  });

  const REFUSED = {
    'is too large': { file: () => pdf(20 * PIECE + 1), says: /Ce fichier est trop lourd/ },
    'is of a type that is not received, whatever its name': { file: () => new File(['<script>alert(1)</script>'], 'pv.pdf', { type: 'application/pdf' }), says: /Ce type de fichier n’est pas reçu/ },
  };
  for (const [reason, { file, says }] of Object.entries(REFUSED)) {
    it(`is refused where it ${reason}: nothing is joined, nothing is lost`, async () => {
      const store = storeInMay();
      const card = await bringing({ store });
      const before = await proofs({ store });
      $<HTMLInputElement>(card, '#f-CMO-1-proof-pages')!.value = 'p. 4';
      $(card, '#f-CMO-1-proof-pages')!.dispatchEvent(new InputEvent('input', { bubbles: true }));
      choose(card, file());
      attach(card);
      const alert = await until(() => $(card, '#form-CMO-1 .proof [role=alert]'));
      expect(alert.textContent).to.match(says).and.contain('Le fichier n’est pas arrivé');
      expect(buttonNamed(card, 'Réessayer', '#form-CMO-1 .proof')).to.equal(undefined);
      expect([titleOf(card) !== '', $<HTMLInputElement>(card, '#f-CMO-1-proof-pages')!.value, $<HTMLInputElement>(card, '#f-CMO-1-proof-file')!.files!.length]).to.deep.equal([true, 'p. 4', 1]);
      expect(await proofs({ store })).to.deep.equal(before);
      expect([store.files.size, card.hasUnsavedChanges]).to.deep.equal([0, true]);
      choose(card, pdf(2000));
      await until(() => !$(card, '#form-CMO-1 .proof [role=alert]'));
      attach(card);
      await bar(card, /preuve jointe/);
    });
  }

  it('says that the day’s files are used up', async () => {
    const store = storeInMay();
    const card = await bringing({ store, network: (request, answer) => (request.method === 'PUT' ? Promise.resolve(Response.json({ type: 'https://jalon.example/problems/quota-exceeded', code: 'quota-exceeded', status: 429, title: 'quota' }, { status: 429, headers: { 'content-type': 'application/problem+json' } })) : answer()) });
    choose(card, pdf(2000));
    attach(card);
    await until(() => form(card).includes('Trop de fichiers en un jour'));
    expect(titleOf(card)).to.equal('pv-conseil.pdf');
  });

  it('waits for the network, and leaves when it is back', async () => {
    const store = storeInMay();
    let isGone = true;
    const card = await bringing({ store, network: (request, answer) => (isGone && request.method !== 'GET' ? Promise.reject(new TypeError('no network')) : answer()) });
    choose(card, pdf(2000));
    attach(card);
    await until(() => buttonNamed(card, 'Réessayer', '#form-CMO-1 .proof'));
    expect(form(card)).to.match(/Le serveur n’a pas répondu.*Il reste choisi ici/s);
    isGone = false;
    globalThis.dispatchEvent(new Event('online'));
    await bar(card, /preuve jointe/);
    expect((await proofs({ store })).some(({ title }) => title === 'pv-conseil.pdf')).to.equal(true);
  });

  it('stops by hand, and is taken up again where it stood', async () => {
    const store = storeInMay();
    const { opened, open } = gate();
    const offsets: string[] = [];
    const card = await bringing({ store, network: async (request, answer) => {
      if (request.method === 'PATCH') offsets.push(request.headers.get('upload-offset')!);
      if (request.method === 'PATCH' && offsets.length === 2) {
        await Promise.race([opened, new Promise((resolve) => request.signal.addEventListener('abort', resolve))]);
        return Promise.reject(new DOMException('stopped', 'AbortError'));
      }
      return answer();
    } });
    choose(card, pdf(1.5 * PIECE));
    attach(card);
    await until(() => form(card).includes('66 % envoyés') && offsets.length === 2);
    buttonNamed(card, 'Arrêter l’envoi', '#form-CMO-1')!.click();
    await until(() => form(card).includes('Envoi arrêté à 66 %. Joignez la preuve pour le reprendre.'));
    open();
    expect($(card, '#form-CMO-1 .proof [role=alert]')).to.equal(null);
    attach(card);
    await bar(card, /preuve jointe/);
    expect(offsets).to.deep.equal(['0', '1000000', '1000000']);
  });

  it('is not sent once it was put aside, or with its form', async () => {
    const store = storeInMay();
    const card = await bringing({ store });
    choose(card, pdf(2000));
    choose(card);
    await until(() => $(card, '#f-CMO-1-proof-url'));
    choose(card, pdf(2000));
    buttonNamed(card, 'Fermer sans enregistrer', '#form-CMO-1')!.click();
    await until(() => !$(card, '#form-CMO-1') && focused(card)?.id === 'e-CMO-1');
    $(card, '#e-CMO-1')!.click();
    await until(() => $(card, '#form-CMO-1'));
    expect([titleOf(card), $<HTMLInputElement>(card, '#f-CMO-1-proof-file')!.value]).to.deep.equal(['', '']);
    attach(card);
    await until(() => form(card).includes('Donnez l’intitulé du document.'));
    await pause(50);
    expect(store.files.size).to.equal(0);
  });

  it('is asked for neither where nothing receives files, nor of who may not', async () => {
    const { files: _, ...source } = clientIn() as unknown as { files: unknown };
    const card = await shown({ client: source as never });
    await openForm(card, 'CMO-1');
    expect($(card, '#f-CMO-1-proof-url')).to.not.equal(null);
    expect($(card, '#f-CMO-1-proof-file')).to.equal(null);
    const reading = await shown({ client: clientIn({ as: 'reader' }) });
    $(reading, '#b-CMO-1')!.click();
    await until(() => words(reading, '#x-CMO-1').includes('Source'));
    await pause(100);
    expect($(reading, '#x-CMO-1 input[type=file]')).to.equal(null);
  });
});
