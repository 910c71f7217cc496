import type { PlanFinding } from '@jalon/core/investment';
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { browser, itBut, press } from './support/browser.ts';
import { planOf, planState, type PlannerStage } from './support/planner-stage.ts';
import { koldaPlan, mountPlanner, viewOf } from './support/planner.ts';
import { pause, place, until } from './support/widget.ts';

const $ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null => element.shadowRoot!.querySelector<E>(selector);
const $$ = (element: Element, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const words = (of: Element | null | undefined): string => (of?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

async function stage(given: Partial<PlannerStage> = {}, width = 1100): Promise<PlannerStage> {
  const column = place(Object.assign(document.createElement('div'), { style: `inline-size: ${width}px` }));
  const element = Object.assign(document.createElement('jalon-planner-stage'), { lang: 'fr' }, given);
  column.append(element);
  await until(() => $(element, '.tl .row'), 'the lines');
  await until(() => element.shadowRoot!.adoptedStyleSheets.some((sheet) => [...sheet.cssRules].some(({ cssText }) => cssText.startsWith('.ghost'))) || element.writing === 'no', 'the hands');
  return element;
}
const rowOf = (element: PlannerStage, code: string): HTMLElement => $$(element, '.row:not(.grp)').find((row) => words(row.querySelector('.code')) === code)!;
const barOf = (element: PlannerStage, code: string): HTMLElement => rowOf(element, code).querySelector<HTMLElement>('.bar')!;
const paidIn = (bar: HTMLElement): (string | undefined)[] => [...bar.children].map((part) => (part as HTMLElement).dataset['v']);
const placeOf = (bar: HTMLElement): string => `${bar.style.getPropertyValue('--s')}+${bar.style.getPropertyValue('--n')}`;
const key = (bar: Element, name: string, more: KeyboardEventInit = {}): boolean => bar.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, composed: true, ...more }));
const tip = (element: PlannerStage): string => words($(element, '.tip'));
const schedule = (element: PlannerStage, code: string): string => { const { start, end } = element.project(code).schedule!; return `${start} ${end}`; };
/** Quarters of the axis, in pixels. */
const quarter = (bar: HTMLElement): number => bar.parentElement!.clientWidth / 12;

function point(target: Element, kind: string, x: number, more: PointerEventInit = {}): void {
  const { top, height } = target.getBoundingClientRect();
  target.dispatchEvent(new PointerEvent(kind, { bubbles: true, composed: true, cancelable: true, pointerId: 7, isPrimary: true, pointerType: 'mouse', button: kind === 'pointermove' ? -1 : 0, buttons: kind === 'pointerup' ? 0 : 1, clientX: x, clientY: top + height / 2, ...more }));
}
const middle = (bar: Element): number => { const { left, width } = bar.getBoundingClientRect(); return left + width / 2; };

/** Presses a bar, goes so many quarters, and lets go. */
function drag(bar: HTMLElement, quarters: number, { from = middle(bar), drop = true, type = 'mouse' }: { from?: number; drop?: boolean; type?: string } = {}): void {
  const step = quarter(bar) * quarters;
  point(bar, 'pointerdown', from, { pointerType: type });
  point(bar, 'pointermove', from + step / 2, { pointerType: type });
  point(bar, 'pointermove', from + step, { pointerType: type });
  if (drop) point(bar, 'pointerup', from + step, { pointerType: type });
}

describe('the timeline of a plan', () => {
  it('draws each line along the quarters with what is paid each year, and says all of it to those who hear', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-13');
    expect(placeOf(bar)).to.equal('1+7');
    expect(paidIn(bar)).to.deep.equal(['50', '80']);
    expect(bar.ariaLabel!.replace(/\s/g, ' ')).to.equal('P-13 Extension de l’adduction d’eau, T2 2026 à T4 2027, AP 130 M, crédits 2026 : 50 M ; 2027 : 80 M');
    expect(words(rowOf(element, 'P-13').querySelector('.ap'))).to.equal('130');
  });

  it('says anew what a rule found at a line where its figures alone are other', async () => {
    const planView = viewOf(koldaPlan());
    const element = mountPlanner({ planView, view: 'timeline' });
    const said = (): (string | null)[] => $$(element, '.row .sgs [role=img]').map((mark) => mark.getAttribute('aria-label'));
    await until(() => said().length > 0, 'the marks');
    const before = said();
    const raised = ({ figures, ...finding }: PlanFinding): PlanFinding => ({ ...finding, figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, /^\d+$/.test(value) ? `${value}0` : value])) });
    element.planView = { ...planView, findings: planView.findings.map(raised) };
    await element.updateComplete;
    const after = said();
    expect([after.length, after.some((one, at) => one !== before[at])]).to.deep.equal([before.length, true]);
  });

  it('says in the head of each year how it stands against its ceiling, by words, a shape and a colour', async () => {
    const element = await stage();
    const [, over, under] = $$(element, '.yb');
    expect(words(over)).to.equal('2027702 sur 665 M37 M de trop');
    expect([over!.querySelectorAll('.c-unmet').length > 0, over!.querySelector('svg') !== null]).to.deep.equal([true, true]);
    expect(words(under)).to.contain('reste 136 M');
  });

  it('puts ongoing works first, what was given up last, and adds up each group', async () => {
    const element = await stage();
    const groups = $$(element, '.tl .row');
    const status = new Map(element.planView.rows.map((row) => [row.id, row.status]));
    const orders: string[][] = [];
    for (const row of groups) if (row.matches('.grp')) orders.push([]); else orders.at(-1)!.push(status.get(row.dataset['id']!)!);
    const order = ['ongoing', 'planned', 'done', 'dropped'];
    for (const inGroup of orders) expect(inGroup).to.deep.equal([...inGroup].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(orders.flat().filter((one) => one === 'ongoing').length).to.be.above(2);
    const environment = groups.find((row) => words(row).startsWith('Environnement'))!;
    expect([...environment.querySelectorAll('.sum')].map(words)).to.deep.equal(['287', '204', '50']);
  });

  it('folds a group, and keeps the focus on its head', async () => {
    const element = await stage();
    const fold = $(element, '.grp .fold')!;
    const before = element.scene().view.sectors[0]!.rows.length;
    fold.focus();
    fold.click();
    await element.updateComplete;
    expect($(element, '.grp .fold')!.ariaExpanded).to.equal('false');
    expect($$(element, '.tl .row').slice(0, 2).every((row) => row.matches('.grp'))).to.equal(true);
    expect(before).to.be.above(0);
    expect(element.shadowRoot!.activeElement === $(element, '.grp .fold')).to.equal(true);
  });

  it('marks what adoption fixed, and draws the adopted plan under the current one where it is wanted', async () => {
    const element = await stage({ state: planState(1, false) });
    expect(words($(element, '.yb'))).to.contain('tranche adoptée');
    const row = rowOf(element, 'P-13');
    expect([...row.querySelectorAll('.cy')].map((one) => one.matches('.frozen'))).to.deep.equal([true, false]);
    expect(barOf(element, 'P-13').ariaLabel!.replace(/\s/g, ' ')).to.contain('2026 figé par l’adoption, plan adopté T2 2026 à T4 2027');
    expect(placeOf(row.querySelector<HTMLElement>('.base')!)).to.equal('1+7');
    element.scene().setBaseline(false);
    await element.updateComplete;
    expect(row.querySelector('.base')).to.equal(null);
  });

  it('draws today where it is told of it and it is within the years', async () => {
    const element = await stage({ today: '2026-07-01' });
    const line = (): number => $(element, '.now')!.getBoundingClientRect().left;
    const lane = $(element, '.lane')!.getBoundingClientRect();
    expect(Math.abs(line() - (lane.left + lane.width / 6))).to.be.below(lane.width / 100);
    element.today = '2031-01-01';
    element.requestUpdate();
    await element.updateComplete;
    expect($(element, '.now')!.hidden).to.equal(true);
  });

  it('runs from right to left in Arabic, its digits do not', async () => {
    const element = await stage({ lang: 'ar' });
    await until(() => $(element, '.jalon')!.dir === 'rtl' && $(element, '.tl .row'));
    const [early, late] = [barOf(element, 'P-13'), barOf(element, 'P-40')].map((bar) => bar.getBoundingClientRect());
    expect(early!.right).to.be.above(late!.right);
    expect($$(element, '.yb strong').map(words)).to.deep.equal(['2026', '2027', '2028']);
    const [first, , third] = $$(element, '.yb').map((one) => one.getBoundingClientRect().left);
    expect(first!).to.be.above(third!);
  });

  it('is a list year by year, in words, where there is no room for an axis', async () => {
    const element = await stage({}, 320);
    await until(() => $(element, '.list .yr'));
    expect(words($(element, '.yr'))).to.equal('20261 124 sur 1 160 Mreste 36 M');
    expect(words($$(element, '.item').find((row) => words(row).startsWith('P-13'))!)).to.equal('P-13Extension de l’adduction d’eauT2 à T450 M');
    expect($(element, '.bar')).to.equal(null);
    $$(element, '.item .open')[0]!.click();
    expect(element.opened).to.deep.equal([['kolda-01', 'schedule']]);
  });

  it('takes lines that leave out of the document and puts in those that come, as one scrolls, and leaves the others where they are', async () => {
    const element = await stage({ state: planOf(300) });
    const box = $(element, '.lines')!;
    await until(() => $$(element, '.rows .row').at(-1)!.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom, 'the lines in sight');
    box.scrollTop = 2000;
    await until(() => Number($(element, '.rows .row')!.getAttribute('aria-rowindex')) > 30, 'lines further down');
    const before = $$(element, '.rows .row');
    const moved: Node[] = [];
    const watch = new MutationObserver((records) => moved.push(...records.flatMap(({ addedNodes }) => [...addedNodes])));
    watch.observe($(element, '.rows')!, { childList: true });
    const indexes = before.map((row) => row.getAttribute('aria-rowindex')!);
    box.scrollTop += 150;
    await until(() => $(element, '.rows .row')!.getAttribute('aria-rowindex') !== indexes[0], 'the next lines');
    await Promise.resolve();
    watch.disconnect();
    const after = $$(element, '.rows .row');
    const stayed = after.filter((row) => indexes.includes(row.getAttribute('aria-rowindex')!));
    expect(stayed.length).to.be.above(10);
    expect(stayed.filter((row) => moved.includes(row))).to.deep.equal([]);
    expect(after.map((row) => Number(row.getAttribute('aria-rowindex')))).to.deep.equal(after.map((_, at) => Number(after[0]!.getAttribute('aria-rowindex')) + at));
  });

  it('holds two thousand lines with those in sight in the document, and goes to any of them by key', async () => {
    const element = await stage({ state: planOf(2000) });
    await pause(400);
    expect($$(element, '*').length).to.be.below(520);
    expect(Number($(element, '.lines')!.ariaRowCount)).to.be.above(2000);
    $(element, '.fold')!.focus();
    key($(element, '.fold')!, 'End');
    await until(() => element.shadowRoot!.activeElement?.closest('.row')?.getAttribute('aria-rowindex') === $(element, '.lines')!.ariaRowCount, 'the last line');
    expect($(element, '.lines')!.scrollTop).to.be.above(10_000);
    expect($$(element, '*').length).to.be.below(560);
  });
});

describe('moving a bar by keyboard', () => {
  it('moves it quarter by quarter, says where to and what years become, and changes nothing before it is dropped', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-09');
    bar.focus();
    key(bar, 'PageDown');
    key(bar, 'ArrowRight');
    expect(placeOf(bar)).to.equal('6+2');
    expect(tip(element)).to.equal('Vers T3 2027 à T4 2027. 2027 : 137 M de trop. 2026 : reste 136 M.Entrée pose, Échap annule.');
    expect(element.said.at(-1)!.replace(/\s/g, ' ')).to.equal('Vers T3 2027 à T4 2027. 2027 : 137 M de trop. 2026 : reste 136 M.');
    expect([element.edits.length, schedule(element, 'P-09')]).to.deep.equal([0, '2026-Q2 2026-Q3']);
    key(bar, 'Enter');
    await element.updateComplete;
    expect(element.edits.map(({ bodies }) => bodies)).to.deep.equal([[{ type: 'moveProject', payload: { project: 'kolda-09', quarters: 5 } }]]);
    expect(element.edits[0]!.what.replace(/\s/g, ' ')).to.contain('Véhicules d’assainissement : T2 2026 à T3 2026 → T3 2027 à T4 2027');
    expect([schedule(element, 'P-09'), placeOf(barOf(element, 'P-09')), $(element, '.tip'), $(element, '.ghost')]).to.deep.equal(['2027-Q3 2027-Q4', '6+2', null, null]);
    expect(words($$(element, '.yb')[1])).to.contain('137 M de trop');
    expect(element.shadowRoot!.activeElement === barOf(element, 'P-09'), 'the focus stays').to.equal(true);
  });

  it('stands after any change as if it were drawn from nothing', async () => {
    const element = await stage();
    const shown = (of: PlannerStage): unknown[] => $$(of, '.rows .row').map((row) => [row.ariaRowIndex, words(row), row.querySelector('.bar')?.ariaLabel, row.querySelector('.bar') && placeOf(row.querySelector<HTMLElement>('.bar')!), [...row.querySelectorAll('.sgs [aria-label]')].map((mark) => mark.getAttribute('aria-label'))]);
    const settled = (of: PlannerStage): Promise<unknown> => until(() => $(of, '.lines')!.ariaRowCount === String($$(of, '.rows .row').length + 2), 'all lines');
    await settled(element);
    const move = (): void => { const bar = barOf(element, 'P-09'); bar.focus(); key(bar, 'PageDown'); key(bar, 'Enter'); };
    const set = (what: object) => (): void => { element.state = { ...element.state, projects: element.state.projects.map((line) => (line.code === 'P-09' ? { ...line, ...what } : line)) }; };
    for (const change of [move, set({ title: 'Bennes' }), set({ status: 'ongoing' }), set({ sector: 'health' }), (): void => { element.grouped = 'locality'; element.requestUpdate(); }, set({ locality: { name: 'Sud' } })]) {
      change();
      await element.updateComplete;
      const anew = await stage({ state: element.state, grouped: element.grouped });
      await settled(anew);
      expect(shown(element)).to.deep.equal(shown(anew));
      anew.remove();
    }
  });

  it('goes back at Escape, when the focus leaves, and at a step to another line, and says so', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-13');
    for (const leave of [() => key(bar, 'Escape'), () => bar.blur(), () => key(bar, 'ArrowDown')]) {
      bar.focus();
      key(bar, 'ArrowRight');
      expect(placeOf(bar)).to.equal('2+7');
      leave();
      expect([placeOf(bar), paidIn(bar).join(), $(element, '.tip'), element.said.at(-1)]).to.deep.equal(['1+7', '50,80', null, 'Déplacement annulé.']);
    }
    expect(element.edits).to.deep.equal([]);
  });

  it('moves its ends: Shift for the end, Alt for the start, and never one past the other', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-15');
    bar.focus();
    key(bar, 'ArrowRight', { shiftKey: true });
    key(bar, 'ArrowRight', { shiftKey: true });
    expect(placeOf(bar)).to.equal('1+3');
    key(bar, 'Enter');
    await element.updateComplete;
    expect(element.edits[0]!.bodies).to.deep.equal([{ type: 'setSchedule', payload: { project: 'kolda-15', schedule: { start: '2026-Q2', end: '2026-Q4' } } }]);
    for (let times = 0; times < 9; times += 1) key(barOf(element, 'P-15'), 'ArrowRight', { altKey: true });
    key(barOf(element, 'P-15'), 'Enter');
    await element.updateComplete;
    expect(schedule(element, 'P-15')).to.equal('2026-Q4 2026-Q4');
  });

  it('follows the way the axis is read: in Arabic the left arrow is later', async () => {
    const element = await stage({ lang: 'ar' });
    await until(() => $(element, '.jalon')!.dir === 'rtl' && $(element, '.tl .row'));
    const bar = barOf(element, 'P-13');
    bar.focus();
    key(bar, 'ArrowLeft');
    expect(placeOf(bar)).to.equal('2+7');
  });

  it('says beforehand what will not be accepted, and puts a refused bar back', async () => {
    const element = await stage({ state: planState(1, false) });
    const bar = barOf(element, 'P-13');
    bar.focus();
    key(bar, 'ArrowRight');
    expect(tip(element)).to.contain('2026 est adopté : ce ne sera pas accepté sans révision.');
    key(bar, 'Enter');
    await element.updateComplete;
    expect([element.edits.length, schedule(element, 'P-13'), placeOf(barOf(element, 'P-13')), element.said.at(-1)]).to.deep.equal([1, '2026-Q2 2027-Q4', '1+7', 'Refusé. La barre est revenue à sa place.']);
    expect(rowOf(element, 'P-13').querySelector('.sgs svg')!.ariaLabel ?? rowOf(element, 'P-13').querySelector('.sgs svg')!.getAttribute('aria-label')).to.not.equal(null);
  });

  it('opens the form of the line at Enter where nothing is moved, and moves nothing for those who only read', async () => {
    const element = await stage({ writing: 'no' });
    const bar = barOf(element, 'P-13');
    bar.focus();
    key(bar, 'ArrowRight');
    expect([placeOf(bar), $(element, '.tip')]).to.deep.equal(['1+7', null]);
    key(bar, 'Enter');
    expect(element.opened).to.deep.equal([['kolda-13', 'schedule']]);
  });

  it('is one stop of Tab, and arrows lead from line to line', async () => {
    const element = await stage();
    expect($$(element, '.lines [tabindex="0"]')).to.have.length(1);
    $(element, '.fold')!.focus();
    await press('ArrowDown');
    expect(element.shadowRoot!.activeElement === $$(element, '.tl .row')[1]!.querySelector('.bar')).to.equal(true);
    await press('ArrowUp');
    expect(element.shadowRoot!.activeElement === $(element, '.fold')).to.equal(true);
    expect($$(element, '.lines [tabindex="0"]')).to.have.length(1);
  });

  it('stays held while the plan changes around it, and lets go of a line that is gone', async () => {
    const element = await stage();
    barOf(element, 'P-13').focus();
    key(barOf(element, 'P-13'), 'ArrowRight');
    element.state = { ...element.state, projects: element.state.projects.map((line) => (line.code === 'P-09' ? { ...line, title: 'Bennes' } : line)) };
    await element.updateComplete;
    expect([placeOf(barOf(element, 'P-13')), tip(element).startsWith('Vers T3 2026')]).to.deep.equal(['2+7', true]);
    element.state = { ...element.state, projects: element.state.projects.filter(({ code }) => code !== 'P-13') };
    await element.updateComplete;
    expect([$(element, '.tip'), $(element, '.ghost'), element.edits.length]).to.deep.equal([null, null, 0]);
  });
});

describe('moving a bar by pointer', () => {
  it('drags it to another year, with a ghost where it was and the balance beside it', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-09');
    drag(bar, 4, { drop: false });
    expect([placeOf(bar), placeOf($(element, '.ghost')!)]).to.deep.equal(['5+2', '1+2']);
    expect(tip(element)).to.contain('Vers T2 2027 à T3 2027. 2027 : 137 M de trop.').and.contain('Lâchez pour poser');
    await until(() => element.said.some((sentence) => sentence.includes('T2 2027')), 'what is said at rest');
    point(bar, 'pointerup', middle(bar));
    await element.updateComplete;
    expect(element.edits.map(({ bodies }) => bodies)).to.deep.equal([[{ type: 'moveProject', payload: { project: 'kolda-09', quarters: 4 } }]]);
    expect(schedule(element, 'P-09')).to.equal('2027-Q2 2027-Q3');
  });

  it('drags an end alone', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-13');
    const { left, right } = bar.getBoundingClientRect();
    drag(bar, 2, { from: right - 3 });
    await element.updateComplete;
    expect(schedule(element, 'P-13')).to.equal('2026-Q2 2028-Q2');
    drag(barOf(element, 'P-13'), -1, { from: left + 3 });
    await element.updateComplete;
    expect(schedule(element, 'P-13')).to.equal('2026-Q1 2028-Q2');
    expect(element.edits.map(({ bodies }) => bodies[0]!.type)).to.deep.equal(['setSchedule', 'setSchedule']);
  });

  it('drops nothing at Escape, when the browser takes the pointer away, or where it comes back to its place', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-09');
    for (const leave of [() => key(bar, 'Escape'), () => point(bar, 'pointercancel', 0), () => point(bar, 'pointermove', middle(bar) - quarter(bar) * 3)]) {
      drag(bar, 3, { drop: false });
      leave();
      point(bar, 'pointerup', 0);
      expect([placeOf(bar), $(element, '.tip'), $(element, '.ghost')]).to.deep.equal(['1+2', null, null]);
    }
    expect(element.edits).to.deep.equal([]);
  });

  it('takes a press that trembles for a press: it selects the line, and the next one opens it', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-09');
    drag(bar, 0.02);
    bar.click();
    await element.updateComplete;
    expect([element.selected, element.opened, element.edits]).to.deep.equal(['kolda-09', [], []]);
    barOf(element, 'P-09').click();
    expect(element.opened).to.deep.equal([['kolda-09', 'schedule']]);
  });

  it('does not take the end of a drag for a press', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-09');
    drag(bar, 4);
    bar.click();
    await element.updateComplete;
    expect([element.selected, element.opened, element.edits.length]).to.deep.equal([undefined, [], 1]);
  });

  it('lets a finger scroll: it moves only the line that was touched before', async () => {
    const element = await stage();
    drag(barOf(element, 'P-09'), 4, { type: 'touch' });
    expect([placeOf(barOf(element, 'P-09')), element.edits.length]).to.deep.equal(['1+2', 0]);
    expect(getComputedStyle(barOf(element, 'P-09')).touchAction).to.equal('manipulation');
    barOf(element, 'P-09').click();
    await element.updateComplete;
    expect(getComputedStyle(barOf(element, 'P-09')).touchAction).to.equal('none');
    drag(barOf(element, 'P-09'), 4, { type: 'touch' });
    await element.updateComplete;
    expect(schedule(element, 'P-09')).to.equal('2027-Q2 2027-Q3');
  });

  const MOUSE = 'its driver has no mouse here';
  itBut({ firefox: MOUSE, webkit: MOUSE }, 'does the same with the mouse of a hand, let go outside the bar', async () => {
    const element = await stage();
    const bar = barOf(element, 'P-09');
    bar.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = bar.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + Math.round(quarter(bar) * 4), y + 3] });
    await sendMouse({ type: 'move', position: [x + Math.round(quarter(bar) * 4), y + 90] });
    await sendMouse({ type: 'up' });
    await element.updateComplete;
    expect([schedule(element, 'P-09'), element.selected, browser]).to.deep.equal(['2027-Q2 2027-Q3', undefined, 'chromium']);
  });
});
