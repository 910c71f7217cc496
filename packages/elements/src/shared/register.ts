import { VERSION } from '../version.values.ts';

interface Versioned extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Registers a widget under its tag, once. Where another copy came first, that one stays: the page is told both versions,
 * where they differ, and goes on.
 */
export function register(tag: string, element: Versioned): void {
  const registry = globalThis.customElements;
  if (!registry) return;
  const present = registry.get(tag) as Versioned | undefined;
  if (!present) registry.define(tag, element);
  // Of the same version it is the same: two of our files on a page each bring the provider.
  else if (present !== element && present.version !== element.version) {
    console.warn(`<${tag}> ${element.version ?? VERSION} was not registered: version ${present.version ?? 'unknown'} is already on this page. Keep one script tag per page.`);
  }
}
