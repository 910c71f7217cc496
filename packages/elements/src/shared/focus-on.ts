import type { ReactiveControllerHost } from 'lit';

/** Draws what changed, then takes the reader to an element of the widget by its id, and brings it into view. */
export async function focusOn(host: ReactiveControllerHost & HTMLElement, id: string): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  const found = host.shadowRoot?.getElementById(id);
  found?.focus();
  found?.scrollIntoView({ block: 'nearest' });
}
