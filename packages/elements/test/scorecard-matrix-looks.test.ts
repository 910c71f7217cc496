import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import 'axe-core/axe.min.js';
import { FORCED, itBut, withMedia } from './support/browser.ts';
import { $, $$, matrix, matrixOf, rowsOf, words, type MatrixSettings } from './support/matrix.ts';
import { pause, place, until } from './support/widget.ts';

const checker = (globalThis as unknown as { axe: typeof axe }).axe;

async function faults(element: Element): Promise<string[]> {
  const { violations, passes } = await checker.run(element, { resultTypes: ['violations', 'passes'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  if (passes.length < 5) throw new Error('axe saw nothing to check');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`));
}

/** With a row ticked, a cell in words and a column pinned. */
async function busy(settings: MatrixSettings, inside?: Element): Promise<Element> {
  const element = await matrix({ view: matrixOf(14), matrixQuery: { group: 'area' }, ...settings }, inside);
  rowsOf(element)[1]!.querySelector('input')!.click();
  (rowsOf(element)[2]!.children[3] as HTMLElement).click();
  (await until(() => $<HTMLButtonElement>(element, '[part=cell-line] button'))).click();
  (rowsOf(element)[2]!.children[4] as HTMLElement).click();
  await until(() => $(element, '[part=cell-line]') && $(element, '[part=selection]'));
  await pause(100);
  return element;
}

describe('the matrix for everyone', () => {
  for (const [theme, lang] of [['light', 'fr'], ['dark', 'fr'], ['light', 'ar'], ['dark', 'en']] as const) it(`has no fault axe can find, ${theme}, in ${lang}`, async () => {
    expect(await faults(await busy({ theme, lang }))).to.deep.equal([]);
  });

  itBut({ webkit: FORCED }, 'has no fault in forced colours', async () => {
    await withMedia({ forcedColors: 'active' }, async () => {
      expect(await faults(await busy({}))).to.deep.equal([]);
    });
  });

  for (const lang of ['fr', 'ar']) it(`is blocks in a column of 320 pixels, without a fault, in ${lang}`, async () => {
    const column = place(document.createElement('div'));
    column.style.inlineSize = '320px';
    const element = await busy({ lang }, column);
    expect(column.scrollWidth).to.be.at.most(320);
    const { left, right } = column.getBoundingClientRect();
    for (const cell of rowsOf(element)[0]!.children) expect(cell.getBoundingClientRect()).to.satisfy((box: DOMRect) => box.left >= left - 1 && box.right <= right + 1);
    expect(getComputedStyle(rowsOf(element)[0]!).display).to.equal('grid');
    const gate = $(element, '[part=row] .k1')!;
    expect(gate.dataset['l']).to.equal('CMO-1');
    // Firefox answers with the function, others with what it gives.
    expect(getComputedStyle(gate, '::before').content).to.match(/attr\(data-l\)|CMO-1/);
    const heights = new Set(rowsOf(element).map((row) => row.getBoundingClientRect().height));
    expect(heights.size).to.equal(1);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('lines its columns up under their heads, whatever the density', async () => {
    for (const density of ['compact', 'normal', 'roomy'] as const) {
      const element = await matrix({ view: matrixOf(4), density });
      const left = (cells: Iterable<Element>): number[] => [...cells].map((cell) => Math.round(cell.getBoundingClientRect().left));
      const keys = left($(element, '.keys')!.children);
      expect(left(rowsOf(element)[0]!.children)).to.deep.equal(keys);
      const firsts = left($$(element, '.bands > *')).filter((each) => keys.includes(each));
      expect(firsts).to.have.lengthOf($$(element, '.bands > *').length);
    }
  });

  it('cuts no word of its heads, however long', async () => {
    const view = matrixOf(4);
    const long = ['Patrimoine et entretien des équipements marchands', 'Environnement'];
    const element = await matrix({ view: { ...view, domains: view.domains.map((domain, at) => ({ ...domain, label: { fr: long[at]! } })) } });
    const bands = $$(element, '.bands span');
    expect(bands.map(words)).to.include.members(long);
    for (const span of bands) {
      const [inside, cell] = [span.getBoundingClientRect(), span.parentElement!.getBoundingClientRect()];
      expect([inside.left >= cell.left - 1, inside.right <= cell.right + 1, inside.top >= cell.top - 1, inside.bottom <= cell.bottom + 1], words(span)).to.deep.equal([true, true, true, true]);
      // Lines are lower than their letters may reach.
      expect([span.scrollWidth - span.clientWidth, span.scrollHeight - span.clientHeight].every((over) => over <= 4), words(span)).to.equal(true);
    }
  });

  it('has no title of its own where the page says it', async () => {
    const element = await matrix({ view: matrixOf(4), label: '' });
    expect($(element, '[part=root] h2')).to.equal(null);
    element.label = 'Kolda';
    await element.updateComplete;
    expect(words($(element, '[part=root] h2'))).to.equal('Kolda');
  });

  it('is a table again on paper, its name column wide, its head repeated', async () => {
    const element = await matrix({ view: matrixOf(30), matrixQuery: { group: 'area' } });
    await withMedia({ media: 'print' }, async () => {
      const [row] = rowsOf(element);
      expect([$(element, 'table')!, $(element, 'thead')!, row!, row!.children[0]!].map((each) => getComputedStyle(each).display)).to.deep.equal(['table', 'table-header-group', 'table-row', 'table-cell']);
      expect(row!.children[0]!.getBoundingClientRect().width).to.be.above(112);
      expect(Math.round(row!.children[3]!.getBoundingClientRect().left)).to.equal(Math.round($(element, '.keys')!.children[3]!.getBoundingClientRect().left));
    });
  });

  it('keeps long names in their place', async () => {
    const view = matrixOf(3);
    const name = 'Communauté rurale de Saint-Joseph-de-l’Immaculée-Conception-des-Niayes et environs';
    const element = await matrix({ view: { ...view, rows: { ...view.rows, name: [name, ...view.rows.name.slice(1)] } } });
    const [long, short] = rowsOf(element);
    const [box, button] = [long!.getBoundingClientRect(), long!.querySelector('button')!];
    expect(box.height).to.equal(short!.getBoundingClientRect().height);
    expect(button.getBoundingClientRect().height).to.be.within(short!.querySelector('button')!.getBoundingClientRect().height + 4, box.height);
    expect(button.title).to.equal(name);
  });
});
