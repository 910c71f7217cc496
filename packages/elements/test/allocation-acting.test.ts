import { expect } from '@open-wc/testing';
import type { JalonStore } from '@jalon/testing';
import type { JalonAllocation } from '../src/index.ts';
import { $, $$, allocation, IN_JULY, officer, openButton, SCENARIO, storeOfRuns, words } from './support/allocation.ts';
import { until } from './support/widget.ts';

const acting = async (element: Element): Promise<string[]> => {
  await until(() => $(element, '[part=acting]'), 'what an officer does');
  return $$(element, '[part=acting] .btn').map((button) => words(button));
};
const dialog = (element: Element): HTMLDialogElement => $<HTMLDialogElement>(element, 'dialog')!;
async function ask(element: Element, id: string): Promise<HTMLDialogElement> {
  (await until(() => $(element, `#${id}`))).click();
  await until(() => dialog(element).open);
  return dialog(element);
}
function type(element: Element, name: string, value: string): void {
  const field = $<HTMLInputElement>(element, `#f-${name}`)!;
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}
const confirm = (element: Element): void => dialog(element).querySelector<HTMLButtonElement>('[type=submit]')!.click();
/** Somebody else renames the scenario. */
function renamed(store: JalonStore): void {
  const { state } = store.runs.get(SCENARIO)!;
  const version = state.version + 1;
  store.runs.set(SCENARIO, { changedAt: IN_JULY, state: { ...state, version, name: 'Nom d’un autre', entityVersions: { ...state.entityVersions, name: version }, entityActors: { ...state.entityActors, name: { id: 'another-officer', role: 'officer', since: state.entityVersions['name'] ?? 0 } } } });
}
const scenario = (store: JalonStore = storeOfRuns(), more: Parameters<typeof officer>[0] = {}): Promise<JalonAllocation> => allocation({ programme: undefined, cycle: undefined, run: SCENARIO, client: officer({ store, ...more }) });

describe('acting on <jalon-allocation>', () => {
  it('offers what the person may do now, and nothing to a reader or in a page that only reads', async () => {
    const element = await scenario();
    const settings = ['Régler Dotation de base du FECT…', 'Régler Guichet de performance 1…', 'Régler Guichet de performance 2…'];
    await until(() => $(element, '#do-window-G2'));
    expect(await acting(element)).to.deep.equal(['Choisir la formule…', ...settings, 'Fixer les enveloppes…', 'Liste et données…', 'Calculer…', 'Arrêter les montants…', 'Renommer…', 'Préparer une autre répartition…', 'Rouvrir la répartition…']);
    expect(await acting(await allocation())).to.deep.equal(['Renommer…', 'Préparer une autre répartition…', 'Rouvrir la répartition…']);
    const reading = await allocation({ readonly: true });
    openButton(reading, 'Kolda').click();
    await until(() => $(reading, '.calc'));
    expect([$(reading, '[part=acting]'), $(reading, '#do-recordPayment')]).to.deep.equal([null, null]);
  });

  it('sets an envelope, says that the sum is out of date, computes again and grants by an act', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    await ask(element, 'do-envelope');
    expect($<HTMLInputElement>(element, '#f-amount-base')!.value).to.equal('6\u202f300\u202f000\u202f000');
    type(element, 'amount-base', '7 000 000 000');
    confirm(element);
    await until(() => words($(element, '#say')) === 'Le calcul est à refaire : des données ont changé depuis.');
    expect(store.runs.get(SCENARIO)!.state.envelopes['base']).to.equal(7_000_000_000);
    await until(() => !dialog(element).open);
    await ask(element, 'do-compute');
    confirm(element);
    await until(() => /Aucun arrêté ne les accorde encore/.test(words($(element, '#say'))));
    await until(() => !dialog(element).open);
    await ask(element, 'do-decree');
    // To the franc: an act grants no rounded amount.
    expect(words(dialog(element))).to.match(/\d{1,3}( \d{3}){3} F CFA seront accordés à 63 collectivités/).and.contain('Après l’arrêté, rien ne se recalcule.');
    confirm(element);
    await until(() => words(dialog(element)).includes('À remplir.'));
    expect(element.shadowRoot!.activeElement?.id).to.equal('f-ref');
    type(element, 'ref', 'Arrêté n° 9');
    confirm(element);
    await until(() => words($(element, '[part=ladder]')).includes('Arrêté n° 9'));
    expect(store.runs.get(SCENARIO)!.state.decree).to.deep.include({ ref: 'Arrêté n° 9', on: '2022-07-15' });
  });

  it('records a payment of one local government where it is explained, and the ladder follows', async () => {
    const store = storeOfRuns();
    const element = await allocation({ client: officer({ store }) });
    openButton(element, 'Kolda').click();
    await ask(element, 'do-recordPayment');
    type(element, 'amount', '91 356 000');
    type(element, 'ref', 'Mandat 77');
    confirm(element);
    await until(() => words($(element, '[part=why]')).includes('Versé : 91 356 000, le 15 juillet (Mandat 77)'));
    expect(store.runs.get('pacasen-2022')!.state.movements.at(-1)).to.deep.include({ territory: 'sn-kd-kd1-1', window: 'base', step: 'paid', amount: 91_356_000, ref: 'Mandat 77' });
    // Corrected with a motive, and what stood stays.
    const button = $$(element, '.told li').find((line) => words(line).includes('Mandat 77'))!.querySelector('button')!;
    button.click();
    await until(() => dialog(element).open);
    type(element, 'amount', '91 000 000');
    type(element, 'motive', 'Erreur de saisie');
    confirm(element);
    await until(() => words($(element, '[part=why]')).includes('Avant correction : 91 356 000, le 15 juillet. Erreur de saisie'));
  });

  it('tells a refusal in the dialog, keeps what was typed, and changes nothing', async () => {
    const store = storeOfRuns();
    const element = await allocation({ client: officer({ store }) });
    const { version } = store.runs.get('pacasen-2022')!.state;
    openButton(element, 'Kolda').click();
    await ask(element, 'do-recordPayment');
    type(element, 'amount', 'beaucoup');
    type(element, 'ref', 'Mandat 78');
    confirm(element);
    await until(() => words(dialog(element)).includes('Un montant entier, sans lettre.'));
    type(element, 'amount', '999 999 999 999');
    confirm(element);
    await until(() => words($(element, 'dialog [role=alert]')).includes('Rien n’a changé'));
    expect(words(dialog(element))).to.contain('Corrigez le montant');
    expect($<HTMLInputElement>(element, '#f-ref')!.value).to.equal('Mandat 78');
    expect([store.runs.get('pacasen-2022')!.state.version, element.hasUnsavedChanges]).to.deep.equal([version, true]);
  });

  it('tells that somebody else changed the same meanwhile, shows their value, and sends what was typed on what stands', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    await ask(element, 'do-name');
    renamed(store);
    type(element, 'name', 'Projet B');
    confirm(element);
    await until(() => /après la version que vous aviez à l’écran/.test(words($(element, 'dialog [role=alert]'))));
    await until(() => words($(element, '#title')) === 'Nom d’un autre');
    expect($<HTMLInputElement>(element, '#f-name')!.value).to.equal('Projet B');
    confirm(element);
    await until(() => words($(element, '#title')) === 'Projet B');
  });

  it('writes nothing over what another did unseen, after a failure that told nothing of it', async () => {
    const store = storeOfRuns();
    let isDown = true;
    const element = await scenario(store, { network: (request, answer) => (request.method === 'POST' && isDown ? Promise.resolve(new Response(null, { status: 500 })) : answer()) });
    await ask(element, 'do-name');
    type(element, 'name', 'Projet D');
    confirm(element);
    await until(() => $(element, 'dialog [role=alert]'), 'what failed');
    renamed(store);
    await element.refresh();
    isDown = false;
    confirm(element);
    await until(() => /après la version que vous aviez à l’écran/.test(words($(element, 'dialog [role=alert]'))));
    expect([store.runs.get(SCENARIO)!.state.name, $<HTMLInputElement>(element, '#f-name')!.value]).to.deep.equal(['Nom d’un autre', 'Projet D']);
  });

  it('carries a gesture out once, however often it is sent', async () => {
    const store = storeOfRuns();
    let isLost = true;
    const element = await allocation({ client: officer({ store, network: async (request, answer) => {
      const response = await answer();
      if (request.method === 'POST' && isLost) throw new TypeError('the answer is lost');
      return response;
    } }) });
    const told = (): number => store.runs.get('pacasen-2022')!.state.movements.filter(({ ref }) => ref === 'Mandat 79').length;
    openButton(element, 'Kolda').click();
    await ask(element, 'do-recordPayment');
    type(element, 'amount', '1 000 000');
    type(element, 'ref', 'Mandat 79');
    confirm(element);
    await until(() => words($(element, 'dialog [role=alert]')).includes('Le serveur n’a pas répondu'));
    expect(told()).to.equal(1);
    isLost = false;
    confirm(element);
    await until(() => words($(element, '[part=why]')).includes('Mandat 79'));
    expect(told()).to.equal(1);
  });

  it('lets the page stop an act before it is sent, and gives the focus back to what opened it', async () => {
    const store = storeOfRuns();
    const element = await scenario(store);
    element.addEventListener('jalon-allocation-act', (event) => event.preventDefault());
    const { version } = store.runs.get(SCENARIO)!.state;
    await ask(element, 'do-compute');
    confirm(element);
    dialog(element).close();
    await until(() => element.shadowRoot!.activeElement?.id === 'do-compute');
    expect(store.runs.get(SCENARIO)!.state.version).to.equal(version);
  });
});
