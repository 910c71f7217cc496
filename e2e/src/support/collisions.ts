import type { Page } from 'playwright';

/** Pairs of words of a page that stand on top of each other, in its shadow roots too: "Remplie / jusqu’au 30 déc. 2024". */
export function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Words { readonly text: string; readonly boxes: DOMRect[] }
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && getComputedStyle(element).clipPath === 'none';
    const found: Words[] = [];
    const read = (root: Node) => {
      for (const node of root.childNodes) {
        if (node instanceof Element) {
          if (!isShown(node) && getComputedStyle(node).display !== 'contents') continue;
          if (node.shadowRoot) read(node.shadowRoot);
          if (!['SELECT', 'OPTION', 'SCRIPT', 'STYLE', 'svg'].includes(node.tagName)) read(node);
        } else if (node instanceof Text && node.data.trim()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          found.push({ text: node.data.trim(), boxes: [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2) });
        }
      }
    };
    read(document.body);
    const cross = (a: DOMRect, b: DOMRect) => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return wide > 2 && high > Math.min(a.height, b.height) / 2;
    };
    return found.flatMap((one, index) =>
      found.slice(index + 1).filter((other) => one.boxes.some((a) => other.boxes.some((b) => cross(a, b)))).map((other) => `${one.text} / ${other.text}`));
  });
}
