import { expect } from '@open-wc/testing';
import type { PlanState } from '@jalon/core/investment';
import type { JalonStore, PersonaName } from '@jalon/testing';
import type { JalonPtiPlanner } from '../src/planner/jalon-pti-planner.ts';
import { faults } from './support/axe.ts';
import { $, $$, koldaPlan, mountPlanner, planClient, storeWithPlans, viewOf, words } from './support/planner.ts';
import { pause, until } from './support/widget.ts';

const LOUGA = 'sn-lg-ld1-1';
const button = (element: Element, label: string): HTMLButtonElement | undefined => $$<HTMLButtonElement>(element, 'button').find((one) => words(one) === label);
const fill = (element: Element, name: string, value: string): void => {
  const field = $<HTMLInputElement>(element, `[id="f-${name}"]`)!;
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
};
const statesOf = (store: JalonStore): PlanState[] => [...store.plans.values()].map(({ state }) => state).filter(({ territory }) => territory === LOUGA);
const plansOf = (store: JalonStore): string[] => statesOf(store).map(({ name }) => name);

/** A planner of Louga, that has no plan. */
const ofLouga = (store: JalonStore, as: PersonaName | null, more: object = {}, network?: Parameters<typeof planClient>[0]): JalonPtiPlanner =>
  mountPlanner({ territory: LOUGA, programme: 'pacasen', client: planClient({ store, as, ...network }), ...more });
async function opened(store: JalonStore, more: object = {}, network?: Parameters<typeof planClient>[0]): Promise<JalonPtiPlanner> {
  const element = ofLouga(store, 'secretary-louga', { today: '2025-05-12', ...more }, network);
  await until(() => button(element, 'Commencer le plan'), 'what begins a plan');
  button(element, 'Commencer le plan')!.click();
  await until(() => $(element, '.pform'), 'the form');
  return element;
}

describe('where there is no plan', () => {
  it('whoever may begins one: its years are asked for, and the rest is written afterwards', async () => {
    const store = storeWithPlans();
    const element = await opened(store);
    await until(() => element.shadowRoot!.activeElement?.id === 'f-firstYear', 'the focus on the first field');
    expect($$<HTMLOptionElement>(element, '[id="f-firstYear"] option').map(words)).to.deep.equal(['2024 à 2026', '2025 à 2027', '2026 à 2028', '2027 à 2029']);
    expect($<HTMLSelectElement>(element, '[id="f-firstYear"]')!.value).to.equal('2026');
    expect(await faults(element)).to.deep.equal([]);
    fill(element, 'firstYear', '2027');
    $<HTMLFormElement>(element, '.pform')!.requestSubmit();
    await until(() => element.shadowRoot!.activeElement?.textContent?.includes('Ajouter un projet'), 'the plan, with the focus on its first line');
    expect(words($(element, '[part=verdict]'))).to.include('Le plan n’a pas encore de ligne');
    expect(words($(element, '.views'))).to.include('Le plan est vide. Ajoutez un projet, écrivez les plafonds, ou importez un fichier.');
    expect(statesOf(store).map(({ name, firstYear, years }) => [name, firstYear, years])).to.deep.equal([['PTI 2027–2029 · Louga', 2027, 3]]);
    expect(element.plan).to.equal(undefined);
  });

  it('what was counted anew last is what is shown and written, whichever answer comes first', async () => {
    const store = storeWithPlans();
    const held: (() => void)[] = [];
    let isSlow = false;
    const network: Parameters<typeof planClient>[0] = { network: (request, answer) => (isSlow && request.method === 'POST' && /import/.test(new URL(request.url).pathname) ? new Promise((resolve) => { held.push(() => { resolve(answer()); }); }) : answer()) };
    const element = await opened(store, {}, network);
    const field = $<HTMLInputElement>(element, '[id="f-file"]')!;
    const files = new DataTransfer();
    files.items.add(new File(['Code;Intitulé;Domaine;Coût\nP-01;Marché de Louga;urban;30\n'], 'lignes.csv', { type: 'text/csv' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    $<HTMLFormElement>(element, '.pform')!.requestSubmit();
    const unit = await until(() => $<HTMLSelectElement>(element, 'dialog[open] #p-unit'), 'the report');
    const choose = async (value: string, at: number): Promise<void> => {
      unit.value = value;
      unit.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => held.length > at, 'the question');
    };
    const writes = (): HTMLButtonElement => $<HTMLButtonElement>(element, 'dialog .acts .primary')!;
    isSlow = true;
    await choose('1000', 0);
    expect([writes().disabled, words($(element, 'dialog [role=status]')), unit.value]).to.deep.equal([true, 'Lecture du fichier…', '1000']);
    await choose('1000000', 1);
    held[0]!();
    await pause(300);
    expect([writes().disabled, unit.value], 'the first answer').to.deep.equal([true, '1000000']);
    held[1]!();
    await until(() => !writes().disabled, 'the last answer');
    await choose('1000', 2);
    await choose('1000000', 3);
    held[3]!();
    await until(() => !writes().disabled, 'the last answer first');
    held[2]!();
    await pause(300);
    expect([unit.value, writes().disabled]).to.deep.equal(['1000000', false]);
    writes().click();
    await until(() => statesOf(store)[0]?.projects[0], 'the line');
    expect(statesOf(store)[0]!.projects[0]!.cost).to.equal(30_000_000);
  });

  it('is asked for in the other language, once the page changes it', async () => {
    const element = await opened(storeWithPlans());
    const labels = (): string => $$(element, '.pform label, .pform .btn').map(words).join();
    const french = labels();
    element.lang = 'en';
    await until(() => labels().includes('Name (optional)'), 'English');
    expect(labels().split(',').filter((one) => french.split(',').includes(one))).to.deep.equal([]);
  });

  it('a file chosen with it is read once the plan is there, and nothing of it is written unread', async () => {
    const store = storeWithPlans();
    const element = await opened(store);
    const field = $<HTMLInputElement>(element, '[id="f-file"]')!;
    const files = new DataTransfer();
    files.items.add(new File(['Code;Intitulé;Domaine;Coût\nP-01;Marché de Louga;urban;30\n'], 'lignes.csv', { type: 'text/csv' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    fill(element, 'name', 'Plan de Louga');
    $<HTMLFormElement>(element, '.pform')!.requestSubmit();
    await until(() => $(element, 'dialog[open] tbody tr'), 'the report');
    expect(words($(element, 'dialog'))).to.include('Marché de Louga');
    expect(statesOf(store).map(({ name, projects }) => [name, projects.length])).to.deep.equal([['Plan de Louga', 0]]);
  });

  it('a file that names other communes says so of each of their lines, and of the table; what is then written was imported', async () => {
    const store = storeWithPlans();
    const element = await opened(store);
    const field = $<HTMLInputElement>(element, '[id="f-file"]')!;
    const files = new DataTransfer();
    files.items.add(new File(['Id;Intitulé;Domaine;Coût (millions);Commune\nSN-1;Marché central;urban;30;Louga\nSN-2;Pont de Hilélé;urban;20;Kolda\n'], 'lignes.csv', { type: 'text/csv' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    $<HTMLFormElement>(element, '.pform')!.requestSubmit();
    await until(() => $(element, 'dialog[open] tbody tr'), 'the report');
    expect(words($(element, 'dialog'))).to.include('lignes (1) d’une autre collectivité que celle du plan : Kolda. Vérifiez.');
    expect($$(element, 'dialog tbody tr').map((row) => /ligne d’une autre collectivité que celle du plan : Kolda/.test(words(row)))).to.deep.equal([false, true]);
    expect(words($(element, 'dialog'))).not.to.include('n’a pas de code');
    $<HTMLButtonElement>(element, 'dialog .acts .primary')!.click();
    await until(() => statesOf(store)[0]?.projects.length === 2, 'the lines');
    expect(statesOf(store)[0]!.projects.map(({ code }) => code)).to.deep.equal(['SN-1', 'SN-2']);
    await until(() => words($(element, '.undo')).includes('2 lignes importées'), 'what was done');
  });

  it('what the server refuses is said in the form, with what was typed, and sent again it begins nothing twice', async () => {
    const store = storeWithPlans();
    const ids: string[] = [];
    const element = await opened(store, {}, { network: async (request, next) => {
      if (request.method !== 'POST') return next();
      const { commands: [command] } = (await request.json()) as { commands: [{ id: string }] };
      ids.push(command.id);
      return ids.length === 1 ? new Response('', { status: 502 }) : next();
    } });
    fill(element, 'name', 'Plan de Louga');
    $<HTMLFormElement>(element, '.pform')!.requestSubmit();
    await until(() => $(element, '.pform [role=alert]'), 'the reason');
    expect([$<HTMLInputElement>(element, '[id="f-name"]')!.value, words($(element, '.pform [role=alert]'))]).to.deep.equal(['Plan de Louga', 'Le serveur est momentanément arrêté.']);
    $<HTMLFormElement>(element, '.pform')!.requestSubmit();
    await until(() => $(element, '[part=verdict]'), 'the plan');
    expect([ids[0] === ids[1], plansOf(store)]).to.deep.equal([true, ['Plan de Louga']]);
  });

  it('is left as it was by whoever thinks better of it', async () => {
    const store = storeWithPlans();
    const element = await opened(store);
    button(element, 'Ne rien faire')!.click();
    await until(() => !$(element, '.pform'), 'no form');
    await until(() => words(element.shadowRoot!.activeElement) === 'Commencer le plan', 'the focus where it was');
    expect(plansOf(store)).to.deep.equal([]);
  });

  it('whoever may not is told who can, and a visitor to sign in', async () => {
    const reader = ofLouga(storeWithPlans(), 'reader');
    await until(() => words($(reader, '[part=note]')).includes('Louga n’a pas encore de plan'), 'who can');
    expect([words($(reader, '[part=note]')), button(reader, 'Commencer le plan')]).to.deep.equal(['Louga n’a pas encore de planLe secrétariat, l’équipe, le maire ou le coach de la collectivité peuvent le commencer. Il apparaîtra ici.', undefined]);
    const visitor = ofLouga(storeWithPlans(), null);
    await until(() => /Connectez-vous pour le commencer/.test(words($(visitor, '[part=note]'))), 'to sign in').catch(() => { throw new Error(words($(visitor, '.body'))); });
    expect(button(visitor, 'Commencer le plan')).to.equal(undefined);
  });

  it('a page that wants nothing changed offers nothing', async () => {
    const element = ofLouga(storeWithPlans(), 'secretary-louga', { readonly: true });
    await until(() => words($(element, '[part=note]')).includes('n’a pas encore de plan'), 'the sentence');
    expect([words($(element, '[part=note]')), button(element, 'Commencer le plan')]).to.deep.equal(['Cette collectivité n’a pas encore de planIl apparaîtra ici dès que son équipe en aura commencé un.', undefined]);
  });

  it('is begun in English and in Arabic too', async () => {
    for (const [lang, label, who] of [['en', 'Begin the plan', 'Louga has no plan yet'], ['ar', 'بدء الخطة', 'خطة بعد']] as const) {
      const element = ofLouga(storeWithPlans(), 'secretary-louga', { lang });
      await until(() => button(element, label), label);
      expect(words($(element, '[part=note]'))).to.include(who);
    }
  });
});

describe('the day a planner stands on', () => {
  const year = new Date().getFullYear();
  const timeline = async (today: string | undefined): Promise<boolean> => {
    const element = mountPlanner({ planView: viewOf({ ...koldaPlan(), firstYear: year - 1 }), view: 'timeline', ...(today === undefined ? {} : { today }) } as object);
    await until(() => $(element, '.lane'), 'the timeline');
    const line = $(element, '.now');
    return !!line && !line.hidden;
  };

  it('is the browser’s unless told, and none where the page wants none', async () => {
    expect([await timeline(undefined), await timeline(''), await timeline(`${year}-07-01`), await timeline('1999-01-01')]).to.deep.equal([true, false, true, false]);
  });
});
