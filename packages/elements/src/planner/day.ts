/**
 * The day a planner stands on, `2026-05-12`: the one its page gives in `today`, the browser's where it gives none, in the zone of the framework
 * where that is known. Empty where the page wants none, `today=""`.
 */
export const dayOf = (host: object, timeZone?: string): string => (host as { readonly today?: string }).today ?? (timeZone ? clockOf(timeZone).format() : byClock(new Date()));

/** By the browser's own clock, without a formatter: one costs more than the lines it would be drawn beside. */
const byClock = (now: Date): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

const clocks = new Map<string, Intl.DateTimeFormat>();
/** Made once by zone, for the same reason. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv', { timeZone });
  clocks.set(timeZone, made);
  return made;
}
