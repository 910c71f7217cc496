import type { AddCycleActRequest } from '@jalon/contract';
import { REVIEW_DEADLINES, reviewTarget, type Act } from '@jalon/core/referential';
import type { Console } from '../console.ts';
import { bdi, code, el, fill, freshId, table, type Child } from '../dom.ts';
import { confirm, field, form, select, valueOf } from '../forms.ts';
import { empty, show } from '../states.ts';
import type { CycleKey } from './grid.ts';
import { simulationTable, territoryNames } from './simulation.ts';

const KINDS = ['extend-deadline', 'neutralise', 'set-threshold'] as const;

function whatOf({ say, day }: Console, act: Act): Child {
  if (act.kind === 'extend-deadline') return say('act.until', { to: day(act.to) });
  return act.kind === 'set-threshold' ? say('act.value', { value: String(act.value) }) : say(`thresholds.${act.thresholds}`);
}

/** An act as the form says it. What is missing the server says, with its place. */
function readAct(sent: HTMLFormElement): AddCycleActRequest['act'] {
  const kind = valueOf(sent, 'kind') as (typeof KINDS)[number];
  const territories = (valueOf(sent, 'territories') ?? '').split(/[\s,;]+/).filter(Boolean);
  const given = { 'extend-deadline': { to: valueOf(sent, 'to') }, 'neutralise': { thresholds: valueOf(sent, 'thresholds') }, 'set-threshold': { value: valueOf(sent, 'value') } }[kind];
  return { kind, target: valueOf(sent, 'target') ?? '', ...given, ...(territories.length > 0 && kind !== 'set-threshold' ? { territories } : {}), reason: valueOf(sent, 'reason') ?? '', by: valueOf(sent, 'by') ?? '', on: valueOf(sent, 'on') ?? '' } as AddCycleActRequest['act'];
}

/** What an act of each kind may name, from the grid: proposed while the code is written. */
async function targetsOf({ jalon, language }: Console, { grid }: CycleKey): Promise<Readonly<Record<(typeof KINDS)[number], Child>>> {
  const { indicators, gates, events, thresholds } = await jalon.referentials.get(grid.code, grid.version);
  const options = (lines: readonly { readonly code: string; readonly label?: object | undefined }[]): Child => lines.map(({ code: name, label }) => el('option', { value: name }, (label as Readonly<Record<string, string>> | undefined)?.[language] ?? name));
  const delays = REVIEW_DEADLINES.map((delay) => ({ code: reviewTarget(delay) }));
  return { 'extend-deadline': options([...gates, ...indicators, ...events, ...delays]), 'neutralise': options(indicators), 'set-threshold': options(thresholds) };
}

/** Only the fields of the chosen kind are there to be filled in. */
function kindFields(context: Console, key: CycleKey): HTMLElement[] {
  const { say } = context;
  const kind = select('kind', KINDS.map((each) => [each, say(`act.${each}`)]));
  const own: Record<(typeof KINDS)[number], HTMLElement> = {
    'extend-deadline': field(say('act.to'), el('input', { type: 'date', name: 'to' })),
    'neutralise': field(say('act.thresholds'), select('thresholds', [['keep', say('thresholds.keep')], ['scale', say('thresholds.scale')]])),
    'set-threshold': field(say('act.threshold'), el('input', { name: 'value', inputmode: 'decimal', autocomplete: 'off' })),
  };
  const only = field(say('act.territories'), el('input', { name: 'territories', autocomplete: 'off', dir: 'ltr' }), say('act.territories.hint'));
  const proposed = el('datalist', { id: freshId('l') });
  const target = el('input', { name: 'target', autocomplete: 'off', dir: 'ltr', list: proposed.id });
  const targets = targetsOf(context, key).catch(() => undefined);
  const follow = (): void => {
    void targets.then((all) => fill(proposed, all?.[kind.value as (typeof KINDS)[number]]));
    for (const each of KINDS) own[each].hidden = each !== kind.value;
    only.hidden = kind.value === 'set-threshold';
  };
  kind.addEventListener('change', follow);
  follow();
  return [field(say('act.kind'), kind), field(say('act.target'), target, say('act.target.hint')), proposed, ...KINDS.map((each) => own[each]), only];
}

/** Acts on a cycle: those in force, and a new one, tried first so that whom it concerns is seen before it is confirmed. */
export function actsPart(context: Console, key: CycleKey): HTMLElement {
  const { say, jalon, announce, day, office } = context;
  const id = freshId('h');
  const [there, result] = [el('div', {}), el('div', {})];
  const again = (): void => void show(context, there, async () => {
    const { acts } = await jalon.cycles.get(key.programme, key.cycle);
    return acts.length === 0 ? empty(say('acts.none')) : table({
      caption: say('acts.caption', { count: acts.length }), columns: [say('act.kind'), say('act.target'), say('what'), say('act.reason'), say('act.by'), say('act.on')],
      rows: acts.map((act) => [say(`act.${act.kind}`), code(act.target), whatOf(context, act), act.reason, bdi(act.by), day(act.on)]),
    });
  });
  again();
  const made = form(context, say('act.add'), say('act.try'), async (sent) => {
    const act = readAct(sent);
    const { affected } = await office.addAct(key.programme, key.cycle, { act, dryRun: true });
    const names = await territoryNames(context, key, affected);
    const tried = say('act.tried', { changed: affected.totals.changed });
    announce(tried);
    if (!(await confirm(context, say('act.question', { kind: say(`act.${act.kind}`), target: act.target }), say('act.confirm'), el('p', {}, act.reason), el('p', {}, `${act.by}, ${day(act.on)}`), el('h3', {}, say('act.affects')),
      el('div', { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': say('act.affects') }, simulationTable(context, affected, names, tried))))) return;
    await office.addAct(key.programme, key.cycle, { act });
    announce(say('act.added'));
    fill(result, el('p', {}, el('strong', {}, say('act.added'))), simulationTable(context, affected, names));
    sent.reset();
    again();
  }, el('div', { class: 'fields' }, kindFields(context, key), field(say('act.reason'), el('textarea', { name: 'reason', rows: 2 })), field(say('act.by'), el('input', { name: 'by', autocomplete: 'off' })), field(say('act.on'), el('input', { type: 'date', name: 'on' }))));
  return el('section', { 'aria-labelledby': id }, el('h2', { id }, say('acts')), there, el('h3', {}, say('act.add')), made, result);
}
