import '../../src/define/review.ts';
import { storeAt } from '../support/review.ts';
import { KOLDA, until } from '../support/widget.ts';
import { embeddingSuite } from './suite.ts';

const $ = (element: Element, selector: string): HTMLElement | null => element.shadowRoot!.querySelector<HTMLElement>(selector);

embeddingSuite({
  tag: 'jalon-review',
  attributes: KOLDA,
  as: 'verifier',
  store: () => storeAt('desk'),
  now: '2025-06-05T10:00:00.000Z',
  shown: '[part=items] tbody',
  async busy(element) {
    (await until(() => $(element, '#decide-IDP-2'))).click();
    (await until(() => $(element, '#decide-IDP-2-rejected'))).click();
    const why = await until(() => $(element, '#decide-IDP-2-why') as HTMLTextAreaElement | null);
    why.value = 'Rien au dossier ne le montre';
    why.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => $(element, '[part=comments]'));
  },
  state: (element) => ($(element, '#decide-IDP-2-why') as HTMLTextAreaElement).value,
  looks: ['#say', 'h2', 'h3', '.btn', 'td', '#decide-IDP-2-why'],
  message: { key: 'review.history', seen: 'Le chemin parcouru' },
});
