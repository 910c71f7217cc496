import type { JalonSource } from '@jalon/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The key under which a `<jalon-provider>` answers: where the widgets inside it read from, and write to when it has `assessments`.
 * Pages may ask for it, or answer it, with any library that speaks the community context protocol (`@lit/context` does). It is the same
 * for every version of ours on a page.
 */
export const clientContext = Symbol.for('jalon.client') as symbol & { readonly __context__: JalonSource | undefined };

type Callback = (value: JalonSource | undefined, unsubscribe?: () => void) => void;

/** Of the protocol: `context-request` rises until somebody answers, `context-provider` says that somebody may answer now. */
interface ContextEvent extends Event {
  readonly context: unknown;
  readonly contextTarget: Element;
  readonly callback: Callback;
  readonly subscribe?: boolean;
}

type Host = ReactiveControllerHost & Element;

const tell = (contextTarget: Element, kind: string, more?: object): boolean =>
  contextTarget.dispatchEvent(Object.assign(new Event(`context-${kind}`, { bubbles: true, composed: true }), { context: clientContext, contextTarget, ...more }));

/** Asks for the source around a widget, and again when it changes or another provider comes. */
export class ClientConsumer implements ReactiveController {
  value: JalonSource | undefined;
  readonly #host: Host;
  #unsubscribe: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
    this.#host.ownerDocument.addEventListener('context-provider', this.#ask);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('context-provider', this.#ask);
    this.#unsubscribe?.();
    this.value = this.#unsubscribe = undefined;
  }

  readonly #ask = (event?: Event): void => {
    if (event && (event as ContextEvent).context !== clientContext) return;
    this.#unsubscribe?.();
    tell(this.#host, 'request', { subscribe: true, callback: (value: JalonSource | undefined, unsubscribe?: () => void) => {
      this.value = value;
      this.#unsubscribe = unsubscribe;
      this.#host.requestUpdate();
    } });
  };
}

/** Answers those who ask inside an element, now and when the source changes. */
export class ClientProvider implements ReactiveController {
  readonly #host: Host;
  #value: JalonSource | undefined;
  readonly #subscribers = new Map<Callback, () => void>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('context-request', (event) => {
      const { context, contextTarget, callback, subscribe } = event as ContextEvent;
      if (context !== clientContext || contextTarget === host) return;
      event.stopPropagation();
      const unsubscribe = () => this.#subscribers.delete(callback);
      if (subscribe) this.#subscribers.set(callback, unsubscribe);
      callback(this.#value, subscribe ? unsubscribe : undefined);
    });
  }

  /** Widgets inside may have asked before this element was defined, or stood elsewhere. */
  hostConnected(): void {
    tell(this.#host, 'provider');
  }

  set value(value: JalonSource | undefined) {
    this.#value = value;
    for (const [callback, unsubscribe] of this.#subscribers) callback(value, unsubscribe);
  }
}
