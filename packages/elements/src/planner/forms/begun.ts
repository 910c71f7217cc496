/** Planners where somebody has just begun a plan, with the file its lines come from; `null` where they write them. */
export const begun = new WeakMap<object, File | null>();
