import '../../src/define/pti-planner.ts';
import { PLANS_OF_KOLDA } from '@jalon/testing';
import { planClient, storeWithPlans } from '../support/planner.ts';
import { until } from '../support/widget.ts';
import type { Embedded, Widget } from './ground.ts';
import { embeddingSuite } from './suite.ts';

const $ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null => element.shadowRoot!.querySelector<E>(selector);
const NOW = '2025-05-12T10:00:00Z';

const common = {
  tag: 'jalon-pti-planner', as: 'secretary-kolda', now: NOW, store: storeWithPlans, client: (network) => planClient({ ...(network && { network }), now: NOW }),
} as const satisfies Partial<Embedded>;
const attributes = { plan: PLANS_OF_KOLDA.draft, today: '2025-05-12' };

const findings = (element: Widget): number => element.shadowRoot!.querySelectorAll('[part=finding]').length;

/** All that comes once the plan is on screen: what rules say, what changes it, what prints it. */
const settled = async (element: Widget): Promise<void> => {
  await until(() => $(element, '[part=finding]') && $(element, '.tools button') && $(element, '.paper'), 'what comes after the plan', 15_000);
  await element.updateComplete;
};

embeddingSuite({
  ...common,
  attributes: { ...attributes, view: 'timeline' },
  shown: '[part=bar]',
  async busy(element) {
    await settled(element);
    $(element, '.row[data-id] .bar')!.click();
    await until(() => $(element, '.tl .sel') && $(element, '[part=panel]'), 'the panel of the line');
    await element.updateComplete;
  },
  state: (element) => $(element, '.row.sel')?.dataset['id'] ?? '',
  looks: ['h2', '.bar', '.gn', '.yb', '.btn'],
  message: { key: 'planner.view.timeline', seen: 'Calendrier' },
});

embeddingSuite({
  ...common,
  attributes: { ...attributes, view: 'money' },
  shown: '.mt',
  async busy(element) {
    await settled(element);
    const before = findings(element);
    $(element, '.more button')!.click();
    await until(() => findings(element) > before, 'more of what rules say');
  },
  state: (element) => String(findings(element)),
  looks: ['h2', '.mt th', '.mt td', '.say', '.btn'],
  message: { key: 'planner.money.total', seen: 'Total' },
});

embeddingSuite({
  ...common,
  attributes,
  shown: 'tbody [part=row]',
  async busy(element) {
    await settled(element);
    $(element, 'tbody [part=row] th')!.click();
    await until(() => $(element, '[aria-selected=true]') && $(element, '[part=panel]'), 'the panel of the line');
    await element.updateComplete;
  },
  state: (element) => $(element, '[aria-selected=true] .code')?.textContent ?? '',
  looks: ['h2', 'tbody th', 'td', '.say', '.btn'],
  message: { key: 'planner.table.project', seen: 'ProjetModeAP' },
});
