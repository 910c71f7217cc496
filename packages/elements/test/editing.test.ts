import { expect } from '@open-wc/testing';
import { tokenOf } from '@jalon/testing';
import type { JalonAnswerRecordEvent, JalonScorecard } from '../src/index.ts';
import { Ledger } from '../src/scorecard/editing/ledger.ts';
import { Outbox } from '../src/scorecard/editing/outbox.ts';
import { press, pressWith } from './support/browser.ts';
import { $, $$, buttonNamed, clientIn, focused, gate, itemsOf, KOLDA, pause, shown, storeInMay, until, words, type Network, type Signed } from './support/widget.ts';

type Fields = HTMLInputElement[];
const isCommand = ({ method, url }: Request): boolean => method === 'POST' && url.includes('/commands');
const earned = (card: JalonScorecard): string => words(card, '[part=score] strong');

/** A card of Kolda, the form of an item open. */
async function editing(signed: Signed = {}, item = 'IDP-7'): Promise<{ card: JalonScorecard; fields: Fields }> {
  const card = await shown({ client: clientIn(signed) });
  $(card, `#b-${item}`)!.click();
  (await until(() => $(card, `#e-${item}`), 'the button that opens the form')).click();
  await until(() => $(card, `#form-${item}`), 'the form');
  return { card, fields: $$<HTMLInputElement>(card, `#form-${item} input[inputmode]`) };
}

function type(fields: Fields, ...values: string[]): void {
  for (const [index, value] of values.entries()) {
    const field = fields[index]!;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

const record = (card: JalonScorecard, item = 'IDP-7'): void => $<HTMLFormElement>(card, `#form-${item}`)!.requestSubmit();
const bar = (card: JalonScorecard, says: RegExp) => until(() => says.test(words(card, '[part=undo]')), String(says));

describe('recording an answer', () => {
  it('moves the score at once, before the server has answered', async () => {
    const { opened, open } = gate();
    const { card, fields } = await editing({ network: async (request, answer) => { if (isCommand(request)) await opened; return answer(); } });
    const before = earned(card);
    type(fields, '9', '12');
    record(card);
    await until(() => earned(card) !== before);
    expect(words(card, '[part=undo]')).to.contain('Enregistrement');
    expect(card.hasUnsavedChanges).to.equal(true);
    const foreseen = earned(card);
    open();
    await bar(card, /enregistrée/);
    expect(earned(card)).to.equal(foreseen);
    expect(card.hasUnsavedChanges).to.equal(false);
  });

  it('shows before it is recorded what it would give', async () => {
    const { card, fields } = await editing();
    const before = earned(card);
    type(fields, '9', '12');
    await until(() => words(card, '#form-IDP-7').includes('Avec ces données'));
    expect(earned(card)).to.equal(before);
    record(card);
    await bar(card, /enregistrée/);
  });

  it('is undone by its button, and recorded again', async () => {
    const store = storeInMay();
    const { card, fields } = await editing({ store });
    const before = earned(card);
    type(fields, '9', '12');
    record(card);
    await bar(card, /enregistrée/);
    const after = earned(card);
    expect(after).to.not.equal(before);
    buttonNamed(card, 'Annuler', '[part=undo]')!.click();
    await bar(card, /annulé/);
    expect(earned(card)).to.equal(before);
    buttonNamed(card, 'Rétablir', '[part=undo]')!.click();
    await bar(card, /rétabli/);
    expect(earned(card)).to.equal(after);
    expect(store.journal.length).to.equal(3);
  });

  it('is undone and done again by keyboard alone', async () => {
    const { card, fields } = await editing();
    const before = earned(card);
    type(fields, '9', '12');
    fields[1]!.focus();
    await press('Enter');
    await bar(card, /enregistrée/);
    const after = earned(card);
    await until(() => focused(card)?.id === 'e-IDP-7');
    await pressWith('Control', 'z');
    await bar(card, /annulé/);
    expect(earned(card)).to.equal(before);
    expect(after).to.not.equal(before);
  });

  it('is kept: another reading finds it', async () => {
    const store = storeInMay();
    const { card, fields } = await editing({ store });
    type(fields, '9', '12');
    record(card);
    await bar(card, /enregistrée/);
    const again = await shown({ client: clientIn({ store }) });
    expect(earned(again)).to.equal(earned(card));
  });

  it('may be stopped by the page, and nothing is sent', async () => {
    const sent: string[] = [];
    const { card, fields } = await editing({ network: (request, answer) => { if (isCommand(request)) sent.push(request.url); return answer(); } });
    const heard: JalonAnswerRecordEvent[] = [];
    card.addEventListener('jalon-answer-record', (event) => { heard.push(event); event.preventDefault(); });
    type(fields, '9', '12');
    record(card);
    await pause(80);
    expect(heard.map(({ item, input }) => [item, Object.values(input)])).to.deep.equal([['IDP-7', [9, 12]]]);
    expect(sent).to.deep.equal([]);
    expect(fields.map(({ value }) => value)).to.deep.equal(['9', '12']);
  });

  it('says beside the field what is not a number, and keeps what was typed', async () => {
    const { card, fields } = await editing();
    type(fields, 'douze', '12');
    record(card);
    await until(() => words(card, '#form-IDP-7').includes('pas un nombre'));
    expect(fields[0]!.value).to.equal('douze');
    expect(fields[0]!.getAttribute('aria-invalid')).to.equal('true');
    expect(focused(card)).to.equal(fields[0]);
  });

  it('leaves a proof unsent where the page stops it', async () => {
    const sent: string[] = [];
    const { card } = await editing({ network: (request, answer) => { if (isCommand(request)) sent.push(request.url); return answer(); } }, 'CMO-4');
    card.addEventListener('jalon-evidence-attach', (event) => event.preventDefault());
    type([$<HTMLInputElement>(card, '#f-CMO-4-proof-title')!], 'Extrait');
    buttonNamed(card, 'Joindre', '#form-CMO-4')!.click();
    await pause(80);
    expect(sent).to.deep.equal([]);
    expect($<HTMLInputElement>(card, '#f-CMO-4-proof-title')!.value).to.equal('Extrait');
  });

  it('leaves Ctrl+Z to the field that is typed in', async () => {
    const { card, fields } = await editing();
    type(fields, '9', '12');
    record(card);
    await bar(card, /enregistrée/);
    (await until(() => $(card, '#e-IDP-7'))).click();
    const field = await until(() => $<HTMLInputElement>(card, '#form-IDP-7 input[inputmode]'));
    field.focus();
    await pressWith('Control', 'z');
    await pause(80);
    expect(words(card, '[part=undo]')).to.contain('enregistrée');
  });

  it('is held back by the browser while it is unsaved, and only then', async () => {
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const { card, fields } = await editing();
    expect(leaves()).to.equal(true);
    type(fields, '9', '12');
    expect(leaves()).to.equal(false);
    record(card);
    await bar(card, /enregistrée/);
    expect(leaves()).to.equal(true);
  });

  it('may be typed again while it is on its way, and is no conflict with itself', async () => {
    const { opened, open } = gate();
    const store = storeInMay();
    const { card, fields } = await editing({ store, network: async (request, answer) => { if (isCommand(request)) await opened; return answer(); } });
    type(fields, '9', '12');
    record(card);
    (await until(() => $(card, '#e-IDP-7'))).click();
    await until(() => $(card, '#form-IDP-7'));
    type($$<HTMLInputElement>(card, '#form-IDP-7 input[inputmode]'), '10', '12');
    open();
    await bar(card, /enregistrée/);
    expect($$<HTMLInputElement>(card, '#form-IDP-7 input[inputmode]')[0]!.value).to.equal('10');
    record(card);
    await until(() => store.journal.length === 2, 'both are recorded');
    expect($(card, '[role=alertdialog]')).to.equal(null);
  });

  it('is refused before it is sent where the rules say so here, and keeps what was typed', async () => {
    const sent: string[] = [];
    const { card } = await editing({ network: (request, answer) => { if (isCommand(request)) sent.push(request.url); return answer(); } }, 'CMO-1');
    const before = words(card, '[part=gates]');
    const date = $<HTMLInputElement>(card, '#form-CMO-1 input[type=date]')!;
    type([date], '0205-03-01');
    record(card, 'CMO-1');
    await until(() => $(card, '#form-CMO-1 [role=alert]'), 'the refusal');
    expect(words(card, '#form-CMO-1 [role=alert]')).to.contain('1900').and.contain('gardée ici');
    expect(buttonNamed(card, 'Réessayer', '#form-CMO-1')).to.equal(undefined);
    expect(date.value).to.equal('0205-03-01');
    expect(sent).to.deep.equal([]);
    type([date], '2024-11-28');
    record(card, 'CMO-1');
    await bar(card, /enregistrée/);
    expect(sent).to.have.length(1);
    expect(words(card, '[part=gates]')).to.not.equal(before);
  });

  it('attaches a proof', async () => {
    const store = storeInMay();
    const { card } = await editing({ store }, 'CMO-4');
    const title = $<HTMLInputElement>(card, '#f-CMO-4-proof-title')!;
    buttonNamed(card, 'Joindre', '#form-CMO-4')!.click();
    await until(() => words(card, '#form-CMO-4').includes('Donnez l’intitulé'));
    type([title], 'Extrait des délibérations');
    buttonNamed(card, 'Joindre', '#form-CMO-4')!.click();
    await bar(card, /preuve jointe/);
    expect(store.journal.map(({ type: kind }) => kind)).to.deep.equal(['attachEvidence']);
    await until(() => words(card, '#x-CMO-4').includes('Extrait des délibérations'));
  });
});

describe('an answer that does not arrive', () => {
  const failingOnce = (fail: () => Promise<Response>): Network => {
    let isDown = true;
    return (request, answer) => {
      if (!isDown || !isCommand(request)) return answer();
      isDown = false;
      return fail();
    };
  };

  it('stays in its form when the network goes, with the old score, and leaves when it is asked to', async () => {
    const { card, fields } = await editing({ network: failingOnce(() => Promise.reject(new TypeError('Failed to fetch'))) });
    const before = earned(card);
    type(fields, '9', '12');
    record(card);
    await until(() => $(card, '#form-IDP-7 [role=alert]'));
    expect(words(card, '#form-IDP-7 [role=alert]')).to.contain('Le serveur n’a pas répondu').and.contain('gardée ici');
    expect($$<HTMLInputElement>(card, '#form-IDP-7 input[inputmode]').map(({ value }) => value)).to.deep.equal(['9', '12']);
    await until(() => earned(card) === before);
    expect(card.hasUnsavedChanges).to.equal(true);
    buttonNamed(card, 'Réessayer', '#form-IDP-7')!.click();
    await bar(card, /enregistrée/);
    expect(earned(card)).to.not.equal(before);
  });

  it('leaves by itself when the network is back', async () => {
    const { card, fields } = await editing({ network: failingOnce(() => Promise.reject(new TypeError('Failed to fetch'))) });
    type(fields, '9', '12');
    record(card);
    await until(() => $(card, '#form-IDP-7 [role=alert]'));
    dispatchEvent(new Event('online'));
    await bar(card, /enregistrée/);
    expect($(card, '#form-IDP-7')).to.equal(null);
  });

  it('may be undone later where undoing did not arrive', async () => {
    let isDown = false;
    const { card, fields } = await editing({ network: (request, answer) => (isDown && isCommand(request) ? Promise.reject(new TypeError('Failed to fetch')) : answer()) });
    const before = earned(card);
    type(fields, '9', '12');
    record(card);
    await bar(card, /enregistrée/);
    isDown = true;
    buttonNamed(card, 'Annuler', '[part=undo]')!.click();
    await bar(card, /n’a pas abouti/);
    isDown = false;
    const row = $(card, '#b-IDP-7')!;
    row.focus();
    await pressWith('Control', 'z');
    await bar(card, /annulé/);
    expect(earned(card)).to.equal(before);
  });

  it('is told why when it is refused, and nothing typed is lost', async () => {
    const refused = () => Promise.resolve(Response.json({ type: 'https://jalon.example/problems/refused', title: 'Refused', status: 422, code: 'refused', refusal: 'cycle-closed', requestId: 'req-1' }, { status: 422, headers: { 'content-type': 'application/problem+json' } }));
    const { card, fields } = await editing({ network: failingOnce(refused) });
    type(fields, '9', '12');
    record(card);
    await until(() => $(card, '#form-IDP-7 [role=alert]'));
    expect(words(card, '#form-IDP-7 [role=alert]')).to.contain('req-1').and.match(/n’a pas été enregistrée\S* ?\S{3,}/);
    expect($$<HTMLInputElement>(card, '#form-IDP-7 input[inputmode]').map(({ value }) => value)).to.deep.equal(['9', '12']);
  });
});

describe('a colleague who changed the same answer meanwhile', () => {
  async function conflicting() {
    const store = storeInMay();
    const { card, fields } = await editing({ store }, 'IDP-10');
    type(fields, '3');
    const colleague = clientIn({ store, as: 'coach-kolda-2' });
    const view = await colleague.scorecards.get(KOLDA);
    const [input = ''] = itemsOf(view).find(({ code }) => code === 'IDP-10')!.asks.inputs;
    await colleague.assessments.recordAnswer(view.assessmentId, { item: 'IDP-10', input: { [input]: 2 } }, { base: view.version });
    record(card, 'IDP-10');
    await until(() => $(card, '[role=alertdialog]'));
    const kept = () => store.assessment(view.assessmentId).answers.find(({ item, author }) => item === 'IDP-10' && author === 'coach')?.input[input];
    return { card, kept };
  }

  it('is named; both values are shown, and neither is chosen', async () => {
    const { card, kept } = await conflicting();
    expect(words(card, '[role=alertdialog]')).to.contain('Mamadou Diallo').and.match(/: 3.*: 2/);
    const buttons = $$(card, '[role=alertdialog] button');
    expect(buttons.map(({ className }) => className)).to.deep.equal(['btn', 'btn']);
    expect(buttons).to.not.include(focused(card));
    expect(kept()).to.equal(2);
  });

  it('is named by whom says so afterwards, and not by a role alone', async () => {
    const { card } = await conflicting();
    buttonNamed(card, 'Prendre la valeur enregistrée')!.click();
    await until(() => !$(card, '[role=alertdialog]'));
    await until(() => words(card, '#x-IDP-10 .who').includes('Mamadou Diallo'), 'the name of the colleague');
  });

  it('says how long ago one typed, by no clock but the page’s own', async () => {
    const { now } = Date;
    const { card } = await conflicting();
    expect(words(card, '[role=alertdialog]')).to.contain('saisie à l’instant');
    try {
      for (const [minutes, says] of [[1, 'il y a 1 minute'], [5.5, 'il y a 5 minutes'], [150, 'il y a 3 heures']] as const) {
        Date.now = () => now() + minutes * 60_000;
        card.requestUpdate();
        await card.updateComplete;
        expect(words(card, '[role=alertdialog]')).to.contain(`saisie ${says}`);
      }
    } finally {
      Date.now = now;
    }
  });

  it('gives way when one keeps one’s own', async () => {
    const { card, kept } = await conflicting();
    buttonNamed(card, 'Garder la mienne')!.click();
    await bar(card, /enregistrée/);
    expect(kept()).to.equal(3);
    expect($(card, '[role=alertdialog]')).to.equal(null);
  });

  it('keeps theirs when one takes it', async () => {
    const { card, kept } = await conflicting();
    buttonNamed(card, 'Prendre la valeur enregistrée')!.click();
    await until(() => !$(card, '[role=alertdialog]'));
    expect(kept()).to.equal(2);
    expect(card.hasUnsavedChanges).to.equal(false);
    await until(() => words(card, '#x-IDP-10').match(/: ?2\b|\b2 /));
  });
});

describe('who may edit', () => {
  it('a reader sees no button of editing', async () => {
    const asked: string[] = [];
    const card = await shown({ client: clientIn({ as: 'reader', network: (request, answer) => { asked.push(request.url); return answer(); } }) });
    $(card, '#b-IDP-7')!.click();
    await until(() => asked.some((url) => url.endsWith('/can')) || asked.some((url) => url.includes('can')));
    await until(() => words(card, '#x-IDP-7').length > 40);
    expect($(card, '#e-IDP-7')).to.equal(null);
  });

  it('nobody does where the page wants a card for reading only', async () => {
    const card = await shown({ client: clientIn({ options: { getAccessToken: () => tokenOf('coach-kolda') } }), readonly: true });
    $(card, '#b-IDP-7')!.click();
    await until(() => words(card, '#x-IDP-7').length > 40);
    expect($(card, '#e-IDP-7')).to.equal(null);
  });
});

describe('without the rules of core in the page', () => {
  it('an answer is sent and kept all the same; nothing is foreseen, and a refusal is the server’s', async () => {
    const client = clientIn();
    const view = await client.scorecards.get(KOLDA);
    const ledger = new Ledger(view, await client.assessments.get(view.assessmentId), undefined);
    const told: unknown[] = [];
    const outbox = new Outbox(client.assessments, ledger, { done: (_, version, after) => void told.push(version, after.score?.earned), failed: async (_, error) => void told.push((error as { code: string }).code), changed: () => undefined });
    const asks = itemsOf(view).find(({ code }) => code === 'IDP-7')!.asks.inputs;
    const body = (item: string) => ({ type: 'recordAnswer', payload: { item, author: 'coach', input: { [asks[0]!]: 9, [asks[1]!]: 12 }, events: {} } }) as const;
    const gesture = (item: string) => ({ id: crypto.randomUUID(), item, kind: 'saved', body: body(item), base: ledger.state.version }) as const;
    expect([ledger.foresee([body('IDP-7')]), outbox.suppose(body('IDP-7')), outbox.add(gesture('IDP-7')).ok, outbox.view]).to.deep.equal([undefined, undefined, true, undefined]);
    await until(() => told.length === 2);
    const earned = (await client.scorecards.get(KOLDA)).score!.earned;
    expect(told).to.deep.equal([view.version + 1, earned]);
    expect([earned === view.score!.earned, outbox.canUndo]).to.deep.equal([false, true]);
    outbox.add(gesture('NOT-THERE'));
    await until(() => told.length === 3);
    expect(told[2]).to.equal('refused');
  });
});
