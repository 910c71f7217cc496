import type { CheckedReferential, GridGiven } from '@jalon/contract';
import type { Console } from '../console.ts';
import { button, code, el, fill, type Child } from '../dom.ts';
import { confirm } from '../forms.ts';
import { show } from '../states.ts';
import type { CycleKey } from './grid.ts';
import { comparison } from './issues.ts';
import { simulationTable, territoryNames } from './simulation.ts';

export function summaryOf({ say }: Console, { summary, ok }: CheckedReferential): Child {
  return [el('p', {}, el('strong', {}, say(ok ? 'grid.ok' : 'grid.wrong'))), summary && el('p', {}, code(`${summary.code} ${summary.version}`), ' · ', say('grid.summary', { gates: summary.gates, indicators: summary.indicators, inputs: summary.inputs, windows: summary.windows }))];
}

export interface Steps {
  readonly element: HTMLElement;
  /** What was read is no longer what is written: nothing more is done with it. */
  stale(): void;
}

/** What may be done with a grid that was read: compare it, try it on dossiers, publish it where nothing is wrong with it. */
export function nextSteps(context: Console, key: CycleKey, document: object, checked: CheckedReferential, published: () => void): Steps {
  const { say, announce, office } = context;
  const { summary, standing } = checked;
  const [acts, result] = [el('div', {}), el('div', { 'aria-live': 'polite' })];
  const element = el('div', {}, acts, result);
  const steps = { element, stale: () => element.isConnected && fill(element, el('p', { class: 'note' }, say('grid.stale'))) };
  if (!summary) return steps;
  const given: GridGiven = { document: document as Record<string, unknown> };
  const publish = async (): Promise<void> => {
    if (!(await confirm(context, say('grid.publish.question', { code: summary.code, version: summary.version }), say('grid.publish'), el('p', {}, say(standing === 'same' ? 'grid.mend.why' : 'grid.publish.why'))))) return;
    void show(context, result, async () => {
      const { version } = await office.publishReferential(summary.code, summary.version, document as Record<string, unknown>);
      published();
      announce(say('grid.published', { version }));
      return el('p', {}, el('strong', {}, say('grid.published', { version })));
    });
  };
  const simulate = async (): Promise<Child> => {
    const found = await office.simulate({ programme: key.programme, cycle: key.cycle, referential: given, changedOnly: true });
    return simulationTable(context, found, await territoryNames(context, key, found));
  };
  fill(acts, el('p', { class: 'acts' },
    button(say('grid.compare', key.grid), () => void show(context, result, async () => comparison(context, await office.compare(key.grid, given)))),
    button(say('grid.simulate'), () => void show(context, result, simulate)),
    checked.ok && (standing === 'new' || standing === 'same') && button(say(standing === 'same' ? 'grid.mend' : 'grid.publish'), () => void publish())),
  standing !== 'new' && el('p', {}, say(standing === 'same' ? 'grid.same' : 'grid.differs')));
  return steps;
}
