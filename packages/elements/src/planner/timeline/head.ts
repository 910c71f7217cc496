import { QUARTERS } from '@jalon/core/investment';
import { make } from '../../scorecard-matrix/table/make.ts';
import { markCopy } from '../mark.ts';
import type { PlannerScene } from '../scene.ts';
import { frozenYear } from './bars.ts';
import { plain, sumWords, yearWords } from './words.ts';

/** The head: years with what is planned against their ceiling, in words and with a shape; then quarters. */
export function makeHead(scene: PlannerScene): HTMLElement[] {
  const { say, unit, view } = scene;
  const years = view.years.map((year) => {
    const { words, mark, tone } = yearWords(scene, year);
    const frozen = year.year === frozenYear(view);
    return make('div', { className: `yb ${year.state === 'over' ? 'over' : ''}`, role: 'columnheader', part: 'year' },
      make('strong', {}, String(year.year)), make('span', { className: 'n' }, plain(sumWords(scene, year))), make('span', { className: `st ${tone}` }, markCopy(mark), plain(words)),
      ...(frozen ? [make('span', { className: 'fz' }, say('planner.timeline.frozen'))] : []));
  });
  const words = Array.from({ length: QUARTERS }, (_, at) => say('planner.timeline.quarter', { quarter: at + 1 }));
  const quarters = view.years.flatMap(() => words.map((quarter, at) => make('span', { className: at === 0 ? 'yq' : '', role: 'columnheader' }, quarter)));
  return [
    make('div', { className: 'hr', role: 'row', ariaRowIndex: '1' }, make('div', { className: 'gn', role: 'columnheader' }, say('planner.timeline.project')), make('div', { className: 'ap num', role: 'columnheader' }, say('planner.timeline.ap')), ...years),
    make('div', { className: 'hr q', role: 'row', ariaRowIndex: '2' }, make('div', { className: 'gn unit', role: 'columnheader' }, say(`planner.unit.${unit.name}`, { currency: say.format.currency(view.plan.currency) })), make('div', { className: 'ap', role: 'gridcell' }), ...quarters),
  ];
}
