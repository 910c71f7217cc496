// What a page under a strict policy loads: the widget its address names. The test reaches in from outside.
const refused: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => refused.push(`${effectiveDirective} ${blockedURI} ${sample}`));
if (document.documentElement.hasAttribute('data-no-sheets')) for (const { prototype } of [Document, ShadowRoot]) delete (prototype as { adoptedStyleSheets?: unknown }).adoptedStyleSheets;

const widgets: Record<string, () => Promise<unknown>> = {
  'jalon-allocation': () => import('../../src/define/allocation.ts'),
  'jalon-scorecard': () => import('../../src/define/scorecard.ts'),
  'jalon-review': () => import('../../src/define/review.ts'),
  'jalon-scorecard-list': () => import('../../src/define/scorecard-list.ts'),
  'jalon-pti-planner': () => import('../../src/define/pti-planner.ts'),
  'jalon-scorecard-matrix': () => import('../../src/define/scorecard-matrix.ts'),
};
await widgets[location.search.slice(1)]!();
Object.assign(globalThis, { refused, ready: true });

export {};
