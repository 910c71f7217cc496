/** A class of ours, the plain tag it is known by, and its version. */
export interface Widget extends CustomElementConstructor {
  readonly tag: string;
  readonly version: string;
}

/**
 * Registers a widget under its tag, once. Where another copy came first, that one stays: the page is told both versions, where they
 * differ, and goes on.
 * @param ending put after the tag, `-adm`: a subclass lives there, beside whatever holds the plain tag
 */
export function register(widget: Widget, ending = ''): void {
  const registry = globalThis.customElements;
  const tag = widget.tag + ending;
  const present = registry?.get(tag) as Widget | undefined;
  if (!present) registry?.define(tag, ending ? class extends widget {} : widget);
  // Of the same version it is the same: two of our files on a page each bring the provider.
  else if (present.version !== widget.version) console.warn(`<${tag}> ${widget.version} was not registered: ${present.version} is on this page. Give one a suffix.`);
}
