import { isProblem } from '@jalon/client';
import type { CycleDraft, ReadMembershipTable, ReferentialSummary } from '@jalon/contract';
import type { Cycle } from '@jalon/core/referential';
import { addMonths } from '@jalon/core/time';
import type { Console } from '../console.ts';
import { button, code, el, fill, freshId, table, type Child } from '../dom.ts';
import { confirm, field, form, keepAsSaved, select, valueOf, type Field } from '../forms.ts';
import { show } from '../states.ts';
import { goTo } from './grid-editor.ts';
import type { CycleKey } from './grid.ts';
import { issueList, type Mending } from './issues.ts';

/** What the page knows of the cycles that are published, and is told. */
export interface PublishedCycles {
  has(cycle: string): boolean;
  /** One more: the list is read again. */
  add(): Promise<void>;
  /** Works on this one from now on. */
  open(cycle: string): void;
}

/** A cycle being prepared: what was saved of it, with its tag, else what it starts from. */
interface Start {
  readonly document: Cycle;
  readonly tag?: string;
  readonly version?: number;
}

/** The year after a cycle: its rules and lists with dates a year later, without its acts and holidays, which are each year's own. */
function yearAfter(cycle: Cycle, wanted: string): Cycle {
  const { label: _label, ...rest } = cycle;
  const later = (day: string): string => addMonths(day, 12);
  return {
    ...rest, code: wanted, acts: [], holidays: [],
    anchors: Object.fromEntries(Object.entries(cycle.anchors).map(([name, day]) => [name, later(day)])),
    periods: Object.fromEntries(Object.entries(cycle.periods).map(([name, [first, last]]) => [name, [later(first), later(last)]])),
  };
}

async function startOf({ jalon, office }: Console, { programme, cycle }: CycleKey, wanted: string): Promise<Start> {
  try {
    const { document, tag, version } = await office.draft(programme, wanted);
    return { document: document as unknown as Cycle, tag, version };
  } catch (error) {
    if (!isProblem(error) || error.code !== 'not-found') throw error;
    return { document: yearAfter(await jalon.cycles.get(programme, cycle), wanted) };
  }
}

function readLines({ say, day }: Console, { listed, faults }: ReadMembershipTable): Child {
  return [
    faults.length > 0 && el('div', { role: 'alert', class: 'note wrong' }, el('p', {}, el('strong', {}, say('table.faults', { count: faults.length }))), el('ol', {}, faults.map(({ line, sentence }) => el('li', {}, say('table.line', { line }), ' · ', sentence)))),
    listed.length > 0 && table({ caption: say('table.caption', { count: listed.length }), columns: [say('territory'), say('from'), say('to')], rows: listed.map(({ territory, from, to }) => [code(territory), from ? day(from) : '–', to ? day(to) : '–']) }),
  ];
}

/** A published cycle has no form any more. */
const closed = ({ say }: Console, cycle: string, cycles: PublishedCycles, ...more: Child[]): Child =>
  el('div', { class: 'note' }, el('p', {}, el('strong', {}, say('cycle.published', { cycle }))), el('p', {}, say('cycle.publish.why')), more, el('p', { class: 'acts' }, button(say('cycle.choose', { cycle }), () => cycles.open(cycle))));

/** Publishing is not taken back. */
async function publish(context: Console, { programme }: CycleKey, { cycle, tag }: CycleDraft, result: HTMLElement, done: (...more: Child[]) => Promise<void>): Promise<void> {
  const { say, announce, office } = context;
  if (!(await confirm(context, say('cycle.publish.question', { cycle }), say('cycle.publish'), el('p', {}, say('cycle.publish.why'))))) return;
  void show(context, result, async () => {
    const published = await office.publishCycle(programme, cycle, { ifMatch: tag });
    // That its name and the hash of its grid are others says nothing to anybody.
    const differences = published.differences.filter(({ part, code: field }) => !(part === 'cycle' && field === 'code') && !(part === 'grid' && field === 'hash'));
    announce(say('cycle.published', { cycle }));
    await done(differences.length > 0 && [el('h3', {}, say('cycle.differences', { count: differences.length })), el('div', { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': say('cycle.differences', { count: differences.length }) }, el('ul', {}, differences.map(({ sentence }) => el('li', {}, sentence))))]);
    return null;
  });
}

/** What the form says, in the document: the grid, the dates, and the list that was pasted. */
function documentFrom(sent: HTMLFormElement, document: Cycle, grids: readonly ReferentialSummary[], listed: ReadMembershipTable['listed'] | undefined): Cycle {
  const grid = grids.find(({ version }) => version === valueOf(sent, 'grid'));
  const anchors = Object.fromEntries(Object.keys(document.anchors).map((name) => [name, valueOf(sent, `anchor ${name}`) ?? '']));
  const periods = Object.fromEntries(Object.keys(document.periods).map((name) => [name, [valueOf(sent, `period ${name} 0`) ?? '', valueOf(sent, `period ${name} 1`) ?? '']]));
  const part = valueOf(sent, 'kind') as 'lists' | 'classes';
  const name = valueOf(sent, 'name');
  return {
    ...document, anchors, periods, ...(grid ? { grid: { code: grid.code, version: grid.version, hash: grid.hash } } : {}),
    ...(listed && name ? { [part]: { ...document[part], [name]: listed } } : {}),
  } as Cycle;
}

/** What the grid calls each date, in the reader's language. */
async function datesIn({ jalon, language }: Console, { code: name, version }: Cycle['grid']): Promise<ReadonlyMap<string, string>> {
  const { anchors } = await jalon.referentials.get(name, version);
  return new Map(anchors.map(({ code: anchor, label }) => [anchor, (label as Readonly<Record<string, string>> | undefined)?.[language] ?? anchor]));
}

/** Who takes part so far: each list and class with how many are in it. */
function listsTable({ say }: Console, { lists, classes }: Cycle): Child {
  const rows = [['lists', lists], ['classes', classes]] as const;
  const all = rows.flatMap(([kind, named]) => Object.entries(named).map(([name, members]) => [code(name), say(kind === 'lists' ? 'table.list' : 'table.class'), String(members.length)]));
  return all.length > 0 && table({ caption: say('lists.caption', { count: all.length }), columns: [say('name'), say('table.kind'), say('lists.size')], rows: all });
}

/** The field an issue of the draft is of: its grid, a date, or the list to paste again. */
function mendingIn(sent: HTMLFormElement): (path: string) => Mending | undefined {
  return (path) => {
    const [, part = '', name = '', at = '0'] = path.split('/');
    const input = sent.elements.namedItem({ grid: 'grid', anchors: `anchor ${name}`, periods: `period ${name} ${at}`, lists: 'text', classes: 'text' }[part] ?? '') as Field | null;
    return input ? { name: sent.querySelector(`label[for="${input.id}"]`)?.textContent ?? undefined, go: () => goTo(input) } : undefined;
  };
}

/** The cycle being prepared: grid, dates, who takes part. Kept as a draft, right or not; what stands in its way is said. */
function editor(context: Console, key: CycleKey, wanted: string, start: Start, grids: readonly ReferentialSummary[], names: ReadonlyMap<string, string>, done: (...more: Child[]) => Promise<void>): HTMLElement {
  const { say, announce, office } = context;
  let { document, tag } = start;
  const [read, lists, result] = [el('div', {}), el('div', {}, listsTable(context, start.document)), el('div', {})];
  const text = el('textarea', { name: 'text', rows: 6, spellcheck: 'false', dir: 'ltr', class: 'code' });
  const grid = select('grid', grids.map(({ code: name, version }) => [version, `${name} ${version}`]));
  grid.value = document.grid.version;
  const dates = Object.entries(document.anchors).toSorted(([, a], [, b]) => a.localeCompare(b)).map(([name, day]) => field(names.get(name) ?? say(`anchor.${name}`), el('input', { type: 'date', name: `anchor ${name}`, value: day })));
  const periods = Object.entries(document.periods).toSorted(([, [a]], [, [b]]) => a.localeCompare(b)).flatMap(([name, days]) => days.map((day, at) => field(say(at === 0 ? 'period.first' : 'period.last', { name: say(`period.of.${name}`) }), el('input', { type: 'date', name: `period ${name} ${at}`, value: day }))));
  const made = form(context, say('cycle.prepare', { cycle: wanted }), say('draft.save'), async (sent) => {
    const found = text.value.trim() === '' ? undefined : await office.readMembershipTable(text.value);
    fill(read, found && readLines(context, found));
    if (found && (found.faults.length > 0 || found.listed.length === 0)) return announce(say('table.faults', { count: found.faults.length }));
    const saved = await office.saveDraft(key.programme, wanted, documentFrom(sent, document, grids, found?.listed), tag === undefined ? {} : { ifMatch: tag });
    ({ tag } = saved);
    document = saved.document as unknown as Cycle;
    keepAsSaved(sent);
    fill(lists, listsTable(context, document));
    announce(say('draft.saved', { version: saved.version }));
    fill(result, el('p', {}, el('strong', {}, say('draft.saved', { version: saved.version }))), issueList(context, saved.issues, mendingIn(sent)),
      !saved.issues.some(({ severity }) => severity === 'error') && el('p', { class: 'acts' }, button(say('cycle.publish'), () => void publish(context, key, saved, result, done))));
  }, el('div', { class: 'fields' }, field(say('grid'), grid), dates, periods), lists,
  el('div', { class: 'fields' }, field(say('table.kind'), select('kind', [['lists', say('table.list')], ['classes', say('table.class')]])), field(say('table.name'), el('input', { name: 'name', autocomplete: 'off', dir: 'ltr' }), say('table.name.hint', { names: [...Object.keys(document.lists), ...Object.keys(document.classes)].join(', ') || '–' }))),
  field(say('table.text'), text, say('table.hint')), read);
  return el('div', {}, el('p', {}, say(start.version === undefined ? 'cycle.new' : 'cycle.draft', { version: start.version ?? 0 })), made, result);
}

/** The next cycle of a programme, from this one: a draft until it is published. */
export function nextCyclePart(context: Console, key: CycleKey, cycles: PublishedCycles): HTMLElement {
  const { say, jalon } = context;
  const id = freshId('h');
  const place = el('div', {});
  const name = el('input', { name: 'code', autocomplete: 'off', dir: 'ltr' });
  if (/^\d{4}$/.test(key.cycle)) name.value = name.defaultValue = String(Number(key.cycle) + 1);
  const open = form(context, say('cycle.next'), say('cycle.open'), async (sent) => {
    const wanted = valueOf(sent, 'code') ?? '';
    if (cycles.has(wanted)) return fill(place, closed(context, wanted, cycles));
    const grids: ReferentialSummary[] = [];
    for await (const grid of jalon.referentials.list({ code: key.grid.code })) grids.push(grid);
    const start = await startOf(context, key, wanted);
    fill(place, editor(context, key, wanted, start, grids, await datesIn(context, start.document.grid), async (...more) => {
      await cycles.add();
      fill(place, closed(context, wanted, cycles, more));
    }));
  }, el('div', { class: 'fields' }, field(say('cycle.code'), name)));
  return el('section', { 'aria-labelledby': id }, el('h2', { id }, say('cycle.next')), el('p', {}, say('cycle.next.lead')), open, place);
}
