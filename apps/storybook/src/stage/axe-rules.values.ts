/** A story is a part of a page: landmarks are the page's. Size of targets is a criterion of WCAG 2.2 that axe leaves out unless asked. */
export const AXE_RULES = { region: { enabled: false }, 'target-size': { enabled: true } } as const;

/** Rows of a matrix are drawn by one template: the first dozen of each group stand for all, or the look at colours takes minutes. */
export const AXE_EXCLUDES: { fromShadowDom: [string, string] }[] = [{ fromShadowDom: ['jalon-scorecard-matrix', '[part~="row"]:nth-child(n+13)'] }];
