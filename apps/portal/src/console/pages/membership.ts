import type { ReadMembershipTable } from '@jalon/contract';
import type { Cycle } from '@jalon/core/referential';
import { isProblem } from '@jalon/client';
import type { Console } from '../console.ts';
import { button, code, el, fill, freshId, table, type Child } from '../dom.ts';
import { confirm, field, form, select, valueOf } from '../forms.ts';
import { show } from '../states.ts';
import { issueList, type CycleKey } from './grid.ts';

const isMissing = (error: unknown): boolean => isProblem(error) && error.code === 'not-found';

/** The draft that was saved, else the cycle as it stands. */
async function startingPoint({ jalon, office }: Console, { programme, cycle }: CycleKey): Promise<{ document: Cycle; tag?: string }> {
  try {
    const { document, tag } = await office.draft(programme, cycle);
    return { document: document as unknown as Cycle, tag };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { document: await jalon.cycles.get(programme, cycle) };
  }
}

function readLines({ say, day }: Console, { listed, faults }: ReadMembershipTable): Child {
  return [
    faults.length > 0 && el('div', { role: 'alert', class: 'note wrong' }, el('p', {}, el('strong', {}, say('table.faults', { count: faults.length }))), el('ol', {}, faults.map(({ line, sentence }) => el('li', {}, say('table.line', { line }), ' · ', sentence)))),
    listed.length > 0 && table({ caption: say('table.caption', { count: listed.length }), columns: [say('territory'), say('from'), say('to')], rows: listed.map(({ territory, from, to }) => [code(territory), from ? day(from) : '–', to ? day(to) : '–']) }),
  ];
}

/** Publishing is not taken back: what will differ and what is only pointed out come with the question. */
async function publish(context: Console, { programme, cycle }: CycleKey, tag: string, result: HTMLElement): Promise<void> {
  const { say, announce, office } = context;
  if (!(await confirm(context, say('cycle.publish.question', { cycle }), say('cycle.publish'), el('p', {}, say('cycle.publish.why'))))) return;
  void show(context, result, async () => {
    const { differences } = await office.publishCycle(programme, cycle, { ifMatch: tag });
    announce(say('cycle.published', { cycle }));
    return [el('p', {}, el('strong', {}, say('cycle.published', { cycle }))), el('ul', {}, differences.map(({ sentence }) => el('li', {}, sentence)))];
  });
}

/** Who takes part and in which class, from a pasted list of references, into the draft of the cycle; then the draft is published. */
export function membershipPart(context: Console, key: CycleKey): HTMLElement {
  const { say, announce, office } = context;
  const id = freshId('h');
  const [read, result] = [el('div', {}), el('div', {})];
  const text = el('textarea', { name: 'text', rows: 6, spellcheck: 'false', dir: 'ltr', class: 'code' });
  const kind = select('kind', [['lists', say('table.list')], ['classes', say('table.class')]]);
  const made = form(context, say('table.read'), say('table.save'), async (sent) => {
    const found = await office.readMembershipTable(text.value);
    fill(read, readLines(context, found));
    if (found.faults.length > 0 || found.listed.length === 0) return announce(say('table.faults', { count: found.faults.length }));
    const part = kind.value as 'lists' | 'classes';
    const { document, tag } = await startingPoint(context, key);
    const saved = await office.saveDraft(key.programme, key.cycle, { ...document, [part]: { ...document[part], [valueOf(sent, 'name') ?? '']: found.listed } }, tag === undefined ? {} : { ifMatch: tag });
    announce(say('draft.saved', { version: saved.version }));
    text.defaultValue = text.value;
    fill(result, el('p', {}, el('strong', {}, say('draft.saved', { version: saved.version }))), issueList(context, saved.issues),
      !saved.issues.some(({ severity }) => severity === 'error') && el('p', { class: 'acts' }, button(say('cycle.publish'), () => void publish(context, key, saved.tag, result))));
  }, el('div', { class: 'fields' }, field(say('table.kind'), kind), field(say('table.name'), el('input', { name: 'name', autocomplete: 'off', dir: 'ltr' }), say('table.name.hint'))), field(say('table.text'), text, say('table.hint')), read);
  return el('section', { 'aria-labelledby': id }, el('h2', { id }, say('membership')), el('p', {}, say('membership.lead')), made, result);
}
