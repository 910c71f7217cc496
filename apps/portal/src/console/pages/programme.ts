import type { CycleSummary } from '@jalon/contract';
import type { Console, ConsolePage } from '../console.ts';
import { el, fill, type Child } from '../dom.ts';
import { field, isTouched, select } from '../forms.ts';
import { empty, show } from '../states.ts';
import { actsPart } from './acts.ts';
import { gridPart } from './grid.ts';
import { nextCyclePart } from './next-cycle.ts';

async function newestFirst({ jalon }: Console): Promise<CycleSummary[]> {
  const cycles: CycleSummary[] = [];
  for await (const cycle of jalon.cycles.list()) cycles.push(cycle);
  return cycles.toSorted((a, b) => b.code.localeCompare(a.code) || a.programme.localeCompare(b.programme));
}

/** One cycle at a time: its grid, the cycle after it, its acts. */
function cycleDesk(context: Console, there: CycleSummary[]): Child {
  const { say } = context;
  let cycles = there;
  const chosen = select('cycle', []);
  const parts = el('div', {});
  const indexOf = (programme: string, code: string): number => cycles.findIndex((each) => each.programme === programme && each.code === code);
  const offer = (at: number): void => {
    fill(chosen, cycles.map(({ programme, code }, each) => el('option', { value: each }, `${programme.toUpperCase()} ${code}`)));
    chosen.selectedIndex = Math.max(0, at);
  };
  const follow = (): void => {
    const cycle = cycles[chosen.selectedIndex];
    if (!cycle) return;
    const { programme } = cycle;
    const key = { programme, cycle: cycle.code, grid: { code: cycle.grid.code, version: cycle.grid.version } };
    fill(parts, gridPart(context, key), nextCyclePart(context, key, {
      has: (code) => indexOf(programme, code) >= 0,
      async add() {
        cycles = await newestFirst(context);
        offer(indexOf(programme, key.cycle));
      },
      open(code) {
        chosen.selectedIndex = indexOf(programme, code);
        follow();
        chosen.focus();
      },
    }), actsPart(context, key));
  };
  offer(indexOf('pacasen', '2025'));
  chosen.addEventListener('change', follow);
  follow();
  return [el('div', { class: 'fields' }, field(say('cycle'), chosen)), parts];
}

/** Grid, membership and acts of a cycle, for the officer of its programme. */
export function programmePage(context: Console): ConsolePage {
  const { say, has } = context;
  const place = el('div', {});
  const content = el('div', {}, el('p', { class: 'lead' }, say('programme.lead')), place);
  const title = say('programme.title');
  if (!has('officer')) return { title, content: el('div', { class: 'note wrong', role: 'alert' }, el('p', {}, el('strong', {}, say('forbidden'))), el('p', {}, say('programme.forbidden'))) };
  void show(context, place, async () => {
    const cycles = await newestFirst(context);
    return cycles.length === 0 ? empty(say('cycles.none')) : cycleDesk(context, cycles);
  });
  return { title, content, isDirty: () => Array.from(content.querySelectorAll('form')).some(isTouched) };
}
