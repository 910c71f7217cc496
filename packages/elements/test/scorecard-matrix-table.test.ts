import { expect } from '@open-wc/testing';
import type { JalonScorecardMatrix } from '../src/scorecard-matrix/jalon-scorecard-matrix.ts';
import { ArrangedLines } from '../src/scorecard-matrix/around/arranged-lines.ts';
import { rowLines } from '../src/scorecard-matrix/table/lines.ts';
import { press, pressWith } from './support/browser.ts';
import { $, $$, focusedIn, matrix, matrixOf, mountMatrix, nameOf, rowNamed, rowsOf, words } from './support/matrix.ts';
import { pause, until } from './support/widget.ts';

const grid = (element: Element): HTMLElement => $(element, '[part=table]')!;
const at = (element: Element): string => {
  const focused = focusedIn(element);
  const row = focused?.closest('tr');
  return row ? `${nameOf(row)} ${[...row.children].indexOf(focused!.closest('td,th')!)}` : (focused?.classList[0] ?? '');
};
/** Rows in the document, first and last. */
const drawn = (element: Element): [string, string] => [nameOf(rowsOf(element)[0]), nameOf(rowsOf(element).at(-1))];
const scroll = async (element: Element, to: number): Promise<void> => {
  const { scrollTop } = grid(element);
  const scrolled = new Promise((resolve) => grid(element).addEventListener('scroll', resolve, { once: true }));
  grid(element).scrollTop = to;
  if (grid(element).scrollTop !== scrollTop) await scrolled;
  await pause(50);
};
/** Rows whose place on screen is inside the scroller. */
const inSight = (element: Element): string[] => {
  const box = grid(element).getBoundingClientRect();
  const head = $(element, 'thead')!.getBoundingClientRect().bottom;
  return rowsOf(element).filter((row) => { const { top, bottom } = row.getBoundingClientRect(); return top >= head - 1 && bottom <= box.bottom + 1; }).map(nameOf);
};

describe('the lines of a matrix', () => {
  const grouped = new ArrangedLines({ rows: Int32Array.from([4, 2, 0, 1, 3]), groups: [{ place: 1, rows: Int32Array.from([4, 2]) }, { place: 0, rows: Int32Array.from([0, 1, 3]) }] });
  it('are the rows in their order, each group after its head', () => {
    expect(Array.from({ length: grouped.count }, (_, line) => grouped.at(line))).to.deep.equal([-1, 4, 2, -2, 0, 1, 3]);
    expect([4, 2, 0, 1, 3].map((row) => grouped.lineOf(row))).to.deep.equal([1, 2, 4, 5, 6]);
    expect(grouped.lineOf(9)).to.equal(-1);
  });
  it('stand where the heights of rows and heads put them, and are found there again', () => {
    const heights = { row: 40, group: 25 };
    expect(Array.from({ length: 8 }, (_, line) => grouped.top(line, heights))).to.deep.equal([0, 25, 65, 105, 130, 170, 210, 250]);
    for (let line = 0; line < grouped.count; line += 1) expect([grouped.lineAt(grouped.top(line, heights), heights), grouped.lineAt(grouped.top(line + 1, heights) - 0.5, heights)]).to.deep.equal([line, line]);
  });
  it('are where they stood before anybody could ask for groups', () => {
    const rows = Int32Array.from({ length: 35_000 }, (_, place) => 34_999 - place);
    const [before, after] = [rowLines(rows), new ArrangedLines({ rows, groups: null })];
    for (const row of [38.3, 44.1, 27 + 1 / 3]) {
      const heights = { row, group: 25 };
      for (let line = 0; line < rows.length; line += 7) {
        const y = before.top(line, heights);
        expect([before.at(line), y, before.lineAt(y, heights)]).to.deep.equal([after.at(line), after.top(line, heights), line]);
        expect(before.lineAt(y + row / 2, heights)).to.equal(after.lineAt(y + row / 2, heights));
      }
      expect([before.lineAt(1e9, heights), before.lineAt(-5, heights), rowLines(new Int32Array()).lineAt(9, heights)]).to.deep.equal([34_999, 0, 0]);
    }
  });
  it('lead past heads to the nearest row', () => {
    expect([grouped.nextRow(0, 1), grouped.nextRow(3, 1), grouped.nextRow(3, -1), grouped.nextRow(0, -1)]).to.deep.equal([1, 4, 2, -1]);
  });
});

describe('a matrix of many rows', () => {
  it('holds in the document those in sight and a few around, in order and each on its line', async () => {
    const element = await matrix({ view: matrixOf(2000) });
    await pause(600);
    expect(rowsOf(element).length).to.be.within(10, 60);
    await scroll(element, 30_000);
    const names = rowsOf(element).map(nameOf);
    expect(names).to.deep.equal([...names].sort());
    const [first] = inSight(element);
    const line = Number(first!.slice(-4));
    expect(Math.abs(line - 30_000 / rowsOf(element)[0]!.getBoundingClientRect().height)).to.be.below(2);
    expect(rowNamed(element, first!).getAttribute('aria-rowindex')).to.equal(String(line + 3));
    expect($(element, 'table')!.ariaRowCount).to.equal('2002');
    await scroll(element, 1e7);
    expect(drawn(element)[1]).to.equal('Commune 1999');
    await scroll(element, 0);
    expect(drawn(element)[0]).to.equal('Commune 0000');
  });

  it('holds no more of them after a filter that kept few, all of which were to be held', async () => {
    const element = await matrix({ view: matrixOf(2000), matrixQuery: { filter: { q: 'Commune 00' } } });
    expect($(element, 'table')!.ariaRowCount).to.equal('102');
    element.matrixQuery = {};
    await element.updateComplete;
    await pause(900);
    expect(rowsOf(element).length).to.be.within(10, 60);
  });

  it('lights no row under the pointer while it is scrolled', async () => {
    const element = await matrix({ view: matrixOf(2000) });
    grid(element).scrollTop = 2000;
    await until(() => grid(element).matches('.going'));
    await until(() => !grid(element).matches('.going'), 'its rest');
  });

  it('holds them right with groups, whose heads are lower', async () => {
    const element = await matrix({ view: matrixOf(2000), matrixQuery: { group: 'area' } });
    // Until heights are known: on a busy machine that takes a while.
    let total = 0;
    while (grid(element).scrollHeight !== total) {
      total = grid(element).scrollHeight;
      await pause(300);
    }
    await scroll(element, 1e7);
    expect(drawn(element)[1]).to.equal('Commune 1997');
    expect(Math.abs(grid(element).scrollHeight - total)).to.be.below(3);
    expect(inSight(element)).to.include('Commune 1997');
  });

  it('of fewer than two hundred holds all, drawn little by little', async () => {
    const element = await matrix({ view: matrixOf(150) });
    expect(rowsOf(element).length).to.be.below(60);
    await until(() => rowsOf(element).length === 150);
    expect(drawn(element)).to.deep.equal(['Commune 0000', 'Commune 0149']);
  });

  it('prints every row, and draws few again', async () => {
    const element = await matrix({ view: matrixOf(900) });
    dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(element)).to.have.lengthOf(900);
    dispatchEvent(new Event('afterprint'));
    expect(rowsOf(element).length).to.be.below(60);
  });

  it('goes to the top when another order is asked for, unless somebody is in it', async () => {
    const element = await matrix({ view: matrixOf(2000) });
    await scroll(element, 30_000);
    element.matrixQuery = { sort: { by: 'name', descending: true } };
    await element.updateComplete;
    expect(drawn(element)[0]).to.equal('Commune 1999');
    expect(grid(element).scrollTop).to.equal(0);
  });
});

describe('the matrix by keyboard', () => {
  const inTable = async (element: JalonScorecardMatrix): Promise<void> => {
    await pause(150);
    rowsOf(element)[0]!.querySelector('button')!.focus();
  };

  it('is one stop in the head and one in the body, and arrows lead through cells', async () => {
    const element = await matrix({ view: matrixOf(30) });
    expect($$(element, 'table [tabindex="0"]').length).to.equal(2);
    await inTable(element);
    await press('ArrowDown');
    await press('ArrowRight');
    await press('ArrowRight');
    expect(at(element)).to.equal('Commune 0001 2');
    await press('ArrowLeft');
    await press('ArrowUp');
    expect(at(element)).to.equal('Commune 0000 1');
    await press('End');
    expect(at(element)).to.equal('Commune 0000 9');
    await press('Home');
    expect(at(element)).to.equal('Commune 0000 0');
    await press('ArrowUp');
    expect(words(focusedIn(element))).to.equal('Collectivité');
    await press('ArrowRight');
    expect(words(focusedIn(element))).to.equal('Région');
    await press('ArrowDown');
    expect(at(element)).to.equal('Commune 0000 1');
    expect($$(element, 'table [tabindex="0"]').length).to.equal(2);
  });

  it('loses no key pressed before what answers it is there', async () => {
    const element = mountMatrix({ view: matrixOf(30) });
    await until(() => rowsOf(element).length > 0);
    expect($(element, '[part=legend]'), 'it is not there yet').to.equal(null);
    const told: string[] = [];
    element.addEventListener('jalon-territory-select', ({ territory }) => told.push(territory));
    const name = rowsOf(element)[0]!.querySelector('button')!;
    name.focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', ' ']) expect(name.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })), key).to.equal(false);
    await until(() => at(element) === 'Commune 0002 1');
    expect([rowNamed(element, 'Commune 0002').querySelector('input')!.checked, $$(element, 'table [tabindex="0"]').length, told]).to.deep.equal([true, 2, []]);
  });

  it('goes the other way with the arrows where it reads from right to left', async () => {
    const element = await matrix({ view: matrixOf(5), lang: 'ar' });
    await until(() => $(element, '.jalon')!.dir === 'rtl' && rowsOf(element).length === 5);
    await inTable(element);
    await press('ArrowLeft');
    expect(at(element)).to.equal('Commune 0000 1');
    await press('ArrowRight');
    expect(at(element)).to.equal('Commune 0000 0');
  });

  it('passes the heads of groups, pages, and leaps to both ends of a long matrix', async () => {
    const element = await matrix({ view: matrixOf(2000) });
    await inTable(element);
    await pressWith('Control', 'End');
    expect(at(element)).to.equal('Commune 1999 9');
    expect(inSight(element)).to.include('Commune 1999');
    await press('PageUp');
    const paged = Number(/\d+/.exec(at(element))![0]);
    expect(paged).to.be.within(1975, 1997);
    await pressWith('Control', 'Home');
    expect(at(element)).to.equal('Commune 0000 0');
    element.matrixQuery = { group: 'area' };
    await element.updateComplete;
    await pressWith('Control', 'Home');
    expect(at(element)).to.equal('Commune 0000 0');
  });

  it('opens with Enter and ticks with Space, from any cell', async () => {
    const element = await matrix({ view: matrixOf(30) });
    const told: unknown[] = [];
    element.addEventListener('jalon-territory-select', ({ territory }) => told.push(territory));
    element.addEventListener('jalon-matrix-select', ({ territories }) => told.push([...territories]));
    await inTable(element);
    await press('ArrowDown');
    await press('Enter');
    await press('Space');
    await press('ArrowRight');
    await press('Enter');
    await press('Space');
    expect(told).to.deep.equal(['sn-1', ['sn-1'], 'sn-1', []]);
  });

  it('never hides the cell with the focus under a head', async () => {
    const element = await matrix({ view: matrixOf(2000) });
    await inTable(element);
    for (let step = 0; step < 25; step += 1) await press('ArrowDown');
    for (let step = 0; step < 20; step += 1) {
      await press('ArrowUp');
      expect(inSight(element)).to.include(at(element).slice(0, 12));
    }
  });

  it('stays on its local government when the order changes, and when it scrolls away and back', async () => {
    const element = await matrix({ view: matrixOf(2000) });
    await inTable(element);
    await press('ArrowDown');
    await press('ArrowRight');
    element.matrixQuery = { sort: { by: 'name', descending: true } };
    await element.updateComplete;
    await pause(120);
    expect(at(element)).to.equal('Commune 0001 1');
    expect(inSight(element)).to.include('Commune 0001');
    await scroll(element, 0);
    expect(at(element)).to.equal('grid');
    await scroll(element, 1e7);
    expect(at(element)).to.equal('Commune 0001 1');
    await scroll(element, 0);
    await press('ArrowUp');
    expect(at(element)).to.equal('Commune 0002 1');
  });

  it('takes no focus that is elsewhere', async () => {
    const element = await matrix({ view: matrixOf(2000) });
    await inTable(element);
    (focusedIn(element) as HTMLElement).blur();
    element.matrixQuery = { sort: { by: 'score' } };
    await element.updateComplete;
    await scroll(element, 5000);
    expect(focusedIn(element)).to.equal(null);
  });
});
