import { expect } from '@open-wc/testing';
import { planningOn } from '@jalon/client';
import type { PlanCommandBody, PlanState } from '@jalon/core/investment';
import type { JalonStore, PersonaName } from '@jalon/testing';
import type { JalonPtiPlanner } from '../src/planner/jalon-pti-planner.ts';
import { faults } from './support/axe.ts';
import { $, $$, planClient, planner, press, rowNamed, senegal, storeWithPlans, words, type PlanSigned } from './support/planner.ts';
import { until } from './support/widget.ts';

const KOLDA = 'sn-kd-kd1-1';
const M = 1_000_000;
const PLAN = 'essai';

/** A line of services paid in 2026 from a source, which breaks no rule alone. Two of them look like one need split in two. */
const line = (code: string, source: string, title = 'Étude', amount = 25 * M): PlanCommandBody => ({
  type: 'addProject', payload: { project: {
    id: code, code, title: `${title} ${code}`, sector: 'planning', marks: [], mode: 'MODir', nature: 'services', status: 'planned', cost: amount, ap: amount, paid: 0, credits: { 2026: amount }, funding: [{ source, year: 2026, amount }],
    execution: {}, schedule: { start: '2026-Q2', end: '2026-Q3' }, procurement: { procedure: 'drp-simple', dates: { notice: '2026-01-20' as never } },
  } },
});
const ceiling = (source: string): PlanCommandBody => ({ type: 'setCeiling', payload: { source, year: 2026, ceiling: { amount: 2000 * M, basis: 'granted' } } });

/** A plan of Kolda of those lines, and what was done with it since. */
async function planWith(store: JalonStore, ...bodies: readonly PlanCommandBody[]): Promise<void> {
  const { code, version, hash } = senegal;
  const create: PlanCommandBody = { type: 'createPlan', payload: { territory: KOLDA, programme: 'pacasen', name: 'Essai', firstYear: 2026, years: 3, currency: 'XOF', framework: { code, version, hash } } };
  const { plans } = planningOn(planClient({ store }));
  await plans.send(PLAN, [create, ...bodies].map((body) => ({ ...body, id: crypto.randomUUID(), base: 0 })));
}
const adopted = (...lines: readonly PlanCommandBody[]): PlanCommandBody[] => [ceiling('own'), ceiling('window-1'), ...lines, { type: 'proposePlan', payload: {} }, { type: 'adoptPlan', payload: { reference: 'Délibération 4', on: '2025-05-02' as never } }];
const stateOf = (store: JalonStore): PlanState => store.plans.get(PLAN)!.state;

async function opened(store: JalonStore, { as = 'secretary-kolda', network, ...more }: Pick<PlanSigned, 'network'> & { as?: PersonaName; lang?: string; view?: 'timeline' } = {}): Promise<JalonPtiPlanner> {
  const element = await planner({ client: planClient({ store, as, ...(network && { network }) }), plan: PLAN, today: '2025-05-12', ...more } as object);
  await until(() => button(element, 'Exporter'), 'the tools');
  return element;
}
const button = (element: Element, label: string | RegExp, inside = ''): HTMLButtonElement | undefined => $$<HTMLButtonElement>(element, `${inside} button`).find((one) => (typeof label === 'string' ? words(one) === label : label.test(words(one))));
const fill = (element: Element, name: string, value: string): void => {
  const field = $<HTMLInputElement>(element, `[id="f-${name}"]`)!;
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
};
const tick = (element: Element, name: string, checked = true): void => {
  const box = $<HTMLInputElement>(element, `[id="f-${name}"]`)!;
  if (box.checked !== checked) box.click();
};
const submit = (element: Element): void => $<HTMLFormElement>(element, '.pform')!.requestSubmit();
const execution = async (element: JalonPtiPlanner, code: string): Promise<void> => {
  rowNamed(element, code).querySelector('th')!.click();
  (await until(() => button(element, 'Exécution', '.parts'), 'the part of the line')).click();
  await until(() => element.shadowRoot!.activeElement?.id === 'f-c2026', 'the first field');
};
/** What the panel says of it, row by row. */
const recorded = (element: JalonPtiPlanner): string[][] => [...$<HTMLTableElement>(element, '.facts table')!.rows].map(({ cells }) => [...cells].map(words));

describe('what was really paid', () => {
  it('is recorded by year with decimal commas, and stands beside the credits, in the details and in the table', async () => {
    const store = storeWithPlans();
    await planWith(store, ...adopted(line('P-01', 'own')));
    const element = await opened(store, { as: 'team-kolda' });
    await execution(element, 'P-01');
    expect($$(element, '.gridform thead th').map(words)).to.deep.equal(['2026, crédit 25', '2027, crédit 0', '2028, crédit 0']);
    fill(element, 'c2026', '20,5');
    fill(element, 'p2026', '12,25');
    submit(element);
    await until(() => stateOf(store).projects[0]!.execution['2026'], 'the record');
    expect(stateOf(store).projects[0]!.execution).to.deep.equal({ 2026: { paid: 12.25 * M, committed: 20.5 * M } });
    await until(() => words(rowNamed(element, 'P-01')).includes('payé : 12,25'), 'the table');
    expect(recorded(element)).to.deep.equal([['', '2026'], ['Crédits de paiement', '25'], ['Engagé', '20,5'], ['Payé', '12,25']]);
    await until(() => $$(element, '[role=status]').some((one) => words(one) === 'P-01 : exécution enregistrée'), 'what is said');
  });

  it('says at its field what is wrong, and keeps what was typed; Escape there closes nothing', async () => {
    const store = storeWithPlans();
    await planWith(store, ...adopted(line('P-01', 'own')));
    const element = await opened(store);
    await execution(element, 'P-01');
    expect(await faults(element)).to.deep.equal([]);
    fill(element, 'p2026', '12 x');
    submit(element);
    await until(() => $(element, '[id="fault-p2026"]'), 'the fault');
    press($(element, '[id="f-p2026"]')!, 'Escape');
    await element.updateComplete;
    expect([$<HTMLInputElement>(element, '[id="f-p2026"]')!.value, element.shadowRoot!.activeElement?.id, stateOf(store).projects[0]!.execution]).to.deep.equal(['12 x', 'f-p2026', {}]);
  });

  it('is told by source: the sum follows, what is over the plan is said, and later records say it again', async () => {
    const store = storeWithPlans();
    await planWith(store, ...adopted(line('P-01', 'window-1')));
    const element = await opened(store);
    await execution(element, 'P-01');
    const rows = (): string[] => $$(element, '.gridform tbody th').map(words);
    expect(rows()).to.deep.equal(['Engagé', 'Payé', 'dont Guichet de performance 1']);
    button(element, 'Autres sources')!.click();
    await until(() => rows().length > 5, 'the other sources');
    const [total, own] = ['p2026', 's-own-2026'].map((name) => $<HTMLInputElement>(element, `[id="f-${name}"]`)!);
    fill(element, 'p2026', '9');
    fill(element, 's-window-1-2026', '25,5');
    fill(element, 's-own-2026', '4 x');
    await until(() => total!.readOnly, 'the sum');
    expect([total!.value, words($(element, '[id="note-s-window-1-2026"]')), words($(element, '[id="note-p2026"]'))]).to.deep.equal(['25,5', '0,5 de plus que prévu', '0,5 de plus que prévu']);
    submit(element);
    await until(() => $(element, '[id="fault-s-own-2026"]'), 'the fault where it is');
    expect([element.shadowRoot!.activeElement, stateOf(store).projects[0]!.execution]).to.deep.equal([own, {}]);
    fill(element, 's-own-2026', '4');
    await until(() => total!.value === '29,5', 'the new sum');
    expect(words($(element, '.pform [role=status]')), 'what is heard of it').to.equal('Payé 2026, somme des sources : 29,5');
    expect(await faults(element)).to.deep.equal([]);
    submit(element);
    await until(() => stateOf(store).projects[0]!.execution['2026'], 'the record');
    expect(stateOf(store).projects[0]!.execution).to.deep.equal({ 2026: { paid: 29.5 * M, sources: { own: 4 * M, 'window-1': 25.5 * M } } });
    await until(() => !$(element, '.pform'), 'the form closed');
    expect(recorded(element)).to.deep.equal([['', '2026'], ['Crédits de paiement', '25'], ['Engagé', '–'], ['Payé', '29,5'], ['dont Fonds propres', '4'], ['dont Guichet de performance 1', '25,5']]);
    expect(await faults(element)).to.deep.equal([]);
    button(element, 'Exécution', '.parts')!.click();
    await until(() => $(element, '[id="f-s-own-2026"]'), 'the form again');
    expect(rows()).to.include('dont Fonds propres');
    fill(element, 's-own-2026', '');
    await until(() => $<HTMLInputElement>(element, '[id="f-p2026"]')!.value === '25,5', 'the sum of those left');
    fill(element, 's-window-1-2026', '');
    await until(() => !$<HTMLInputElement>(element, '[id="f-p2026"]')!.readOnly, 'a sum to be typed');
    fill(element, 'p2026', '8');
    submit(element);
    await until(() => stateOf(store).projects[0]!.execution['2026']!.paid === 8 * M, 'the record without sources');
    expect(stateOf(store).projects[0]!.execution['2026']).to.deep.equal({ paid: 8 * M });
  });

  it('of another since is told before it is written over', async () => {
    const store = storeWithPlans();
    await planWith(store, ...adopted(line('P-01', 'own')));
    const element = await opened(store);
    await execution(element, 'P-01');
    fill(element, 'p2026', '10');
    const { plans } = planningOn(planClient({ store, as: 'team-kolda' }));
    await plans.recordExecution(PLAN, { project: 'P-01', year: 2026, paid: 7 * M }, { base: stateOf(store).version });
    submit(element);
    await until(() => /a changé|changé/.test(words($(element, '.pform [role=alert]'))), 'that another was first');
    expect([stateOf(store).projects[0]!.execution['2026']!.paid, $<HTMLInputElement>(element, '[id="f-p2026"]')!.value]).to.deep.equal([7 * M, '10']);
    submit(element);
    await until(() => stateOf(store).projects[0]!.execution['2026']!.paid === 10 * M, 'the second time it is meant');
  });

  it('feeds the plan that follows: what the State gave and was not paid must be used in the next year', async () => {
    const store = storeWithPlans();
    await planWith(store, ...adopted(line('P-01', 'window-1')));
    const element = await opened(store);
    await execution(element, 'P-01');
    fill(element, 'p2026', '5');
    submit(element);
    await until(() => words(rowNamed(element, 'P-01')).includes('payé : 5'), 'the record in the table');
    $(element, '.acts-of')!.click();
    (await until(() => button(element, 'Préparer 2027–2029', 'dialog[open]'), 'the acts')).click();
    await until(() => $(element, 'dialog[open] .pform'), 'the act');
    expect($<HTMLSelectElement>(element, '[id="f-carry"]')!.value).to.equal('paid');
    submit(element);
    await until(() => words($(element, 'h2')) === 'PTI 2027–2029', 'the next plan');
    await until(() => words(rowNamed(element, 'P-01')).includes('20'), 'what remains');
    expect(words(rowNamed(element, 'P-01'))).to.match(/Fonds de l’État à engager en 2027/);
  });
});

describe('an act that is answered late', () => {
  it('closes no other dialog, and tells why it was refused once that one is closed', async () => {
    const store = storeWithPlans();
    await planWith(store, ceiling('own'), line('P-01', 'own'));
    let [isHeld, isDown] = [true, true];
    const element = await opened(store, { network: async (request, answer) => {
      if (request.method !== 'POST') return answer();
      await until(() => !isHeld, 'the answer to be let through');
      if (isDown) throw new TypeError('no network');
      return answer();
    } });
    const propose = async (): Promise<void> => {
      isHeld = true;
      button(element, 'Proposer au conseil')!.click();
      await until(() => $(element, 'dialog[open] .pform'), 'the act');
      submit(element);
      await element.updateComplete;
      button(element, 'Fermer', 'dialog')!.click();
      await until(() => !$(element, 'dialog'), 'the act closed');
      button(element, 'Exporter')!.click();
      await until(() => $(element, 'dialog[open]'), 'another dialog');
      isHeld = false;
    };
    const title = (): string => words($(element, 'dialog[open] h3'));
    await propose();
    button(element, 'Fermer', 'dialog')!.click();
    await until(() => title() === 'Proposer au conseil' && words($(element, 'dialog p')) !== '', 'why it was refused');
    button(element, 'Fermer', 'dialog')!.click();
    await until(() => !$(element, 'dialog'), 'that closed too');
    isDown = false;
    await propose();
    await until(() => words($(element, '.meta')).startsWith('Proposé'), 'the plan as proposed');
    await element.updateComplete;
    expect(title()).to.equal('Exporter');
  });
});

describe('a rule that blocks', () => {
  const alike = [ceiling('own'), line('P-01', 'own'), line('P-02', 'own')];

  it('is set aside from what it found: with its motive, its act and its day, which stay in sight', async () => {
    const store = storeWithPlans();
    await planWith(store, ...alike);
    const element = await opened(store);
    expect(words($(element, '.say'))).to.include('1 règle bloque');
    (await until(() => button(element, 'Passer outre par un acte', '[part=finding]'), 'the way out')).click();
    await until(() => $(element, 'dialog[open] .pform'), 'the act');
    expect([words($(element, 'dialog h3')), $<HTMLInputElement>(element, '[id="f-rule-split"]')!.checked, $<HTMLInputElement>(element, '[id="f-override-on"]')!.value]).to.deep.equal(['Passer outre et proposer au conseil', true, '2025-05-12']);
    expect(await faults(element)).to.deep.equal([]);
    const marked = $$(element, 'dialog label').filter((label) => label.querySelector('.req')).map((label) => [words(label), $<HTMLInputElement>(element, `[id="${label.getAttribute('for')}"]`)!.required]);
    expect(marked, 'what must be filled in, said before anything is wrong').to.deep.equal(['Pourquoi passer outre', 'Acte qui le décide', 'Daté du'].map((label) => [`${label} obligatoire`, true]));
    submit(element);
    await until(() => $(element, '[id="fault-override-motive"]'), 'the motive is asked for');
    fill(element, 'override-motive', 'Deux quartiers, deux besoins');
    fill(element, 'override-reference', 'Avis n° 7');
    tick(element, 'rule-split', false);
    submit(element);
    await until(() => $(element, '[id="fault-rule-split"]'), 'a rule is asked for');
    expect(element.shadowRoot!.activeElement?.id, 'the focus goes where something is wrong').to.equal('f-rule-split');
    expect(stateOf(store).status).to.equal('draft');
    tick(element, 'rule-split');
    fill(element, 'override-on', '2025-05-09');
    submit(element);
    await until(() => stateOf(store).status === 'proposed', 'the proposal');
    expect(stateOf(store).steps.at(-1)).to.deep.include({ overridden: ['split'], override: { motive: 'Deux quartiers, deux besoins', reference: 'Avis n° 7', on: '2025-05-09' } });
    await until(() => /Passé outre, Avis n° 7, le 9 mai 2025 : Deux quartiers, deux besoins/.test(words($(element, '[part=finding]'))), 'the act, where the finding was');
    expect(words($(element, '.say'))).not.to.include('bloque');
    expect(words(rowNamed(element, 'P-01'))).to.include('passé outre');
    globalThis.dispatchEvent(new Event('beforeprint'));
    expect(words($(element, '.paper .finds'))).to.include('Passé outre, Avis n° 7');
    globalThis.dispatchEvent(new Event('afterprint'));
  });

  it('set aside for the proposal is set aside again by whoever adopts', async () => {
    const store = storeWithPlans();
    await planWith(store, ...alike, { type: 'proposePlan', payload: { override: { rules: ['split'], motive: 'Deux besoins' } } });
    const element = await opened(store, { as: 'mayor-kolda' });
    (await until(() => button(element, 'Enregistrer l’adoption'), 'the act')).click();
    await until(() => $(element, 'dialog[open] .pform'), 'the act');
    expect([words($(element, 'dialog h3')), $<HTMLInputElement>(element, '[id="f-rule-split"]')!.checked]).to.deep.equal(['Passer outre et enregistrer l’adoption', true]);
    fill(element, 'reference', 'Délibération 4');
    fill(element, 'override-motive', 'Le conseil le sait');
    fill(element, 'override-reference', 'Délibération 4');
    submit(element);
    await until(() => stateOf(store).status === 'adopted', 'the adoption');
    expect(stateOf(store).steps.at(-1)!.override).to.deep.include({ motive: 'Le conseil le sait' });
  });

  it('that no act may set aside says so, and is refused in place with what was typed', async () => {
    const store = storeWithPlans();
    await planWith(store, ...alike, line('P-03', 'own', 'Curage', 60 * M));
    const element = await opened(store);
    expect(await until(() => $$(element, '[part=finding]').find((one) => /Procédure trop légère/.test(words(one))), 'the firm rule').then((card) => words(card))).not.to.include('Passer outre');
    (await until(() => button(element, 'Passer outre par un acte', '[part=finding]'), 'the other')).click();
    await until(() => $(element, 'dialog[open] .pform'), 'the act');
    expect(words($(element, 'dialog .warn'))).to.include('Aucun acte ne permet de passer outre à ceci, qui se corrige d’abord : Procédure trop légère.');
    fill(element, 'override-motive', 'Deux besoins');
    fill(element, 'override-reference', 'Avis n° 7');
    submit(element);
    await until(() => $(element, 'dialog [role=alert]'), 'the refusal');
    expect([$<HTMLTextAreaElement>(element, '[id="f-override-motive"]')!.value, stateOf(store).status]).to.deep.equal(['Deux besoins', 'draft']);
  });

  it('whoever drafts without proposing is told who can', async () => {
    const store = storeWithPlans();
    await planWith(store, ...alike);
    const element = await opened(store, { as: 'team-kolda' });
    const card = await until(() => $$(element, '[part=finding]').find((one) => /passer outre/.test(words(one))), 'who can');
    expect([words(card).includes('Le secrétariat ou le maire peut passer outre, par un acte.'), button(element, 'Passer outre par un acte')]).to.deep.equal([true, undefined]);
  });
});
