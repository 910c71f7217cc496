import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Up one element, out of shadow roots too. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The nearest `lang` around an element, itself included, and the `dir` written on the same element. */
export function readLanguage(element: Element): { tag: string; dir: string } {
  const own = element.getAttribute('dir') ?? '';
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const tag = at.getAttribute('lang');
    if (tag) return { tag, dir: own || (at.getAttribute('dir') ?? '') };
  }
  return { tag: '', dir: own };
}

/** Redraws its widget when the `lang` or `dir` that holds for it changes anywhere above, and when it is moved. */
export class LanguageController implements ReactiveController {
  tag = '';
  dir = '';
  readonly #host: Host;
  #observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const follow = () => {
      if (this.#read()) this.#host.requestUpdate();
    };
    follow();
    this.#observer = new MutationObserver(follow);
    for (let root: Node = this.#host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang', 'dir'] });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): boolean {
    const { tag, dir } = readLanguage(this.#host);
    const changed = tag !== this.tag || dir !== this.dir;
    this.tag = tag;
    this.dir = dir;
    return changed;
  }
}
