import type { CycleSummary } from '@jalon/contract';
import type { Console, ConsolePage } from '../console.ts';
import { el, fill } from '../dom.ts';
import { field, select } from '../forms.ts';
import { empty, show } from '../states.ts';

const labelOf = ({ programme, code }: CycleSummary): string => `${programme.toUpperCase()} ${code}`;

/** The list of one cycle; a line opens its dossier. */
function list({ language, has, say }: Console, { programme, code }: CycleSummary): HTMLElement {
  const lines = el('jalon-scorecard-list', { 'programme': programme, 'cycle': code, 'lang': language, 'theme': document.documentElement.dataset['theme'], 'heading-level': 2, 'filterable': true, 'review': has('verifier') ? 'filed,desk,field' : undefined, 'label': say(has('verifier') ? 'queue' : 'territories.title') });
  lines.addEventListener('jalon-territory-select', (event) => {
    location.hash = `#/dossier/${programme}/${code}/${event.territory}`;
  });
  return lines;
}

/** What the reader may see of a cycle: their territories, or what waits for them. */
export function territoriesPage(context: Console): ConsolePage {
  const { say, jalon } = context;
  const place = el('div', {});
  void show(context, place, async () => {
    const cycles: CycleSummary[] = [];
    for await (const cycle of jalon.cycles.list()) cycles.push(cycle);
    if (cycles.length === 0) return empty(say('cycles.none'));
    const newestFirst = cycles.toSorted((a, b) => b.code.localeCompare(a.code) || a.programme.localeCompare(b.programme));
    const chosen = select('cycle', newestFirst.map((cycle, at) => [String(at), labelOf(cycle)]));
    const kept = newestFirst.findIndex((cycle) => labelOf(cycle) === sessionStorage.getItem('cycle'));
    const lines = el('div', {});
    const follow = (): void => {
      const cycle = newestFirst[chosen.selectedIndex];
      if (!cycle) return;
      sessionStorage.setItem('cycle', labelOf(cycle));
      fill(lines, list(context, cycle));
    };
    chosen.selectedIndex = kept < 0 ? Math.max(0, newestFirst.findIndex(({ programme, code }) => programme === 'pacasen' && code === '2025')) : kept;
    chosen.addEventListener('change', follow);
    follow();
    return [el('div', { class: 'fields noprint' }, field(say('cycle'), chosen)), lines];
  });
  return { title: say('territories.title'), content: el('div', {}, el('p', { class: 'lead' }, say(context.has('verifier') ? 'territories.queue' : 'territories.lead')), place) };
}
