import { expect } from '@open-wc/testing';
import type { PlannerMode } from '../src/planner/scene.ts';
import { $, $$, koldaPlan, planner, viewOf } from './support/planner.ts';
import { place, until } from './support/widget.ts';

const DRAWN: Readonly<Record<PlannerMode, string>> = { table: '.pt [part=row]', timeline: '.tl .row', money: '.mt tfoot' };
const POINTING = ['aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-owns', 'aria-errormessage', 'for'];

/** What points at an id that is not there. */
const lost = (element: Element): string[] => POINTING.flatMap((name) => $$(element, `[${name}]`).flatMap((one) => (one.getAttribute(name) ?? '').split(/\s+/).filter((id) => id !== '' && !element.shadowRoot!.getElementById(id)).map((id) => `${one.localName}.${one.className} ${name} ${id}`)));

describe('what describes parts of a planner', () => {
  for (const view of ['table', 'timeline', 'money'] as const) {
    for (const width of [1150, 320]) {
      it(`is there in the ${view} at ${width} pixels, and on paper`, async () => {
        const column = place(Object.assign(document.createElement('div'), { style: `inline-size: ${width}px` }));
        const element = await planner({ planView: viewOf(koldaPlan(2025)), view }, column);
        await until(() => $(element, DRAWN[view]), `the ${view}`);
        await element.updateComplete;
        expect(lost(element)).to.deep.equal([]);
        dispatchEvent(new Event('beforeprint'));
        const onPaper = lost(element);
        dispatchEvent(new Event('afterprint'));
        expect(onPaper).to.deep.equal([]);
      });
    }
  }
});
