import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { Answer } from '@jalon/core/assessment';
import { buildAnswer, buildAssessmentState, buildReferential, buildScorecard, buildCycle } from '@jalon/testing';
import type { JalonScorecard } from '../src/index.ts';
import type { Card } from '../src/scorecard/card.ts';
import { sampleField } from '../src/scorecard/editing/templates/sample-field.ts';
import { editingFr } from '../src/scorecard/editing/fr.ts';
import { readSample, rowsOf } from '../src/scorecard/editing/typed-sample.ts';
import { addStrings, createSay } from '../src/language/strings.ts';
import { formatFor } from '../src/language/format.ts';
import { $, $$, mount, place, until, words } from './support/widget.ts';

const source = { ref: 'Grid of the tests', confidence: 'U' } as const;
const label = (fr: string) => ({ fr, en: fr, ar: fr });
const xof = (amount: number) => ({ amount, currency: 'XOF' });
const years = ['r2022', 'r2023', 'r2024'];
const OPINIONS = [{ code: 'clean', label: label('Sans réserve') }, { code: 'qualified', label: label('Avec réserve') }];

/** One indicator of ten points, answered, in a card that is open on it. */
async function explained(rule: object, said: Pick<Answer, 'input'> | Pick<Answer, 'events'>, holidays: string[] = [], currency = 'XOF'): Promise<JalonScorecard> {
  const used = JSON.stringify(rule);
  const inputs = [
    { code: 'posted', type: 'boolean', label: label('Comptes publiés') }, { code: 'audited', type: 'boolean', label: label('Audit publié') },
    ...years.map((code) => ({ code, type: 'money', label: label(`Recettes ${code.slice(1)}`) })), { code: 'opinion', type: 'choice', label: label('Opinion'), values: OPINIONS },
    { code: 'projects', type: 'sample', label: label('Projets tirés') }, { code: 'done', type: 'count', label: label('Faites') }, { code: 'made', type: 'count', label: label('Prévues') },
  ].filter(({ code }) => used.includes(`"${code}"`));
  const referential = buildReferential({
    currency, inputs: inputs as never, events: [{ code: 'sent', label: label('Comptes transmis') }], evidence: [], gates: [], thresholds: [], windows: [],
    indicators: [{ code: 'IDP-1', domain: 'finance', points: '10', label: label('Essai'), rule: rule as never, source }], scores: [{ code: 'idp', sum: ['IDP-1'], max: '10' }],
  });
  const state = buildAssessmentState({ answers: [buildAnswer({ item: 'IDP-1', ...said })] });
  const card = mount({ view: buildScorecard({ referential, state, cycle: buildCycle({ holidays }, referential) }) });
  (await until(() => $(card, '#b-IDP-1'), 'the row')).click();
  await until(() => words(card).includes('Pourquoi'), 'the explanation');
  return card;
}

/** The lines of what is compared one by one, their cells set apart. */
const lines = (card: JalonScorecard): string[] => $$<HTMLTableRowElement>(card, '.tb tr').map((row) => [...row.cells].map(({ textContent }) => textContent.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim()).filter(Boolean).join(' | '));

describe('a shape in words', () => {
  it('a whole checklist names what is missing, without points of its own', async () => {
    const card = await explained({ kind: 'checklist-all', items: [{ input: 'posted' }, { input: 'audited' }] }, { input: { posted: true, audited: false } });
    expect(words(card)).to.contain('un seul qui manque n’en donne aucun').and.to.contain('1 sur 2');
    expect(lines(card)).to.include.members(['Comptes publiés | oui', 'Audit publié | non']);
  });

  it('a change shows the subtraction and the band', async () => {
    const card = await explained({ kind: 'delta', now: 'r2024', base: 'r2023', as: 'share', bands: [{ above: '0.10', points: '10' }, { from: '0.05', points: '6' }, { points: '0' }] }, { input: { r2024: xof(66), r2023: xof(60) } });
    expect(words(card)).to.contain('(66 − 60) ÷ 60 = 10 %');
    expect(lines(card)).to.include.members(['plus de 10 % | 10', '5 % et plus | 6 | palier atteint', 'au-dessous | 0']);
  });

  it('an amount that changes keeps its unit', async () => {
    const card = await explained({ kind: 'delta', now: 'r2024', base: 'r2023', as: 'amount', bands: [{ from: '20', points: '10' }, { points: '0' }] }, { input: { r2024: xof(80), r2023: xof(60) } });
    expect(words(card)).to.contain('80 − 60 = 20');
    expect(lines(card)).to.include('20 F CFA et plus | 10 | palier atteint');
  });

  it('an amount in a currency with cents is said in its units, not in its cents', async () => {
    const mad = (amount: number) => ({ amount, currency: 'MAD' });
    const card = await explained({ kind: 'delta', now: 'r2024', base: 'r2023', as: 'amount', bands: [{ from: '20.50', points: '10' }, { points: '0' }] }, { input: { r2024: mad(8_050), r2023: mad(6_000) } }, [], 'MAD');
    expect(words(card)).to.contain('80,5 − 60 = 20,5');
    expect(lines(card)).to.include('20,5 MAD et plus | 10 | palier atteint');
  });

  it('a base year that does not exist is said', async () => {
    const card = await explained({ kind: 'delta', now: 'r2024', base: 'r2023', as: 'share', whenNoBase: 'unmet', bands: [{ points: '10' }] }, { input: { r2024: xof(66) } });
    expect(words(card)).to.contain('Il n’y a pas d’année de base');
  });

  it('average growth shows each rate with its sign', async () => {
    const card = await explained({ kind: 'avg-growth', years, bands: [{ from: '0.05', points: '10' }, { points: '0' }] }, { input: { r2022: xof(100), r2023: xof(90), r2024: xof(108) } });
    expect(words(card)).to.contain('(− 10 % + 20 %) ÷ 2 = 5 %');
  });

  it('lateness is counted in the days that count', async () => {
    const rule = { kind: 'timeliness', event: 'sent', by: '2025-03-28', counts: 'working', falls: { perDay: '0.5' } };
    const card = await explained(rule, { events: { sent: '2025-04-02' } }, ['2025-04-01']);
    expect(words(card)).to.contain('chaque jour ouvré de retard en retire 0,5').and.to.contain('2 jours ouvrés après la limite').and.to.contain('10 − 2 × 0,5 = 9');
  });

  it('bands of lateness mark the one reached', async () => {
    const card = await explained({ kind: 'timeliness', event: 'sent', by: '2025-03-31', counts: 'calendar', falls: { bands: [{ upTo: 0, points: '10' }, { upTo: 5, points: '3' }] } }, { events: { sent: '2025-04-02' } });
    expect(lines(card)).to.include.members(['à temps | 10', 'jusqu’à 5 jours de retard | 3 | palier atteint']);
  });

  it('a sample names each unit and what was found there', async () => {
    const projects = [{ ref: 'Forage', pass: true }, { ref: 'École', pass: false }, { ref: 'Marché', pass: null }];
    const card = await explained({ kind: 'sample', input: 'projects', needs: 'share', size: 4 }, { input: { projects } });
    expect(words(card)).to.contain('1 sur 4 conformes').and.to.contain('1 ÷ 4 × 10 = 2,5');
    expect(lines(card)).to.include.members(['Forage | conforme', 'École | non conforme', 'Marché | pas encore vue']);
  });

  it('a rubric lists its levels by their words', async () => {
    const card = await explained({ kind: 'rubric', input: 'opinion', levels: [{ value: 'clean', points: '10' }, { value: 'qualified', points: '4' }] }, { input: { opinion: 'qualified' } });
    expect(lines(card)).to.include.members(['Sans réserve | 10', 'Avec réserve | 4 | palier atteint']);
  });

  it('a table names its sides and marks the cell', async () => {
    const rule = { kind: 'table2d', rows: { input: 'opinion', values: ['clean', 'qualified'] }, columns: { of: { ratio: ['done', 'made'] }, bands: [{ from: '0.8' }, {}] }, points: [['10', '6'], ['4', '0']] };
    const card = await explained(rule, { input: { opinion: 'clean', done: 12, made: 20 } });
    expect(words(card)).to.contain('Opinion, croisé avec Faites ÷ Prévues').and.to.contain('12 ÷ 20 = 60 %');
    expect(lines(card)).to.include.members(['80 % et plus | au-dessous', 'Sans réserve | 10 | 6case atteinte', 'Avec réserve | 4 | 0']);
  });
});

describe('the field of a sample', () => {
  addStrings('fr', editingFr);
  const say = createSay(formatFor('fr'), undefined);
  const card = { say, text: (text: { fr: string }) => text.fr, view: { catalogue: { inputs: { projects: { label: label('Projets tirés'), type: 'sample' } } } } } as unknown as Card;

  function drawn(): { host: HTMLElement; typed: () => string; rows: () => HTMLInputElement[]; add: () => void } {
    const host = place(document.createElement('div'));
    let typed = '';
    const draw = (): void => void render(html`${sampleField(card, { id: 'f', code: 'projects', typed, fault: html``, faultId: undefined, type: (text) => { typed = text; draw(); } })}`, host);
    draw();
    return { host, typed: () => typed, rows: () => [...host.querySelectorAll('input')], add: () => host.querySelector<HTMLButtonElement>('.add')!.click() };
  }
  const write = (field: HTMLInputElement, text: string): void => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })); };
  const find = (host: HTMLElement, row: number, value: string): void => {
    const select = host.querySelectorAll('select')[row]!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('takes units one by one, with what was found or nothing yet', () => {
    const { host, typed, rows, add } = drawn();
    write(rows()[0]!, 'Forage');
    find(host, 0, 'true');
    add();
    write(rows()[1]!, 'École');
    add();
    expect(rows().length).to.equal(3);
    expect(readSample(typed())).to.deep.equal({ ok: true, value: [{ ref: 'Forage', pass: true }, { ref: 'École', pass: null }] });
  });

  it('takes a unit out, and leaves the focus where another can be added', () => {
    const { host, typed, rows, add } = drawn();
    write(rows()[0]!, 'Forage');
    add();
    write(rows()[1]!, 'École');
    host.querySelectorAll<HTMLButtonElement>('.unit button')[0]!.click();
    expect(rowsOf(typed())).to.deep.equal([{ ref: 'École', pass: '' }]);
    expect(rows().map(({ value }) => value)).to.deep.equal(['École']);
    expect(document.activeElement?.className).to.contain('add');
  });

  it('says nothing while nothing is written', () => {
    const { typed, rows } = drawn();
    write(rows()[0]!, 'F');
    write(rows()[0]!, '');
    expect(readSample(typed())).to.deep.equal({ ok: true, value: undefined });
  });

  it('refuses a unit without a name, and one named twice', () => {
    expect(readSample(JSON.stringify([{ ref: ' ', pass: 'true' }]))).to.deep.equal({ ok: false, fault: 'noRef' });
    expect(readSample(JSON.stringify([{ ref: 'Forage', pass: 'true' }, { ref: 'Forage ', pass: '' }]))).to.deep.equal({ ok: false, fault: 'twice' });
  });

  it('names every control', () => {
    const { host, add } = drawn();
    add();
    const names = [...host.querySelectorAll('input, select, .unit button')].map((control) => control.getAttribute('aria-label'));
    expect(names).to.deep.equal(['Unité 1', 'Constat pour l’unité 1', 'Retirer l’unité 1', 'Unité 2', 'Constat pour l’unité 2', 'Retirer l’unité 2']);
  });
});
