import type { JalonSource } from '@jalon/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The key under which a `<jalon-provider>` answers: where the widgets inside it read from, and write to when it has `assessments`.
 * Pages may ask for it, or answer it, with any library that speaks the community context protocol (`@lit/context` does).
 */
export const clientContext = Symbol.for('jalon.client') as symbol & { readonly __context__: JalonSource | undefined };

type Callback = (value: JalonSource | undefined, unsubscribe?: () => void) => void;

/** The event of the protocol: it rises until somebody answers it. */
class ContextRequestEvent extends Event {
  readonly context: unknown = clientContext;
  readonly contextTarget: Element;
  readonly callback: Callback;
  readonly subscribe = true;
  constructor(contextTarget: Element, callback: Callback) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

/** Asks for the source around a widget, and again when it changes. */
export class ClientConsumer implements ReactiveController {
  value: JalonSource | undefined;
  readonly #host: ReactiveControllerHost & Element;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
    // A provider that is defined after the widget did not hear.
    if (!this.#unsubscribe) void customElements.whenDefined('jalon-provider').then(() => this.#host.isConnected && !this.#unsubscribe && this.#ask());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.value = undefined;
  }

  #ask(): void {
    this.#host.dispatchEvent(new ContextRequestEvent(this.#host, (value, unsubscribe) => {
      this.value = value;
      this.#unsubscribe = unsubscribe;
      this.#host.requestUpdate();
    }));
  }
}

/** Answers those who ask inside an element, now and when the source changes. */
export class ClientProvider {
  #value: JalonSource | undefined;
  readonly #subscribers = new Map<Callback, () => void>();

  constructor(element: Element) {
    element.addEventListener('context-request', (event) => {
      const { context, contextTarget, callback, subscribe } = event as ContextRequestEvent;
      if (context !== clientContext || contextTarget === element) return;
      event.stopPropagation();
      const unsubscribe = () => this.#subscribers.delete(callback);
      if (subscribe) this.#subscribers.set(callback, unsubscribe);
      callback(this.#value, subscribe ? unsubscribe : undefined);
    });
  }

  set value(value: JalonSource | undefined) {
    this.#value = value;
    for (const [callback, unsubscribe] of this.#subscribers) callback(value, unsubscribe);
  }
}
