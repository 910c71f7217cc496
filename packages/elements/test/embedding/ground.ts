import type { JalonSource } from '@jalon/client';
import type { JalonStore, PersonaName } from '@jalon/testing';
import type { JalonElement } from '../../src/index.ts';
import { clientIn, place, until, type Network } from '../support/widget.ts';

export type Widget = JalonElement & { client: JalonSource | undefined; refresh(): Promise<void> };

/** A widget, and what a page that embeds it counts on. */
export interface Embedded {
  /** Plain tag, registered. */
  readonly tag: string;
  /** What a page writes on the tag. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly as: PersonaName;
  readonly store?: () => JalonStore;
  readonly now?: string;
  /** Where its client is not the one of the scorecards. */
  readonly client?: (network?: Network) => JalonSource;
  /** There once it has drawn what it was asked for. */
  readonly shown: string;
  /** Shows more of it: what opens, and a form. */
  readonly busy: (element: Widget) => Promise<void>;
  /** A state a reader made, as text: what is open, ticked or typed. */
  readonly state: (element: Widget) => string;
  /** Places whose look is compared. */
  readonly looks: readonly string[];
  /** A message of its own, with a text that is seen somewhere in it. */
  readonly message: { readonly key: string; readonly seen: string };
}

export const $ = (element: Element, selector: string): HTMLElement | null => element.shadowRoot!.querySelector<HTMLElement>(selector);
export const words = (element: Element): string => ($(element, '.jalon')?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
/** A place in the page, as wide as it is told. */
export const column = (style = ''): HTMLElement => Object.assign(place(document.createElement('div')), { style });

/** How the tests of one widget make and mount it. */
export interface Ground {
  readonly widget: Embedded;
  readonly tag: string;
  readonly shown: string;
  clientOf(network?: Network): JalonSource;
  create(more?: Record<string, unknown>, owner?: Document): Widget;
  isShown(element: Element): Promise<HTMLElement>;
  mounted(more?: Record<string, unknown>, inside?: Element): Promise<Widget>;
}

export function groundOf(widget: Embedded): Ground {
  const { tag, shown } = widget;
  const clientOf = (network?: Network): JalonSource => widget.client?.(network) ?? clientIn({ as: widget.as, ...(widget.store && { store: widget.store() }), ...(widget.now && { now: widget.now }), ...(network && { network }) });
  const create = (more: Record<string, unknown> = {}, owner: Document = document): Widget => {
    const element = owner.createElement(tag) as Widget;
    for (const [name, value] of Object.entries(widget.attributes)) element.setAttribute(name, value);
    return Object.assign(element, more);
  };
  const isShown = (element: Element): Promise<HTMLElement> => until(() => $(element, shown), `${tag} is shown`, 15_000);
  const mounted = async (more: Record<string, unknown> = {}, inside?: Element): Promise<Widget> => {
    const element = place(create({ client: clientOf(), ...more }), inside);
    await isShown(element);
    return element;
  };
  return { widget, tag, shown, clientOf, create, isShown, mounted };
}
