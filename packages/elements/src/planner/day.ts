/**
 * The day a planner stands on, `2026-05-12`: the one its page gives in `today`, the browser's where it gives none, in the zone of the framework
 * where that is known. Empty where the page wants none, `today=""`.
 */
export const dayOf = (host: object, timeZone?: string): string => (host as { readonly today?: string }).today ?? new Date().toLocaleDateString('sv', timeZone ? { timeZone } : {});
