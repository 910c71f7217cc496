import { expect } from '@open-wc/testing';
import type { JalonStore } from '@jalon/testing';
import type { JalonReview } from '../src/review/jalon-review.ts';
import { $, $$, buttonNamed, has, kept, offers, review, storeAt, type, words } from './support/review.ts';
import { gate, pause, until, type Network } from './support/widget.ts';

const AT = { now: '2025-06-05T10:00:00.000Z' };
const PIECE = 1_000_000;
const pdf = (bytes: number): File => new File([Uint8Array.from({ length: bytes }, (_, at) => '%PDF-1.7\n'.charCodeAt(at % 9))], 'pv-conseil.pdf', { type: 'application/pdf' });
const isFile = ({ url }: Request): boolean => /\/v1\/(files|uploads)/.test(url);

/** Chooses a file as the browser's own window does; none puts it aside. */
function choose(element: Element, file?: File): void {
  const input = $<HTMLInputElement>(element, '#reply-CMO-1-file')!;
  const list = new DataTransfer();
  if (file) list.items.add(file);
  input.files = list.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The form that contests CMO-1, its words written. */
async function contesting(store: JalonStore, network?: Network): Promise<JalonReview> {
  const element = await review({ as: 'secretary-kolda', store, ...AT, ...(network && { network }) });
  $(element, '#reply-CMO-1')!.click();
  await until(() => $(element, '#reply-CMO-1-text'));
  type(element, '#reply-CMO-1-text', 'La délibération est jointe');
  return element;
}
const send = (element: Element): void => buttonNamed(element, /Envoyer la contestation/)!.click();
const form = (element: Element): string => words(element, 'form[data-item="CMO-1"]');

describe('a proof sent as a file', () => {
  it('takes its title from the file, and stands in the reply under the hash of its bytes', async () => {
    const store = storeAt('provisional');
    const element = await contesting(store);
    const file = pdf(2000);
    choose(element, file);
    await until(() => $<HTMLInputElement>(element, '#reply-CMO-1-title')!.value === 'pv-conseil.pdf');
    const [, second] = $$<HTMLOptionElement>(element, '#reply-CMO-1-kind option');
    const kind = second!.value;
    type(element, '#reply-CMO-1-kind', kind);
    send(element);
    await until(() => kept(store).replies.length === 1);
    const [proof] = kept(store).replies[0]!.evidence;
    const stored = store.files.get(proof!.sha256!)!;
    expect([...stored.bytes]).to.deep.equal([...new Uint8Array(await file.arrayBuffer())]);
    expect(proof).to.include({ title: 'pv-conseil.pdf', kind });
    await until(() => !$(element, 'form[data-item="CMO-1"]') && element.shadowRoot!.activeElement?.id === 'reply-CMO-1');
    expect(words(element, '[part=items]')).to.contain('pv-conseil.pdf');
    expect(element.hasUnsavedChanges).to.equal(false);
  });

  it('keeps the title somebody wrote', async () => {
    const store = storeAt('provisional');
    const element = await contesting(store);
    type(element, '#reply-CMO-1-title', 'Délibération n° 14');
    choose(element, pdf(2000));
    send(element);
    await until(() => kept(store).replies.length === 1);
    expect(kept(store).replies[0]!.evidence[0]!.title).to.equal('Délibération n° 14');
  });

  it('tells how far it has come, piece by piece, and lets nobody send it twice', async () => {
    const store = storeAt('provisional');
    const gates = [gate(), gate(), gate()];
    let pieces = 0;
    const element = await contesting(store, async (request, answer) => {
      if (request.method === 'PATCH') await gates[pieces++]!.opened;
      return answer();
    });
    choose(element, pdf(2.5 * PIECE));
    send(element);
    await until(() => form(element).includes('0 % envoyés'));
    const submit = $<HTMLButtonElement>(element, 'form[data-item="CMO-1"] button[type=submit]')!;
    expect(submit.disabled).to.equal(true);
    expect($<HTMLInputElement>(element, '#reply-CMO-1-file')!.disabled).to.equal(true);
    for (const [index, percent] of [40, 80].entries()) {
      gates[index]!.open();
      await until(() => $<HTMLProgressElement>(element, 'progress')?.value === percent, `${percent} %`);
      expect(form(element)).to.contain(`${percent} % envoyés`);
    }
    expect($(element, 'progress')!.getAttribute('aria-label')).to.equal('Envoi du fichier');
    expect(kept(store).replies).to.deep.equal([]);
    gates[2]!.open();
    await until(() => kept(store).replies.length === 1);
    await until(() => !$(element, 'progress'));
  });

  it('is refused where it is too large, before its bytes leave, and what was typed stays', async () => {
    const store = storeAt('provisional');
    let bytes = 0;
    const element = await contesting(store, async (request, answer) => {
      if (request.method === 'PATCH' || request.method === 'PUT') bytes += (await request.arrayBuffer()).byteLength;
      return answer();
    });
    choose(element, pdf(20 * PIECE + 1));
    send(element);
    await until(() => form(element).includes('Ce n’est pas enregistré'));
    expect(words(element, 'form[data-item="CMO-1"] [role=alert]')).to.contain('Ce fichier est trop lourd');
    expect(offers(element, /^Réessayer/)).to.equal(false);
    expect(bytes).to.equal(0);
    expect($<HTMLTextAreaElement>(element, '#reply-CMO-1-text')!.value).to.equal('La délibération est jointe');
    expect(kept(store).replies).to.deep.equal([]);
    choose(element, pdf(2000));
    send(element);
    await until(() => kept(store).replies.length === 1);
  });

  it('is refused where its type is not received, whatever its name says', async () => {
    const store = storeAt('provisional');
    const element = await contesting(store);
    choose(element, new File(['<script>alert(1)</script>'], 'pv.pdf', { type: 'application/pdf' }));
    send(element);
    await until(() => form(element).includes('Ce n’est pas enregistré'));
    expect(words(element, 'form[data-item="CMO-1"] [role=alert]')).to.contain('Ce type de fichier n’est pas reçu');
    expect(store.files.size).to.equal(0);
    expect(kept(store).replies).to.deep.equal([]);
    expect(offers(element, /^Réessayer/)).to.equal(false);
  });

  it('stops by hand, says how far it came, and is taken up again where it stood', async () => {
    const store = storeAt('provisional');
    const { opened, open } = gate();
    const offsets: string[] = [];
    const element = await contesting(store, async (request, answer) => {
      if (request.method === 'PATCH') offsets.push(request.headers.get('upload-offset')!);
      if (request.method === 'PATCH' && offsets.length === 2) {
        await Promise.race([opened, new Promise((resolve) => request.signal.addEventListener('abort', resolve))]);
        return Promise.reject(new DOMException('stopped', 'AbortError'));
      }
      return answer();
    });
    choose(element, pdf(2.5 * PIECE));
    send(element);
    await until(() => form(element).includes('40 % envoyés') && offsets.length === 2);
    buttonNamed(element, /Arrêter l’envoi/)!.click();
    await until(() => form(element).includes('Envoi arrêté à 40 %. Envoyez la contestation pour le reprendre.'));
    open();
    expect(form(element)).to.not.contain('Ce n’est pas enregistré');
    expect(has(element, 'progress')).to.equal(false);
    expect(kept(store).replies).to.deep.equal([]);
    expect(element.hasUnsavedChanges).to.equal(true);
    send(element);
    await until(() => kept(store).replies.length === 1);
    expect(offsets).to.deep.equal(['0', '1000000', '1000000', '2000000']);
    expect(store.files.size).to.equal(1);
  });

  it('goes on after the network was lost, by the button that tries again', async () => {
    const store = storeAt('provisional');
    let isGone = false;
    const offsets: string[] = [];
    const element = await contesting(store, async (request, answer) => {
      if (request.method === 'PATCH') {
        isGone ||= offsets.length === 1;
        if (!isGone) offsets.push(request.headers.get('upload-offset')!);
      }
      return isGone && isFile(request) ? Promise.reject(new TypeError('no network')) : answer();
    });
    choose(element, pdf(1.5 * PIECE));
    send(element);
    const again = await until(() => buttonNamed(element, /^Réessayer/));
    expect(form(element)).to.contain('Le serveur n’a pas répondu');
    offsets.push('lost');
    isGone = false;
    again.click();
    await until(() => kept(store).replies.length === 1);
    expect(offsets).to.deep.equal(['0', 'lost', '1000000']);
    await until(() => !$(element, 'form[data-item="CMO-1"]') && !element.hasUnsavedChanges);
  });

  it('is not sent once it was put aside in the browser’s window, or with the form', async () => {
    const store = storeAt('provisional');
    const element = await contesting(store);
    choose(element, pdf(2000));
    choose(element);
    type(element, '#reply-CMO-1-title', '');
    send(element);
    await until(() => kept(store).replies.length === 1);
    expect(store.files.size).to.equal(0);
    expect(kept(store).replies[0]!.evidence).to.deep.equal([]);
    await until(() => !$(element, 'form[data-item="CMO-1"]'));
    (await until(() => buttonNamed(element, /Modifier la contestation/))).click();
    await until(() => $(element, '#reply-CMO-1-file'));
    choose(element, pdf(2000));
    buttonNamed(element, /Fermer sans enregistrer/)!.click();
    await until(() => !$(element, 'form[data-item="CMO-1"]'));
    buttonNamed(element, /Modifier la contestation/)!.click();
    await until(() => $(element, '#reply-CMO-1-text'));
    send(element);
    await until(() => !$(element, 'form[data-item="CMO-1"]'));
    await pause(50);
    expect(store.files.size).to.equal(0);
  });

  it('stops when the form is closed on it', async () => {
    const store = storeAt('provisional');
    let isAborted = false;
    const element = await contesting(store, (request, answer) => (request.method === 'PATCH'
      ? new Promise((_, reject) => request.signal.addEventListener('abort', () => { isAborted = true; reject(new DOMException('stopped', 'AbortError')); })) : answer()));
    choose(element, pdf(1.5 * PIECE));
    send(element);
    await until(() => form(element).includes('0 % envoyés'));
    await until(() => store.uploads.size === 1);
    await pause(50);
    buttonNamed(element, /Fermer sans enregistrer/)!.click();
    await until(() => isAborted);
    await pause(50);
    expect(kept(store).replies).to.deep.equal([]);
    expect(has(element, 'form[data-item="CMO-1"]')).to.equal(false);
    expect(element.hasUnsavedChanges).to.equal(false);
  });

  it('is not asked for where nothing receives files', async () => {
    const store = storeAt('provisional');
    const element = await contesting(store);
    const { files: _, ...source } = element.client as unknown as { files: unknown };
    element.client = source as never;
    await until(() => !$(element, '#reply-CMO-1-text'));
    (await until(() => $(element, '#reply-CMO-1'))).click();
    await until(() => $(element, '#reply-CMO-1-url'));
    expect(has(element, '#reply-CMO-1-file')).to.equal(false);
  });

  it('asks for an address of the web, and a title', async () => {
    const store = storeAt('provisional');
    const element = await contesting(store);
    type(element, '#reply-CMO-1-url', 'javascript:alert(1)');
    send(element);
    await until(() => form(element).includes('Donnez l’intitulé de la pièce.'));
    expect(form(element)).to.contain('Une adresse commence par https://');
    type(element, '#reply-CMO-1-title', 'Procès-verbal');
    type(element, '#reply-CMO-1-url', 'https://kolda.example/pv.pdf');
    send(element);
    await until(() => kept(store).replies.length === 1);
    const link = await until(() => $<HTMLAnchorElement>(element, '.proofs a[href="https://kolda.example/pv.pdf"]'));
    expect([link.rel, link.target]).to.deep.equal(['noopener noreferrer', '_blank']);
  });
});
