import { expect } from '@open-wc/testing';
import type { PlanState } from '@jalon/core/investment';
import { PLANS_OF_KOLDA, type JalonStore } from '@jalon/testing';
import type { JalonPtiPlanner } from '../src/planner/jalon-pti-planner.ts';
import type { PlannerMode } from '../src/planner/scene.ts';
import { $, $$, koldaPlan, planner, rowNamed, storeWithPlans, viewOf, words, writer } from './support/planner.ts';
import { told } from './support/told.ts';
import { until } from './support/widget.ts';

type Spoken = 'fr' | 'en' | 'ar';
const MODES: readonly PlannerMode[] = ['table', 'timeline', 'money'];
/** Something each view says, once it is drawn. */
const DRAWN: Readonly<Record<PlannerMode, string>> = { table: '.pt [part=row]', timeline: '.tl .row', money: '.mt tfoot' };
/** Begins the sentence of a plan, to know the language it is in. */
const head = (element: Element): string => words($(element, '.say'));

async function read(lang: Spoken, view: PlannerMode): Promise<JalonPtiPlanner> {
  const element = await planner({ planView: viewOf(koldaPlan(2025)), lang, view });
  await until(() => $(element, DRAWN[view]), `the ${view}`);
  return element;
}

/** Turns a planner to a language, until it says the same as one that never spoke another. */
async function turned(element: JalonPtiPlanner, lang: Spoken, same: readonly string[], what: string): Promise<void> {
  element.lang = lang;
  await until(() => told(element).join('\n') === same.join('\n'), what).catch(() => undefined);
  expect(told(element), what).to.deep.equal(same);
}

describe('a planner whose page changes language', () => {
  it('says an open form in the other one, with what was typed', async () => {
    const forms = async (lang: Spoken): Promise<JalonPtiPlanner> => {
      const element = await writer({ lang });
      rowNamed(element, 'P-02').querySelector('th')!.click();
      (await until(() => $(element, '.parts button'), 'the parts of the line')).click();
      await until(() => $(element, '.pform'), 'the form');
      return element;
    };
    const element = await forms('fr');
    const field = $<HTMLInputElement>(element, '.pform input:not([type=radio], [type=checkbox])')!;
    field.value = '77';
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    // Nothing has loaded Arabic yet.
    element.lang = 'ar';
    await until(() => /\p{Script=Arabic}/u.test(told(element, '.pform label').join()), 'the form in Arabic');
    const other = await forms('ar');
    for (const part of ['.pform', '#panel', '[part=finding]']) expect([told(element, part).length > 5, told(element, part)], part).to.deep.equal([true, told(other, part)]);
    expect($<HTMLInputElement>(element, '.pform input:not([type=radio], [type=checkbox])')!.value).to.equal('77');
  });

  for (const view of MODES) {
    it(`says all of its ${view} in the other one, and of what rules say, as if it had never spoken French`, async () => {
      const element = await read('fr', view);
      const french = told(element);
      for (const lang of ['ar', 'en'] as const) {
        const fresh = await read(lang, view);
        const same = told(fresh);
        fresh.remove();
        // What its people wrote stays; of what the widget says, next to nothing is the same in two languages.
        expect(same.filter((text) => /\p{L}{3}/u.test(text) && !french.includes(text)).length, `${view} in ${lang}`).to.be.above(20);
        await turned(element, lang, same, `the ${view} in ${lang}`);
      }
      await turned(element, 'fr', french, `the ${view} in French again`);
    });
  }

  it('prints in the other one', async () => {
    const element = await read('fr', 'table');
    const other = await read('ar', 'table');
    const papers = (): string[][] => {
      dispatchEvent(new Event('beforeprint'));
      const both = [element, other].map((one) => told(one, '.paper'));
      dispatchEvent(new Event('afterprint'));
      return both;
    };
    await until(() => papers()[1]!.length > 50, 'the paper');
    const [french] = papers();
    element.lang = 'ar';
    await until(() => head(element) === head(other), 'Arabic');
    await element.updateComplete;
    const [turnedPaper, arabic] = papers();
    expect(turnedPaper).to.deep.equal(arabic);
    expect(french!.join()).to.not.equal(arabic!.join());
  });

  it('undoes and does again what was changed before, and names it in the language it is in', async () => {
    const store = storeWithPlans();
    const element = await writer({}, { store });
    const credit = (): number | undefined => stateOf(store).projects.find(({ code }) => code === 'P-02')!.credits['2027'];
    const before = credit();
    await write(element, 'P-02', '2027', '60');
    await until(() => credit() === 60_000_000, 'the change to be kept');
    element.lang = 'ar';
    await until(() => /\p{Script=Arabic}/u.test(head(element)), 'Arabic');
    const named = (label: string): HTMLButtonElement | undefined => $$<HTMLButtonElement>(element, 'button').find((one) => words(one) === label && !one.disabled && one.ariaDisabled !== 'true');
    (await until(() => named('تراجع'), 'what undoes')).click();
    await until(() => credit() === before, 'the change to be undone');
    await until(() => $(element, '.undo kbd'), 'that it is kept');
    expect(words($(element, '.undo'))).to.match(/^ألغي: P-02/);
    expect(told(element, '.undo, [role=status], [aria-live]').join()).to.not.match(/annul/i);
    (await until(() => named('إعادة'), 'what does it again')).click();
    await until(() => credit() === 60_000_000, 'the change to be done again');
  });
});

/** What a person did, and what tells of it. */
const DEEDS: readonly (readonly [what: string, within: string, deed: (lang: Spoken) => Promise<JalonPtiPlanner>])[] = [
  ['a table of lines that was pasted', 'dialog', async (lang) => {
    const element = await writer({ lang });
    paste(element, 'Code\tIntitulé\tDomaine\tCoût (millions)\t2027\nN-01\tForage\tEnvironnement et ressources naturelles, eau\t12,5\t12,5\nN-02\tSans domaine\tinconnu\t3\t3');
    await until(() => $(element, '.report tbody tr'), 'the report');
    return element;
  }],
  ['cells that were pasted', 'dialog', async (lang) => {
    const element = await writer({ lang });
    paste(element, '11\tbeaucoup\n21\t22\t23\t24\t25');
    await until(() => $(element, '.report tbody tr'), 'the report');
    return element;
  }],
  ['a credit that was changed', '.undo', async (lang) => {
    const element = await writer({ lang });
    await write(element, 'P-02', '2027', '60');
    await until(() => $(element, '.undo kbd'), 'what takes it back');
    return element;
  }],
  ['a line that was moved by a year', '.undo', async (lang) => {
    const element = await writer({ lang });
    cellOf(element, 'P-02', '2027').dispatchEvent(new KeyboardEvent('keydown', { key: lang === 'ar' ? 'ArrowLeft' : 'ArrowRight', altKey: true, bubbles: true, composed: true, cancelable: true }));
    await until(() => $(element, '.undo kbd'), 'what takes it back');
    return element;
  }],
  ['a change of the slice that was adopted', '.note.err', async (lang) => {
    const element = await writer({ lang, plan: PLANS_OF_KOLDA.adopted });
    await write(element, 'P-04', '2026', '1');
    await until(() => $(element, '.note.err'), 'the refusal');
    return element;
  }],
  ['an act that was refused', 'dialog', async (lang) => {
    const element = await writer({ lang });
    (await until(() => $(element, '.head .btn.primary'), 'the act')).click();
    (await until(() => $<HTMLFormElement>(element, 'dialog[open] .pform'), 'its form')).requestSubmit();
    await until(() => $(element, 'dialog [role=alert]'), 'the refusal');
    return element;
  }],
];

/** What its people wrote, and names of keys. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['Forage', 'Sans domaine', 'Esplanade de Kolda', 'Drainage du quartier Sikilo', 'inconnu', 'beaucoup', 'Ctrl+Z']);

describe('what is told of what was done', () => {
  for (const [what, within, deed] of DEEDS) {
    it(`is said in the language the page has by then: ${what}`, async () => {
      const fresh = await deed('ar');
      const same = told(fresh, within);
      fresh.remove();
      const element = await deed('fr');
      const french = told(element, within);
      expect(french.filter((text) => /\p{Script=Arabic}/u.test(text))).to.deep.equal([]);
      expect(french.filter((text) => same.includes(text) && /\p{L}{3}/u.test(text) && !OF_PEOPLE.has(text)), 'the same in two languages').to.deep.equal([]);
      for (const [lang, words] of [['ar', same], ['fr', french]] as const) {
        element.lang = lang;
        await until(() => told(element, within).join() === words.join(), lang).catch(() => undefined);
        expect(told(element, within), lang).to.deep.equal(words);
      }
    });
  }
});

const stateOf = (store: JalonStore): PlanState => store.plans.get(PLANS_OF_KOLDA.draft)!.state;

const cellOf = (element: JalonPtiPlanner, code: string, column: string): HTMLElement => [...rowNamed(element, code).querySelectorAll<HTMLElement>('[data-l]')].find(({ dataset }) => dataset['l'] === column)!;

function paste(element: JalonPtiPlanner, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  cellOf(element, 'P-02', '2027').dispatchEvent(Object.assign(new Event('paste', { bubbles: true, composed: true, cancelable: true }), { clipboardData }));
}

async function write(element: JalonPtiPlanner, code: string, column: string, typed: string): Promise<void> {
  const cell = cellOf(element, code, column);
  cell.focus();
  cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
  const field = await until(() => $<HTMLInputElement>(element, '.edit .in'), 'the field');
  field.value = typed;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
}
