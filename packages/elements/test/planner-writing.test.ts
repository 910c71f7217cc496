import { expect } from '@open-wc/testing';
import { createClient, createPlanning, getPlanView } from '@jalon/client';
import { PLANS_OF_KOLDA, createStandIn, tokenOf, writeInPlanAs, type PersonaName } from '@jalon/testing';
import type { JalonPtiPlanner } from '../src/planner/jalon-pti-planner.ts';
import { $, $$, mountPlanner, planClient, planner, press, rowNamed, storeWithPlans, words, writer } from './support/planner.ts';
import { pause, until } from './support/widget.ts';

const cell = (element: Element, code: string, column: string): HTMLTableCellElement => {
  const at = [...rowNamed(element, code).children].findIndex((one) => (one as HTMLElement).dataset['l'] === column);
  return rowNamed(element, code).children[at] as HTMLTableCellElement;
};
async function write(element: JalonPtiPlanner, code: string, column: string, typed: string): Promise<void> {
  const target = cell(element, code, column);
  target.focus();
  press(target, 'Enter');
  await element.updateComplete;
  const field = $<HTMLInputElement>(element, '.edit .in')!;
  expect(element.shadowRoot!.activeElement).to.equal(field);
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  press(field, 'Enter');
  await element.updateComplete;
}
const saved = (element: Element): Promise<unknown> => until(() => $(element, '.undo kbd'), 'the change to be kept');

describe('the planner, for whoever may change the plan', () => {
  it('opens cells to whoever may write, and to nobody else', async () => {
    const element = await writer();
    expect(cell(element, 'P-02', '2027').getAttribute('aria-readonly')).to.equal('false');
    const reader = await planner({ client: planClient({ as: 'reader' }), plan: PLANS_OF_KOLDA.draft });
    await new Promise((done) => setTimeout(done, 300));
    expect($(reader, '[aria-readonly]')).to.equal(null);
    expect((await planner({ planView: (await getPlanView(planClient(), PLANS_OF_KOLDA.draft)) })).shadowRoot!.querySelector('[aria-readonly]')).to.equal(null);
  });

  it('shows the plan that holds where only the territory is named, and says where there is none', async () => {
    const element = await planner({ client: planClient(), territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen' });
    await until(() => words($(element, '.meta')).startsWith('Approuvé'), 'the plan that was approved');
    const none = mountPlanner({ client: planClient(), territory: 'ansd:SN-KD-KD1-1', programme: 'lgsp' });
    await until(() => /n’a pas encore de plan/.test(words($(none, '[part=note]'))), 'that there is none');
  });

  it('shows a change at once by core’s rules, keeps it on the server, undoes and redoes it in one step', async () => {
    const store = storeWithPlans();
    const element = await writer({}, { store });
    expect(words($(element, '.say'))).to.match(/^2027 dépasse son plafond de 40 millions/);
    await write(element, 'P-02', '2027', '60');
    expect(words(cell(element, 'P-02', '2027'))).to.equal('60');
    expect(words($(element, '.say'))).not.to.match(/2027 dépasse/);
    expect(words($(element, '.undo'))).to.match(/^P-02, 2027 : 100 → 60, Guichet de performance 2 suit/);
    await saved(element);
    const line = (): { credits: Record<string, number>; funding: unknown } => store.plans.get(PLANS_OF_KOLDA.draft)!.state.projects.find(({ code }) => code === 'P-02')!;
    expect([line().credits['2027'], line().funding]).to.deep.equal([60_000_000, [{ source: 'window-2', year: 2027, amount: 60_000_000 }]]);
    press($(element, '.jalon')!, 'z', { ctrlKey: true });
    await until(() => words(cell(element, 'P-02', '2027')) === '100', 'undone');
    await until(() => line().credits['2027'] === 100_000_000, 'undone on the server');
    await saved(element);
    press($(element, '.jalon')!, 'z', { ctrlKey: true, shiftKey: true });
    await until(() => line().credits['2027'] === 60_000_000, 'redone on the server');
  });

  it('takes decimals as the language writes them, says what is no amount, and keeps what was typed', async () => {
    const element = await writer();
    await write(element, 'P-02', '2027', 'abc');
    expect(words($(element, '#cell-fault'))).to.equal('Ce n’est pas un montant. Exemple : 12,5.');
    expect($<HTMLInputElement>(element, '.edit .in')!.value).to.equal('abc');
    const field = $<HTMLInputElement>(element, '.edit .in')!;
    field.value = '60,25';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    press(field, 'Enter');
    await element.updateComplete;
    expect(words(cell(element, 'P-02', '2027'))).to.equal('60,25');
    await saved(element);
    cell(element, 'P-02', '2027').focus();
    press(cell(element, 'P-02', '2027'), 'F2');
    await element.updateComplete;
    press($(element, '.edit .in')!, 'Escape');
    await element.updateComplete;
    expect($(element, '.edit .in')).to.equal(null);
    expect(words(cell(element, 'P-02', '2027'))).to.equal('60,25');
  });

  it('takes a digit for an amount in the cell with the focus, and nowhere else', async () => {
    const element = await writer();
    press($(element, '.views button')!, '7');
    press($(element, 'h2')!, '7');
    await element.updateComplete;
    expect($(element, '.edit')).to.equal(null);
    const target = cell(element, 'P-02', '2027');
    target.focus();
    press(target, '7');
    await element.updateComplete;
    expect($<HTMLInputElement>(element, '.edit .in')!.value).to.equal('7');
  });

  it('moves a line by a year with Alt and an arrow', async () => {
    const element = await writer();
    const target = cell(element, 'P-02', '2027');
    target.focus();
    press(target, 'ArrowRight', { altKey: true });
    await element.updateComplete;
    expect([words(cell(element, 'P-02', '2027')), words(cell(element, 'P-02', '2028'))]).to.deep.equal(['0', '100']);
    expect(words($(element, '.undo'))).to.match(/^P-02 déplacé d’un an plus tard/);
  });

  it('says what was done where it is heard, and keeps the focus on what takes it back', async () => {
    const element = await writer();
    const heard = await until(() => $(element, '.body > .vh[role=status]'));
    const target = cell(element, 'P-02', '2027');
    target.focus();
    press(target, 'ArrowRight', { altKey: true });
    await saved(element);
    expect(heard.isConnected && /^P-02 déplacé d’un an plus tard/.test(words(heard))).to.equal(true);
    const back = $$<HTMLButtonElement>(element, '.undo .btn')[0]!;
    back.focus();
    back.click();
    await until(() => $(element, '.undo kbd') && words(back) === 'Rétablir', 'undone');
    expect(element.shadowRoot!.activeElement === back).to.equal(true);
    $$(element, '.undo .btn').find((one) => words(one) === 'Fermer')!.click();
    await until(() => !$(element, '.undo'));
    expect(element.shadowRoot!.activeElement?.matches('.pt [tabindex="0"]')).to.equal(true);
  });

  it('shows what another person changed, and asks only where both changed the same', async () => {
    const store = storeWithPlans();
    let isHeld = false;
    const element = await writer({}, { store, network: async (request, answer) => {
      if (isHeld && request.method === 'POST') await until(() => !isHeld);
      return answer();
    } });
    const other = createPlanning({ baseUrl: 'https://jalon.example', fetch: createStandIn({ store, clock: () => '2025-05-12T10:00:00Z' }).fetch, getAccessToken: () => tokenOf('team-kolda') });
    const { plan } = await other.plans.get(PLANS_OF_KOLDA.draft);
    const [second, fourth] = ['P-02', 'P-04'].map((code) => plan.projects.find((one) => one.code === code)!.id);
    await other.plans.setCredits(plan.id, { project: fourth!, credits: { 2027: 90_000_000 } }, { base: plan.version });
    await element.refresh();
    expect(words(cell(element, 'P-04', '2027'))).to.equal('90');
    expect(words(rowNamed(element, 'P-04').querySelector('.ck'))).to.match(/Modifié par /);
    isHeld = true;
    await write(element, 'P-02', '2027', '60');
    await other.plans.setCredits(plan.id, { project: second!, credits: { 2027: 75_000_000 } }, { base: plan.version + 1 });
    isHeld = false;
    await until(() => $(element, '[role=alertdialog]'), 'the two values');
    expect(words($(element, '[role=alertdialog]'))).to.match(/P-02, 2027 : 100 → 60.*2027 : 75/);
    $$(element, '[role=alertdialog] .btn').find((button) => words(button) === 'Garder le mien')!.click();
    await until(() => store.plans.get(plan.id)!.state.projects.find(({ id }) => id === second)!.credits['2027'] === 60_000_000, 'mine to be kept');
    expect($(element, '[role=alertdialog]')).to.equal(null);
  });

  it('undoes nothing where another person touched the line since, and names them', async () => {
    const store = storeWithPlans();
    const element = await writer({}, { store });
    await write(element, 'P-02', '2027', '60');
    await saved(element);
    const other = createPlanning({ baseUrl: 'https://jalon.example', fetch: createStandIn({ store, clock: () => '2025-05-12T10:00:00Z' }).fetch, getAccessToken: () => tokenOf('mayor-kolda') });
    const { plan } = await other.plans.get(PLANS_OF_KOLDA.draft);
    const line = plan.projects.find(({ code }) => code === 'P-02')!;
    await other.plans.setCredits(plan.id, { project: line.id, credits: { 2027: 75_000_000 } }, { base: plan.version });
    press($(element, '.jalon')!, 'z', { ctrlKey: true });
    await until(() => /rien n’a été défait/.test(words($(element, '.undo'))), 'that nothing is undone');
    expect(words($(element, '.undo'))).to.match(/^(Le maire|Demba Sabaly) a changé cette ligne depuis/);
    await until(() => words(cell(element, 'P-02', '2027')) === '75', 'their value');
    expect(store.plans.get(plan.id)!.state.projects.find(({ id }) => id === line.id)!.credits['2027']).to.equal(75_000_000);
  });

  it('keeps what a rule refuses at its line, with what was written, until it is put aside', async () => {
    const element = await writer({ plan: PLANS_OF_KOLDA.adopted });
    const year = $$(element, '.year .y').map(words)[0]!.slice(0, 4);
    await write(element, 'P-04', year, '1');
    await until(() => $(element, '.note.err'), 'the refusal');
    expect(words($(element, '.note.err'))).to.match(/Changement refusé : P-04.*gardé ici : P-04, /);
    expect(words(rowNamed(element, 'P-04').querySelector('.ck .c-unmet'))).not.to.equal('');
    $$(element, '.note.err .btn').find((button) => words(button) === 'Abandonner')!.click();
    await element.updateComplete;
    expect($(element, '.note.err')).to.equal(null);
  });

  it('waits for the network with what was changed, and sends it then', async () => {
    const store = storeWithPlans();
    let isDown = false;
    const element = await writer({}, { store, network: (request, answer) => (isDown && request.method === 'POST' ? Promise.reject(new TypeError('no network')) : answer()) });
    isDown = true;
    await write(element, 'P-02', '2027', '60');
    await until(() => words($(element, '.undo')).startsWith('Un changement attend') || words($(element, '.undo')).startsWith('1 changement attend'), 'that it waits');
    expect(words(rowNamed(element, 'P-02').querySelector('.ck'))).to.match(/En attente d’envoi/);
    isDown = false;
    globalThis.dispatchEvent(new Event('online'));
    await saved(element);
    expect(store.plans.get(PLANS_OF_KOLDA.draft)!.state.projects.find(({ code }) => code === 'P-02')!.credits['2027']).to.equal(60_000_000);
  });

  it('sends what was changed, though the page shows another plan or takes the widget out before the network is back', async () => {
    const store = storeWithPlans();
    let isDown = false;
    const element = await writer({}, { store, network: (request, answer) => (isDown && request.method === 'POST' ? Promise.reject(new TypeError('no network')) : answer()) });
    const credit = (): number | undefined => store.plans.get(PLANS_OF_KOLDA.draft)!.state.projects.find(({ code }) => code === 'P-02')!.credits['2027'];
    const waits = (): Promise<unknown> => until(() => /changement attend/.test(words($(element, '.undo'))), 'that it waits');
    const back = (): void => { isDown = false; globalThis.dispatchEvent(new Event('online')); };
    isDown = true;
    await write(element, 'P-02', '2027', '60');
    await waits();
    const { parentElement } = element;
    element.remove();
    await Promise.resolve();
    isDown = false;
    parentElement!.append(element);
    await until(() => credit() === 60_000_000, 'the change, once it is back in the page');
    await saved(element);
    isDown = true;
    await write(element, 'P-02', '2027', '70');
    await waits();
    element.plan = PLANS_OF_KOLDA.adopted;
    await until(() => /^(Adopté|Approuvé)/.test(words($(element, '.meta'))), 'the other plan');
    back();
    await until(() => credit() === 70_000_000, 'the change of the first');
  });

  it('sends nothing that waited in the name of somebody else who signed in since, and sends it once its own person is back', async () => {
    const store = storeWithPlans();
    const standIn = createStandIn({ store, clock: () => '2025-05-12T10:00:00Z' });
    let [isDown, as, asked] = [false, 'secretary-kolda' as PersonaName | null, 0];
    const answer: typeof fetch = (input, init) => {
      if (isDown && (init?.method ?? (input as Request).method) === 'POST') return Promise.reject(new TypeError('no network'));
      if (/\/can$/.test(new URL(input instanceof Request ? input.url : String(input)).pathname)) asked += 1;
      return standIn.fetch(input as Request, init);
    };
    const element = await planner({ client: createClient({ baseUrl: 'https://jalon.example', fetch: answer, retries: { max: 0 }, getAccessToken: () => (as ? tokenOf(as) : null) }), plan: PLANS_OF_KOLDA.draft });
    await until(() => $(element, '[aria-readonly="false"]'), 'cells to write into');
    const credit = (): number | undefined => store.plans.get(PLANS_OF_KOLDA.draft)!.state.projects.find(({ code }) => code === 'P-02')!.credits['2027'];
    const before = credit();
    isDown = true;
    await write(element, 'P-02', '2027', '60');
    for (const other of ['team-kolda', null] as const) {
      await until(() => /changement attend/.test(words($(element, '.undo'))), 'that it waits');
      [isDown, as] = [false, other];
      const so = asked;
      globalThis.dispatchEvent(new Event('online'));
      // Whoever has no token is known without a question.
      await (other ? until(() => asked > so, 'the question who is there') : pause(100));
      await pause(100);
      expect(credit(), String(other)).to.equal(before);
    }
    as = 'secretary-kolda';
    globalThis.dispatchEvent(new Event('online'));
    await until(() => credit() === 60_000_000, 'the change, once its person is back');
  });

  it('tells what was refused of a plan once another is shown, and leads back to it with what was written', async () => {
    const store = storeWithPlans();
    let isDown = false;
    const element = await writer({}, { store, network: (request, answer) => (isDown && request.method === 'POST' ? Promise.reject(new TypeError('no network')) : answer()) });
    const leaves = async (typed: string): Promise<void> => {
      isDown = true;
      await write(element, 'P-02', '2027', typed);
      await until(() => /changement attend/.test(words($(element, '.undo'))), 'that it waits');
      element.plan = PLANS_OF_KOLDA.adopted;
      await until(() => /^(Adopté|Approuvé)/.test(words($(element, '.meta'))), 'the other plan');
    };
    const line = () => store.plans.get(PLANS_OF_KOLDA.draft)!.state.projects.find(({ code }) => code === 'P-02')!;
    const told = (): Element | undefined => $$(element, '.held .note').find((note) => words(note).includes('autre plan'));
    const comesBack = async (): Promise<void> => {
      isDown = false;
      globalThis.dispatchEvent(new Event('online'));
      await until(told, 'what was refused there');
    };
    await leaves('60');
    await writeInPlanAs(createStandIn({ store, clock: () => '2025-05-12T10:05:00Z' }), 'team-kolda', PLANS_OF_KOLDA.draft, [{ type: 'setCredits', payload: { project: line().id, credits: { 2027: 5_000_000 } } }]);
    await comesBack();
    expect(words(told())).to.include(store.plans.get(PLANS_OF_KOLDA.draft)!.state.name).and.include('60').and.include('Ce que vous avez écrit est gardé ici');
    [...told()!.querySelectorAll('button')].find((button) => words(button) === 'Revenir à ce plan')!.click();
    await until(() => /^Brouillon/.test(words($(element, '.meta'))), 'the first plan');
    await until(() => $$(element, 'button').some((button) => words(button) === 'Garder le mien'), 'the choice between both');
    expect(told()).to.equal(undefined);
    $$(element, 'button').find((button) => words(button) === 'Garder le mien')!.click();
    await until(() => line().credits['2027'] === 60_000_000, 'the change kept after all');
  });

  it('has what is refused at its line though the plan was shown again before the network was back', async () => {
    const store = storeWithPlans();
    let isDown = false;
    const element = await writer({}, { store, network: (request, answer) => (isDown && request.method === 'POST' ? Promise.reject(new TypeError('no network')) : answer()) });
    const line = () => store.plans.get(PLANS_OF_KOLDA.draft)!.state.projects.find(({ code }) => code === 'P-02')!;
    isDown = true;
    await write(element, 'P-02', '2027', '60');
    await until(() => /changement attend/.test(words($(element, '.undo'))), 'that it waits');
    element.plan = PLANS_OF_KOLDA.adopted;
    await until(() => /^(Adopté|Approuvé)/.test(words($(element, '.meta'))), 'the other plan');
    element.plan = PLANS_OF_KOLDA.draft;
    await until(() => /^Brouillon/.test(words($(element, '.meta'))) && $(element, '[aria-readonly="false"]'), 'the first plan, opened again');
    await writeInPlanAs(createStandIn({ store, clock: () => '2025-05-12T10:05:00Z' }), 'team-kolda', PLANS_OF_KOLDA.draft, [{ type: 'setCredits', payload: { project: line().id, credits: { 2027: 5_000_000 } } }]);
    isDown = false;
    globalThis.dispatchEvent(new Event('online'));
    await until(() => $$(element, 'button').some((button) => words(button) === 'Garder le mien'), 'the choice between both');
    expect($$(element, '.held .note').map(words)).to.have.lengthOf(1).and.to.match(/a changé P-02 pendant votre saisie/);
    expect(rowNamed(element, 'P-02').querySelector('.ck .c-unmet'), 'the mark at the line').to.not.equal(null);
    await until(() => words(cell(element, 'P-02', '2027')) === '5', 'their value');
    $$(element, 'button').find((button) => words(button) === 'Garder le mien')!.click();
    await until(() => line().credits['2027'] === 60_000_000, 'the change kept after all');
    expect($(element, '.held')).to.equal(null);
  });

  it('tells what was refused to nobody else who signs in since, nor by another client, and lets the page go then', async () => {
    for (const way of ['another person', 'nobody', 'another client', 'taken out'] as const) {
      const store = storeWithPlans();
      const standIn = createStandIn({ store, clock: () => '2025-05-12T10:00:00Z' });
      let [isDown, as] = [false, 'secretary-kolda' as PersonaName | null];
      const answer: typeof fetch = (input, init) => (isDown && (init?.method ?? (input as Request).method) === 'POST' ? Promise.reject(new TypeError('no network')) : standIn.fetch(input as Request, init));
      const element = await planner({ client: createClient({ baseUrl: 'https://jalon.example', fetch: answer, retries: { max: 0 }, getAccessToken: () => (as ? tokenOf(as) : null) }), plan: PLANS_OF_KOLDA.draft });
      await until(() => $(element, '[aria-readonly="false"]'), 'cells to write into');
      isDown = true;
      await write(element, 'P-02', '2027', '60');
      await until(() => /changement attend/.test(words($(element, '.undo'))), 'that it waits');
      element.plan = PLANS_OF_KOLDA.adopted;
      await until(() => /^(Adopté|Approuvé)/.test(words($(element, '.meta'))), 'the other plan');
      const line = store.plans.get(PLANS_OF_KOLDA.draft)!.state.projects.find(({ code }) => code === 'P-02')!;
      await writeInPlanAs(standIn, 'team-kolda', PLANS_OF_KOLDA.draft, [{ type: 'setCredits', payload: { project: line.id, credits: { 2027: 5_000_000 } } }]);
      isDown = false;
      globalThis.dispatchEvent(new Event('online'));
      const told = (): Element | undefined => $$(element, '.held .note').find((note) => words(note).includes('autre plan'));
      const holds = (): boolean => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));
      await until(told, 'what was refused there');
      expect(words(told()), way).to.match(/a changé P-02 pendant votre saisie/);
      expect(holds(), 'the page is held').to.equal(true);
      if (way === 'taken out') {
        const { parentElement } = element;
        element.remove();
        await pause(20);
        expect(holds(), way).to.equal(false);
        parentElement!.append(element);
        await until(holds, 'the page, held again');
        element.remove();
        continue;
      }
      if (way === 'another client') element.client = planClient({ store });
      else as = way === 'nobody' ? null : 'team-kolda';
      element.plan = PLANS_OF_KOLDA.draft;
      await until(() => /^Brouillon/.test(words($(element, '.meta'))) || $(element, '.blank'), 'the first plan');
      await until(() => !holds(), `the page, let go: ${way}`);
      expect([told(), $(element, '.held .note, [role=alertdialog]')], way).to.deep.equal([undefined, null]);
      element.remove();
    }
  });

  it('shows what was changed once it may no longer be changed', async () => {
    const element = await writer();
    await write(element, 'P-02', '2027', '60');
    await saved(element);
    element.readonly = true;
    await until(() => !$(element, '[aria-readonly="false"]'), 'the plan closed');
    expect(words(cell(element, 'P-02', '2027'))).to.equal('60');
  });

  it('opens the plan for changes once the network is back, and tells visitors of no error', async () => {
    let isDown = true;
    const element = await planner({ plan: PLANS_OF_KOLDA.draft, client: planClient({ network: (request, answer) => (isDown && /\/can$/.test(new URL(request.url).pathname) ? Promise.reject(new TypeError('no network')) : answer()) }) });
    const told: string[] = [];
    element.addEventListener('jalon-error', ({ code }) => told.push(code));
    element.readonly = true;
    await element.updateComplete;
    element.readonly = false;
    await until(() => told.length > 0, 'the failure');
    isDown = false;
    globalThis.dispatchEvent(new Event('online'));
    await until(() => $(element, '[aria-readonly="false"]'), 'cells to write into');
    const visitor = mountPlanner({ plan: PLANS_OF_KOLDA.adopted, client: planClient({ as: null }) });
    const heard: string[] = [];
    visitor.addEventListener('jalon-error', ({ code }) => heard.push(code));
    await until(() => $$(visitor, 'button').some((one) => words(one) === 'Exporter'), 'the tools');
    // What a visitor may is asked after that, and nothing shows its answer.
    await pause(800);
    expect(heard).to.deep.equal([]);
  });

  it('says where a bar would go to without drawing the widget again', async () => {
    const element = await writer({ plan: PLANS_OF_KOLDA.draft });
    element.view = 'timeline';
    await until(() => element.shadowRoot!.adoptedStyleSheets.some((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.startsWith('.ghost'))), 'the hands');
    const bar = $$(element, '.lines .bar.grip').find((one) => !one.classList.contains('none'))!;
    bar.focus();
    await element.updateComplete;
    press(bar, 'ArrowRight');
    expect($$(element, '[role=status]').map(words).some((said) => said.startsWith('Vers T')), 'it is said').to.equal(true);
    expect(element.isUpdatePending).to.equal(false);
    press(bar, 'Escape');
    expect($$(element, '[role=status]').map(words).some((said) => said.startsWith('Vers T'))).to.equal(false);
  });

  it('draws the line that is moved and what hangs on it alone, and of the plan that is kept its mark', async () => {
    const element = await writer({ plan: PLANS_OF_KOLDA.draft });
    element.view = 'timeline';
    await until(() => $(element, '.lines .bar.grip'), 'the hands');
    await pause(900);
    const bar = $$(element, '.lines .bar.grip').find((one) => !one.classList.contains('none'))!;
    const code = words(bar.closest('.row')!.querySelector('.code'));
    bar.focus();
    await element.updateComplete;
    const drawn = new Set<string>();
    const bars = new Set<string>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const at = target instanceof Element ? target : target.parentElement!;
        const row = at.closest('.lines .row');
        if (row) drawn.add(words(row.querySelector('.code, .fold .ti')));
        if (row && at.closest('.lane')) bars.add(words(row.querySelector('.code')));
      }
    });
    watch.observe($(element, '.lines .rows')!, { subtree: true, childList: true, attributes: true, characterData: true });
    press(bar, 'ArrowRight');
    press(bar, 'Enter');
    await until(() => $(element, '.undo kbd'), 'the change to be kept');
    watch.disconnect();
    expect([...bars]).to.deep.equal([code]);
    expect(drawn.size, [...drawn].join()).to.be.below($$(element, '.lines .row').length / 2);
  });

  it('tries a move before the first, which nobody sees or hears', async () => {
    const element = await writer({ plan: PLANS_OF_KOLDA.draft });
    const shown: string[] = [];
    const watch = new MutationObserver((records) => shown.push(...records.flatMap(({ addedNodes }) => [...addedNodes]).map((node) => (node as Partial<Element>).className as string)));
    watch.observe(element.shadowRoot!, { subtree: true, childList: true });
    element.view = 'timeline';
    await until(() => shown.includes('tip'), 'the trial');
    watch.disconnect();
    const [, row] = $$(element, '.lines .row');
    const before = row!.outerHTML;
    expect([$(element, '.tip'), $(element, '.ghost'), $(element, '.hot'), $(element, '.drag'), $(element, '.undo'), $$(element, '[role=status]').map(words).join('')]).to.deep.equal([null, null, null, null, null, '']);
    press(row!.querySelector('.bar')!, 'ArrowRight');
    press(row!.querySelector('.bar')!, 'Escape');
    expect(row!.outerHTML.replace(/tabindex="\d"|tabindex="-1"/g, '')).to.equal(before.replace(/tabindex="\d"|tabindex="-1"/g, ''));
  });

  it('marks a line of the timeline where a change of it was refused, and draws it without a day', async () => {
    const element = await writer({ plan: PLANS_OF_KOLDA.adopted });
    const year = $$(element, '.year .y').map(words)[0]!.slice(0, 4);
    element.setAttribute('today', '2025-05-12');
    element.removeAttribute('today');
    element.view = 'timeline';
    await until(() => $(element, '.lines .row[data-id]'), 'the timeline');
    element.view = 'table';
    await element.updateComplete;
    await write(element, 'P-04', year, '1');
    element.view = 'timeline';
    const mark = (): Element | undefined => $$(element, '.lines .row[data-id]').find((row) => words(row.querySelector('.code')) === 'P-04')?.querySelector('.sgs [aria-label]') ?? undefined;
    await until(() => /fig|adopt/i.test(mark()?.getAttribute('aria-label') ?? ''), 'the mark');
    $$(element, '.note.err .btn').find((button) => words(button) === 'Abandonner')!.click();
    await until(() => !/fig|adopt/i.test(mark()?.getAttribute('aria-label') ?? ''), 'the mark gone');
  });
});
