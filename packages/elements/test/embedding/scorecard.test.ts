import { KOLDA, until } from '../support/widget.ts';
import { embeddingSuite } from './suite.ts';

const $ = (element: Element, selector: string): HTMLElement | null => element.shadowRoot!.querySelector<HTMLElement>(selector);

embeddingSuite({
  tag: 'jalon-scorecard',
  attributes: KOLDA,
  as: 'coach-kolda',
  shown: '#say',
  async busy(element) {
    for (const item of ['CMO-4', 'IDP-2', 'IDP-7']) (await until(() => $(element, `#b-${item}`))).click();
    (await until(() => $(element, '#e-IDP-7'))).click();
    const input = await until(() => $(element, '#form-IDP-7 input[inputmode]') as HTMLInputElement | null);
    input.value = '9';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => [...element.shadowRoot!.querySelectorAll('[part=explanation]')].filter(({ textContent }) => textContent.length > 60).length === 3);
  },
  state: (element) => [($(element, '#form-IDP-7 input[inputmode]') as HTMLInputElement).value, ...[...element.shadowRoot!.querySelectorAll('button.exp[aria-expanded=true]')].map(({ id }) => id)].join(' '),
  looks: ['#say', 'h2', 'button.exp', '.btn', 'td', '#form-IDP-7 label', '#form-IDP-7 input[inputmode]'],
  message: { key: 'gates.title', seen: 'Conditions minimales' },
});
