import type { PlanRow, Schedule } from '@jalon/core/investment';
import type { Mark } from '../../shared/icons.ts';
import { make } from '../../scorecard-matrix/table/make.ts';
import { findingWords, gravestOf, severityMark } from '../findings.ts';
import type { PlannerScene } from '../scene.ts';
import { groupName } from '../table/cells.ts';
import { barOf, frozenYear, type Bar, type Segment } from './bars.ts';
import type { Axis, Stretch } from './axis.ts';
import { markCopy } from './mark.ts';
import { amountOf, barWords, figureOf, plain, scheduleWords, sumWords, yearWords } from './words.ts';
import type { Line } from './lines.ts';

export interface Filling { readonly scene: PlannerScene; readonly axis: Axis }

/** What is drawn of one line, to be written over by another of its kind. */
export interface Drawn {
  readonly element: HTMLElement;
  readonly kind: Line['kind'];
  /** What has the focus where somebody stands on the line. */
  readonly target: HTMLElement;
  fill(line: Line, filling: Filling): void;
  /** Forgets what it shows: it was drawn over. */
  forget(): void;
}

/** Writes where something stands on the axis: read by the sheet. */
export function stand(element: HTMLElement, { at, length }: Stretch): void {
  element.style.setProperty('--s', String(at));
  element.style.setProperty('--n', String(length));
}

function segment(scene: PlannerScene, { length, place, credit, isFrozen }: Segment): HTMLElement {
  const part = make('span', { className: `cy l${length}${place % 2 ? ' alt' : ''}${isFrozen ? ' frozen' : ''}${credit === 0 ? ' nil' : ''}` });
  // Shown by the sheet: the name of the bar says it with its year.
  if (credit !== 0) part.dataset['v'] = figureOf(scene, credit);
  return part;
}

/** The parts of a bar, year by year. */
export const segmentsOf = (scene: PlannerScene, { segments }: Bar): HTMLElement[] => segments.map((one) => segment(scene, one));

const STATUS: Readonly<Partial<Record<PlanRow['status'], string>>> = { done: 'done', dropped: 'done' };

/** What a line of the view is drawn from, to tell whether it is drawn already: an edit of one line makes a view of them all. */
function signature(scene: PlannerScene, row: PlanRow, place: number): string {
  const { id, code, title, status, schedule, sums, baseline, findings, state } = row;
  const { isPending, refused, other } = scene.standing(id);
  const gravest = gravestOf(scene.view.findings, row);
  return JSON.stringify([place, id, code, title, status, schedule, sums.ap, sums.credits, sums.beyond, baseline, findings.length, state, gravest?.key, isPending, refused, other, scene.selected === id, scene.baseline, scene.writing, scene.unit.places, frozenYear(scene.view)]);
}

/** A project: its name, what may be committed for it, and its bar. */
export function newRow(): Drawn {
  const code = make('bdi', { className: 'code' }, '');
  const title = make('span', { className: 'ti' }, '');
  const marks = make('span', { className: 'sgs' });
  const name = make('div', { className: 'gn', role: 'rowheader' }, code, title, marks);
  const ap = make('div', { className: 'ap num', role: 'gridcell' }, '');
  const bar = make('button', { type: 'button', className: 'bar', tabIndex: -1, part: 'bar' });
  const lane = make('div', { className: 'lane', role: 'gridcell' }, bar);
  const element = make('div', { className: 'row', role: 'row', part: 'row' }, name, ap, lane);
  let shown = '';
  return {
    element, kind: 'row', target: bar, forget: () => (shown = ''),
    fill(line, { scene, axis }) {
      if (line.kind !== 'row') return;
      const { row } = line;
      const next = signature(scene, row, 0);
      if (next === shown) return;
      shown = next;
      const drawn = barOf(row, axis, frozenYear(scene.view));
      element.dataset['id'] = row.id;
      element.className = `row${scene.selected === row.id ? ' sel' : ''}`;
      code.textContent = row.code;
      title.textContent = title.title = row.title;
      ap.textContent = figureOf(scene, row.sums.ap);
      fillMarks(marks, row, scene);
      fillBar(bar, row, drawn, scene);
      const base = scene.baseline && drawn.base ? [make('span', { className: 'base' })] : [];
      if (base[0]) stand(base[0], drawn.base!);
      // The bar itself stays where it is: taken out, it would lose the focus.
      for (const child of [...lane.children]) if (child !== bar) child.remove();
      bar.before(...base, ...drawn.strays.map((one) => stray(scene, one)));
    },
  };
}

/** Marks beside the name, each with its word: the gravest finding, a change under way, somebody else's. */
function fillMarks(marks: HTMLElement, row: PlanRow, scene: PlannerScene): void {
  const { say } = scene;
  const { isPending, refused, other } = scene.standing(row.id);
  const gravest = gravestOf(scene.view.findings, row);
  const told: [Mark, string][] = [];
  if (refused !== undefined) told.push(['unmet', refused]);
  else if (gravest) told.push([severityMark(row.state), findingWords(scene, gravest)]);
  if (isPending) told.push(['none', say('planner.line.pending')]);
  if (other !== undefined) told.push(['neut', say('planner.line.other', { person: other })]);
  marks.replaceChildren(...told.map(([mark, words]) => markCopy(mark, plain(words))));
}

function fillBar(bar: HTMLElement, row: PlanRow, drawn: Bar, scene: PlannerScene): void {
  const { works, strays } = drawn;
  const at = works ?? strays[0] ?? { at: 0, length: 1 };
  bar.className = `bar ${STATUS[row.status] ?? ''}${works ? '' : ' none'}${works?.isBefore ? ' from' : ''}${works?.isAfter ? ' to' : ''}${scene.writing === 'no' ? '' : ' grip'}`;
  stand(bar, at);
  const words = works ? segmentsOf(scene, drawn) : [make('span', { className: 'cy' }, row.schedule ? scheduleWords(scene, row.schedule) : scene.say('planner.timeline.noSchedule'))];
  bar.replaceChildren(...words);
  bar.ariaLabel = barWords(scene, row, drawn);
}

/** A credit of a year in which nothing is to be built. */
function stray(scene: PlannerScene, one: Segment): HTMLElement {
  const element = make('span', { className: `stray${one.isFrozen ? ' frozen' : ''}`, ariaHidden: 'true' }, figureOf(scene, one.credit));
  stand(element, one);
  return element;
}

/** The head of a group: its name, how many lines, and its sums. */
export function newGroup(years: number): Drawn {
  const label = make('span', { className: 'ti' }, '');
  const count = make('span', { className: 'soft' });
  const button = make('button', { type: 'button', className: 'fold', tabIndex: -1 }, markCopy('down'), label, count);
  const ap = make('div', { className: 'ap num', role: 'gridcell' }, '');
  const sums = Array.from({ length: years }, () => make('div', { className: 'sum', role: 'gridcell' }, ''));
  const element = make('div', { className: 'row grp', role: 'row', part: 'group' }, make('div', { className: 'gn', role: 'rowheader' }, button), ap, ...sums);
  let shown = '';
  return {
    element, kind: 'group', target: button, forget: () => (shown = ''),
    fill(line, { scene }) {
      if (line.kind !== 'group') return;
      const { group, isFolded } = line;
      const next = JSON.stringify([scene.group, group.key, group.rows.length, isFolded, group.sums.ap, group.sums.credits, scene.unit.places]);
      if (next === shown) return;
      shown = next;
      element.dataset['key'] = group.key;
      label.textContent = label.title = groupName(scene, group);
      count.dataset['v'] = scene.say.format.count(group.rows.length);
      button.ariaLabel = plain(`${label.textContent}, ${scene.say('planner.timeline.lines', { count: group.rows.length })}`);
      button.ariaExpanded = String(!isFolded);
      ap.textContent = figureOf(scene, group.sums.ap);
      for (const [place, sum] of sums.entries()) sum.textContent = figureOf(scene, group.sums.credits[place] ?? 0);
    },
  };
}

/** A year, where there is no room for an axis. */
export function newYear(): Drawn {
  const heading = make('div', { role: 'rowheader', className: 'gn', tabIndex: -1 });
  const element = make('div', { className: 'row yr', role: 'row', part: 'group' }, heading);
  return {
    element, kind: 'year', target: heading, forget: () => {},
    fill(line, { scene }) {
      if (line.kind !== 'year') return;
      const year = scene.view.years[line.place]!;
      const { words, mark, tone } = yearWords(scene, year);
      const frozen = year.year === frozenYear(scene.view) ? ` · ${scene.say('planner.timeline.frozen')}` : '';
      heading.replaceChildren(
        make('strong', {}, `${year.year}${frozen}`), make('span', {}, sumWords(scene, year)),
        make('span', { className: `st ${tone}` }, markCopy(mark), make('span', {}, line.count === 0 ? scene.say('planner.timeline.empty') : words)),
      );
    },
  };
}

/** A project in one year, in words. */
export function newItem(): Drawn {
  const code = make('bdi', { className: 'code' }, '');
  const title = make('span', { className: 'ti' }, '');
  const button = make('button', { type: 'button', className: 'open', tabIndex: -1 }, code, title);
  const marks = make('span', { className: 'sgs' });
  const name = make('div', { className: 'gn', role: 'rowheader' }, button, marks);
  const when = make('div', { role: 'gridcell', className: 'when' }, '');
  const paid = make('div', { role: 'gridcell', className: 'num' }, '');
  const element = make('div', { className: 'row item', role: 'row', part: 'row' }, name, when, paid);
  let shown = '';
  return {
    element, kind: 'item', target: button, forget: () => (shown = ''),
    fill(line, { scene }) {
      if (line.kind !== 'item') return;
      const { row, place } = line;
      const next = signature(scene, row, place + 1);
      if (next === shown) return;
      shown = next;
      element.dataset['id'] = row.id;
      element.classList.toggle('sel', scene.selected === row.id);
      code.textContent = row.code;
      title.textContent = title.title = row.title;
      fillMarks(marks, row, scene);
      when.textContent = row.schedule ? withinYear(scene, row.schedule, scene.view.years[place]!.year) : scene.say('planner.timeline.noSchedule');
      paid.textContent = amountOf(scene, row.sums.credits[place] ?? 0);
    },
  };
}

/** The quarters of one year a schedule covers: `T2 à T4`. */
function withinYear(scene: PlannerScene, { start, end }: Schedule, year: number): string {
  const { say } = scene;
  const quarter = (given: string, bound: number): string => say('planner.timeline.quarter', { quarter: Number(given.slice(0, 4)) === year ? Number(given.slice(6)) : bound });
  if (Number(start.slice(0, 4)) > year || Number(end.slice(0, 4)) < year) return scheduleWords(scene, { start, end });
  const [from, to] = [quarter(start, 1), quarter(end, 4)];
  return from === to ? from : say('planner.timeline.span', { from, to });
}
