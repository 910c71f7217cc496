/** A story is a part of a page: landmarks are the page's. Size of targets is a criterion of WCAG 2.2 that axe leaves out unless asked. */
export const AXE_RULES = { region: { enabled: false }, 'target-size': { enabled: true } } as const;
