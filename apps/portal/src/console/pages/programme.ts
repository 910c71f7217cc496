import type { CycleSummary } from '@jalon/contract';
import type { Console, ConsolePage } from '../console.ts';
import { el, fill } from '../dom.ts';
import { field, isTouched, select } from '../forms.ts';
import { empty, show } from '../states.ts';
import { actsPart } from './acts.ts';
import { gridPart } from './grid.ts';
import { nextCyclePart } from './next-cycle.ts';

/** Grid, membership and acts of a cycle, for the officer of its programme. */
export function programmePage(context: Console): ConsolePage {
  const { say, jalon, has } = context;
  const place = el('div', {});
  const content = el('div', {}, el('p', { class: 'lead' }, say('programme.lead')), place);
  const title = say('programme.title');
  if (!has('officer')) return { title, content: el('div', { class: 'note wrong', role: 'alert' }, el('p', {}, el('strong', {}, say('forbidden'))), el('p', {}, say('programme.forbidden'))) };
  void show(context, place, async () => {
    const cycles: CycleSummary[] = [];
    for await (const cycle of jalon.cycles.list()) cycles.push(cycle);
    if (cycles.length === 0) return empty(say('cycles.none'));
    const newestFirst = cycles.toSorted((a, b) => b.code.localeCompare(a.code) || a.programme.localeCompare(b.programme));
    const chosen = select('cycle', newestFirst.map(({ programme, code }, at) => [String(at), `${programme.toUpperCase()} ${code}`]));
    chosen.selectedIndex = Math.max(0, newestFirst.findIndex(({ programme, code }) => programme === 'pacasen' && code === '2025'));
    const parts = el('div', {});
    const follow = (): void => {
      const cycle = newestFirst[chosen.selectedIndex];
      if (!cycle) return;
      const key = { programme: cycle.programme, cycle: cycle.code, grid: { code: cycle.grid.code, version: cycle.grid.version } };
      fill(parts, gridPart(context, key), nextCyclePart(context, key), actsPart(context, key));
    };
    chosen.addEventListener('change', follow);
    follow();
    return [el('div', { class: 'fields' }, field(say('cycle'), chosen)), parts];
  });
  return { title, content, isDirty: () => Array.from(content.querySelectorAll('form')).some(isTouched) };
}
