import type { PlanRow, Schedule } from '@jalon/core/investment';
import type { Mark } from '../../shared/icons.ts';
import { make } from '../../scorecard-matrix/table/make.ts';
import { asideOf, findingWords, gravestOf, severityMark } from '../findings.ts';
import { markCopy } from '../mark.ts';
import type { PlannerScene } from '../scene.ts';
import { groupName } from '../table/cells.ts';
import { barOf, frozenYear, type Bar, type Segment } from './bars.ts';
import type { Axis, Stretch } from './axis.ts';
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
export function stand({ style }: HTMLElement, { at, length }: Stretch): void {
  if (style.getPropertyValue('--s') !== String(at)) style.setProperty('--s', String(at));
  if (style.getPropertyValue('--n') !== String(length)) style.setProperty('--n', String(length));
}

/** Words over those that stood there: the text itself is changed, not put anew. */
export function write(element: HTMLElement, words: string): void {
  const text = element.firstChild;
  // A page's own translation may have put something else there.
  if (!(text instanceof Text) || text.nextSibling) element.textContent = words;
  else if (text.data !== words) text.data = words;
}

const dress = (element: HTMLElement, classes: string): void => { if (element.className !== classes) element.className = classes; };

/** The parts of a bar, year by year, written over those it has. */
export function drawSegments(bar: HTMLElement, scene: PlannerScene, { segments }: Bar, words = ''): void {
  const count = Math.max(segments.length, words ? 1 : 0);
  while (bar.childElementCount > count) bar.lastElementChild!.remove();
  while (bar.childElementCount < count) bar.append(make('span', {}, ''));
  for (let at = 0; at < count; at += 1) {
    const [part, one] = [bar.children[at] as HTMLElement, segments[at]];
    dress(part, one ? `cy l${one.length}${one.place % 2 ? ' alt' : ''}${one.isFrozen ? ' frozen' : ''}${one.credit === 0 ? ' nil' : ''}` : 'cy');
    // Shown by the sheet: the name of the bar says it with its year.
    if (one && one.credit !== 0) part.dataset['v'] = figureOf(scene, one.credit);
    else delete part.dataset['v'];
    write(part, one ? '' : words);
  }
}

const STATUS: Readonly<Partial<Record<PlanRow['status'], string>>> = { done: 'done', dropped: 'done' };

/** What a line of the view is drawn from, to tell whether it is drawn already. Of a line that did not change, a later view has the same objects. */
function madeOf(scene: PlannerScene, row: PlanRow, place: number): readonly unknown[] {
  const { id, code, title, status, schedule, sums, baseline, findings, state } = row;
  const { isPending, refused, other } = scene.standing(id);
  const gravest = gravestOf(scene.view.findings, row);
  return [scene.say, place, id, code, title, status, schedule, sums, baseline, findings.length, state, gravest?.key, gravest && asideOf(scene.view, gravest), isPending, refused, other, scene.selected === id, scene.baseline, scene.writing, scene.unit.places, frozenYear(scene.view)];
}

/** Remembers what was drawn: true where it is other now. */
function memory(): { isNew(made: readonly unknown[]): boolean; forget(): void } {
  let shown: readonly unknown[] = [];
  return {
    isNew: (made) => {
      const isSame = made.length === shown.length && made.every((each, at) => each === shown[at]);
      shown = made;
      return !isSame;
    },
    forget: () => (shown = []),
  };
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
  const { isNew, forget } = memory();
  return {
    element, kind: 'row', target: bar, forget,
    fill(line, { scene, axis }) {
      if (line.kind !== 'row' || !isNew(madeOf(scene, line.row, 0))) return;
      const { row } = line;
      const drawn = barOf(row, axis, frozenYear(scene.view));
      element.dataset['id'] = row.id;
      dress(element, `row${scene.selected === row.id ? ' sel' : ''}`);
      write(code, row.code);
      write(title, (title.title = row.title));
      write(ap, figureOf(scene, row.sums.ap));
      fillMarks(marks, row, scene);
      fillBar(bar, row, drawn, scene);
      const base = scene.baseline && drawn.base ? [make('span', { className: 'base' })] : [];
      if (base[0]) stand(base[0], drawn.base!);
      // The bar itself stays where it is: taken out, it would lose the focus.
      while (lane.firstChild !== bar) lane.firstChild!.remove();
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
  else if (gravest) told.push([severityMark(asideOf(scene.view, gravest) ? 'warns' : row.state), findingWords(scene, gravest)]);
  if (isPending) told.push(['none', say('planner.line.pending')]);
  if (other !== undefined) told.push(['neut', say('planner.line.other', { person: other })]);
  const names = told.map(([mark]) => mark).join(' ');
  if (marks.dataset['m'] === names) for (const [at, [, words]] of told.entries()) marks.children[at]!.setAttribute('aria-label', plain(words));
  else marks.replaceChildren(...told.map(([mark, words]) => markCopy(mark, plain(words))));
  marks.dataset['m'] = names;
}

function fillBar(bar: HTMLElement, row: PlanRow, drawn: Bar, scene: PlannerScene): void {
  const { works, strays } = drawn;
  const at = works ?? strays[0] ?? { at: 0, length: 1 };
  dress(bar, `bar ${STATUS[row.status] ?? ''}${works ? '' : ' none'}${works?.isBefore ? ' from' : ''}${works?.isAfter ? ' to' : ''}${scene.writing === 'no' ? '' : ' grip'}`);
  stand(bar, at);
  drawSegments(bar, scene, drawn, works ? '' : row.schedule ? scheduleWords(scene, row.schedule) : scene.say('planner.timeline.noSchedule'));
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
  const { isNew, forget } = memory();
  return {
    element, kind: 'group', target: button, forget,
    fill(line, { scene }) {
      if (line.kind !== 'group' || !isNew([scene.say, scene.group, line.group.key, line.group.rows.length, line.isFolded, line.group.sums, scene.unit.places])) return;
      const { group, isFolded } = line;
      element.dataset['key'] = group.key;
      write(label, (label.title = groupName(scene, group)));
      count.dataset['v'] = scene.say.format.count(group.rows.length);
      button.ariaLabel = plain(`${label.textContent}, ${scene.say('planner.timeline.lines', { count: group.rows.length })}`);
      button.ariaExpanded = String(!isFolded);
      write(ap, figureOf(scene, group.sums.ap));
      for (const [place, sum] of sums.entries()) write(sum, figureOf(scene, group.sums.credits[place] ?? 0));
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
  const { isNew, forget } = memory();
  return {
    element, kind: 'item', target: button, forget,
    fill(line, { scene }) {
      if (line.kind !== 'item' || !isNew(madeOf(scene, line.row, line.place + 1))) return;
      const { row, place } = line;
      element.dataset['id'] = row.id;
      element.classList.toggle('sel', scene.selected === row.id);
      write(code, row.code);
      write(title, (title.title = row.title));
      fillMarks(marks, row, scene);
      write(when, row.schedule ? withinYear(scene, row.schedule, scene.view.years[place]!.year) : scene.say('planner.timeline.noSchedule'));
      write(paid, amountOf(scene, row.sums.credits[place] ?? 0));
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
