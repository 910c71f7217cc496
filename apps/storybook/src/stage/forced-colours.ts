/* No page may ask a browser for forced colours. What can be shown here: the widgets' own rules for them, as if they held.
   What a browser forces on top is not: the tests and the kept pictures are made with the browser's own emulation. */

const ASKED = /\(\s*forced-colors\s*:\s*active\s*\)/;
const changed = new Map<CSSMediaRule, string>();
let watch: number | undefined;

function* rootsBelow(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* rootsBelow(shadowRoot);
}

function apply(): void {
  for (const root of rootsBelow(document)) {
    for (const rule of root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])) {
      if (!(rule instanceof CSSMediaRule) || !ASKED.test(rule.media.mediaText)) continue;
      changed.set(rule, rule.media.mediaText);
      rule.media.mediaText = rule.media.mediaText.replace(ASKED, 'all');
    }
  }
}

/** Makes the rules that wait for forced colours hold, in every widget there is and in those to come; or wait again. */
export function simulateForcedColours(isOn: boolean): void {
  if (watch !== undefined) globalThis.clearInterval(watch);
  watch = undefined;
  if (isOn) {
    // Parts of a widget come when they are needed, each with its own sheet.
    watch = globalThis.setInterval(apply, 250) as unknown as number;
    return;
  }
  for (const [rule, text] of changed) rule.media.mediaText = text;
  changed.clear();
}
