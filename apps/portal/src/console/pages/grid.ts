import type { CheckedReferential, ComparedReferentials, DocumentIssue, GridGiven } from '@jalon/contract';
import type { Console } from '../console.ts';
import { button, code, el, fill, freshId, type Child } from '../dom.ts';
import { confirm, field, form } from '../forms.ts';
import { show } from '../states.ts';
import { simulationTable } from './simulation.ts';

/** Which cycle the officer works on. */
export interface CycleKey {
  readonly programme: string;
  readonly cycle: string;
  /** Its grid today. */
  readonly grid: { readonly code: string; readonly version: string };
}

/** Issues in words, errors first, each with its place in the document. */
export function issueList({ say }: Console, issues: readonly DocumentIssue[]): Child {
  if (issues.length === 0) return el('p', {}, say('issues.none'));
  const sorted = issues.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return el('ol', { class: 'issues' }, sorted.map(({ severity, sentence, path }) => el('li', {}, el('strong', {}, say(`severity.${severity}`)), ' · ', sentence, ' ', code(path === '' ? '/' : path))));
}

function comparison({ say }: Console, found: ComparedReferentials): Child {
  const groups = (['added', 'removed', 'moved', 'points', 'thresholds', 'changed'] as const).map((name) => ({ name, lines: found[name] as readonly { readonly sentence: string }[] })).filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return el('p', {}, say('compare.same'));
  return groups.map(({ name, lines }) => [el('h4', {}, say(`compare.${name}`, { count: lines.length })), el('ul', {}, lines.map(({ sentence }) => el('li', {}, sentence)))]);
}

function summaryOf({ say }: Console, { summary, ok }: CheckedReferential): Child {
  return [el('p', {}, el('strong', {}, say(ok ? 'grid.ok' : 'grid.wrong'))), summary && el('p', {}, code(`${summary.code} ${summary.version}`), ' · ', say('grid.summary', { gates: summary.gates, indicators: summary.indicators, inputs: summary.inputs, windows: summary.windows }))];
}

/** What may be done with a grid that was read: compare it, try it on dossiers, publish it where nothing is wrong with it. */
function nextSteps(context: Console, key: CycleKey, document: object, checked: CheckedReferential): Child {
  const { say, announce, office } = context;
  const { summary } = checked;
  if (!summary) return null;
  const result = el('div', { 'aria-live': 'polite' });
  const given: GridGiven = { document: document as Record<string, unknown> };
  const publish = async (): Promise<void> => {
    if (!(await confirm(context, say('grid.publish.question', { code: summary.code, version: summary.version }), say('grid.publish'), el('p', {}, say('grid.publish.why'))))) return;
    void show(context, result, async () => {
      const { version } = await office.publishReferential(summary.code, summary.version, document as Record<string, unknown>);
      announce(say('grid.published', { version }));
      return el('p', {}, el('strong', {}, say('grid.published', { version })));
    });
  };
  return [el('p', { class: 'acts' },
    button(say('grid.compare', key.grid), () => void show(context, result, async () => comparison(context, await office.compare(key.grid, given)))),
    button(say('grid.simulate'), () => void show(context, result, async () => simulationTable(context, await office.simulate({ programme: key.programme, cycle: key.cycle, referential: given, changedOnly: true })))),
    checked.ok && checked.standing === 'new' && button(say('grid.publish'), () => void publish())),
  checked.standing === 'differs' && el('p', {}, say('grid.differs')), result];
}

/** A grid, brought as a file or pasted: its issues in words, then what may be done with it. */
export function gridPart(context: Console, key: CycleKey): HTMLElement {
  const { say, announce, office } = context;
  const id = freshId('h');
  const text = el('textarea', { name: 'document', rows: 8, spellcheck: 'false', dir: 'ltr', class: 'code' });
  const file = el('input', { type: 'file', accept: '.json,application/json' });
  file.addEventListener('change', () => void file.files?.[0]?.text().then((content) => {
    text.value = content;
    announce(say('grid.read'));
  }));
  const result = el('div', {});
  const check = form(context, say('grid.check'), say('grid.check'), async () => {
    let document: object;
    try {
      document = JSON.parse(text.value) as object;
    } catch (error) {
      fill(result, el('p', { role: 'alert', class: 'note wrong' }, say('grid.not.json', { why: error instanceof Error ? error.message : '' })));
      return;
    }
    const checked = await office.check(document as Record<string, unknown>);
    announce(say('grid.checked', { count: checked.issues.length }));
    fill(result, el('h3', {}, say('issues')), summaryOf(context, checked), issueList(context, checked.issues), nextSteps(context, key, document, checked));
  }, el('div', { class: 'fields' }, field(say('grid.file'), file)), field(say('grid.text'), text, say('grid.text.hint')));
  return el('section', { 'aria-labelledby': id }, el('h2', { id }, say('grid')), el('p', {}, say('grid.lead', key.grid)), check, result);
}
