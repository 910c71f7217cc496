import { QUARTERS } from '@jalon/core/investment';
import { make } from '../../scorecard-matrix/table/make.ts';
import type { Say } from '../../language/strings.ts';
import type { PlannerScene } from '../scene.ts';
import { frozenYear } from './bars.ts';
import { markCopy } from './mark.ts';
import { plain, sumWords, yearWords } from './words.ts';

const units = new WeakMap<Say, { readonly of: string; readonly words: string }>();

/** In what amounts are written. Made once: the name of a currency costs more than the rest of the head. */
function unitWords({ say, unit, view: { plan } }: PlannerScene): string {
  const of = `${unit.name} ${plan.currency}`;
  const known = units.get(say);
  if (known?.of === of) return known.words;
  const words = say(`planner.unit.${unit.name}`, { currency: say.format.currency(plan.currency) });
  units.set(say, { of, words });
  return words;
}

/** The head: years with what is planned against their ceiling, in words and with a shape; then quarters. */
export function makeHead(scene: PlannerScene): HTMLElement[] {
  const { say, view } = scene;
  const years = view.years.map((year) => {
    const { words, mark, tone } = yearWords(scene, year);
    const frozen = year.year === frozenYear(view);
    return make('div', { className: `yb ${year.state === 'over' ? 'over' : ''}`, role: 'columnheader', part: 'year' },
      make('strong', {}, String(year.year)), make('span', { className: 'n' }, plain(sumWords(scene, year))), make('span', { className: `st ${tone}` }, markCopy(mark), plain(words)),
      ...(frozen ? [make('span', { className: 'fz' }, say('planner.timeline.frozen'))] : []));
  });
  const quarters = view.years.flatMap(() => Array.from({ length: QUARTERS }, (_, at) => make('span', { className: at === 0 ? 'yq' : '', role: 'columnheader' }, say('planner.timeline.quarter', { quarter: at + 1 }))));
  return [
    make('div', { className: 'hr', role: 'row', ariaRowIndex: '1' }, make('div', { className: 'gn', role: 'columnheader' }, say('planner.timeline.project')), make('div', { className: 'ap num', role: 'columnheader' }, say('planner.timeline.ap')), ...years),
    make('div', { className: 'hr q', role: 'row', ariaRowIndex: '2' }, make('div', { className: 'gn unit', role: 'columnheader' }, unitWords(scene)), make('div', { className: 'ap', role: 'gridcell' }), ...quarters),
  ];
}
