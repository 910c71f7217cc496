import { expect } from '@open-wc/testing';
import { allocation, openButton } from './support/allocation.ts';
import { press } from './support/browser.ts';
import { $, koldaPlan, manyLines, planner, rowNamed, viewOf } from './support/planner.ts';
import { until } from './support/widget.ts';

/** Whether the middle of what has the focus is in the window, with nothing over it. */
function isInSight(element: Element): boolean {
  const root = element.shadowRoot!;
  const focused = root.activeElement!;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const over = root.elementFromPoint(left + Math.min(width, 200) / 2, top + height / 2);
  return over !== null && focused.contains(over);
}

/** Goes on by a key so many times; answers at which of them what has the focus was hidden. */
async function hiddenAlong(element: Element, key: string, times: number): Promise<string[]> {
  const hidden: string[] = [];
  for (let at = 0; at < times; at += 1) {
    await press(key);
    await (element as Element & { updateComplete: Promise<unknown> }).updateComplete;
    const focused = element.shadowRoot!.activeElement;
    if (!focused || !isInSight(element)) hidden.push(`${at}: ${focused?.textContent?.trim().slice(0, 40) ?? 'nothing'}`);
  }
  return hidden;
}

const asHighAs = <T extends HTMLElement>(element: T, height: string): T => {
  element.style.setProperty('--jalon-planner-height', height);
  return element;
};

describe('what has the focus', () => {
  it('stays clear of the panel in the table of a plan, down and up again', async () => {
    const element = await planner({ planView: viewOf(koldaPlan()) });
    rowNamed(element, 'P-01').querySelector('th')!.click();
    await until(() => $(element, '[part=panel]'));
    $(element, '.pt [tabindex="0"]')!.focus();
    expect(await hiddenAlong(element, 'ArrowDown', 24)).to.deep.equal([]);
    expect(await hiddenAlong(element, 'ArrowUp', 24)).to.deep.equal([]);
  });

  it('stays clear of the panel in the timeline, and takes the window with it', async () => {
    const element = asHighAs(await planner({ planView: viewOf(manyLines(200)), view: 'timeline' }), '90em');
    (await until(() => $(element, '.row[data-id] .bar'))).click();
    await until(() => $(element, '[part=panel]'));
    $(element, '.lines [tabindex="0"]')!.focus();
    expect(await hiddenAlong(element, 'ArrowDown', 30)).to.deep.equal([]);
    expect(await hiddenAlong(element, 'ArrowUp', 30)).to.deep.equal([]);
  });

  it('takes the window with it from row to row of the grants', async () => {
    const element = await allocation();
    openButton(element, 'Ville de Dakar').focus();
    expect(await hiddenAlong(element, 'ArrowDown', 30)).to.deep.equal([]);
    expect(await hiddenAlong(element, 'ArrowUp', 30)).to.deep.equal([]);
  });
});
