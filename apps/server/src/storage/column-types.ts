/**
 * Both drivers must read the same value alike: dates and instants stay text (a JavaScript Date would move a date across
 * zones), 64-bit integers become numbers (ours are counters, far below 2^53).
 */
const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

const isoInstant = (text: string): string => new Date(text).toISOString();

export const COLUMN_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: isoInstant,
};
