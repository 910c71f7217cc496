import '../../src/define/scorecard-list.ts';
import { NOW } from '../support/list.ts';
import { until } from '../support/widget.ts';
import { embeddingSuite } from './suite.ts';

const $ = (element: Element, selector: string): HTMLElement | null => element.shadowRoot!.querySelector<HTMLElement>(selector);

embeddingSuite({
  tag: 'jalon-scorecard-list',
  attributes: { programme: 'pacasen', cycle: '2025', filterable: '' },
  as: 'verifier',
  now: NOW,
  shown: '[part=line]',
  async busy(element) {
    const field = await until(() => $(element, '#search') as HTMLInputElement | null);
    field.value = 'ko';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => (element as Element & { search?: string }).search === 'ko' && $(element, '[part=line]') && !$(element, '[aria-busy=true]'));
    await element.updateComplete;
  },
  state: (element) => `${($(element, '#search') as HTMLInputElement).value} ${element.shadowRoot!.querySelectorAll('[part=line]').length}`,
  looks: ['h2', '[part=line] button', 'td', 'label', '#search'],
  message: { key: 'list.title', seen: 'Dossiers' },
});
