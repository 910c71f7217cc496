import { isBlank } from './read-cell.rules.ts';

/** What a spreadsheet takes for something to work out, where a cell begins with it. */
const LIVE = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Would be worked out by a spreadsheet, or taken for nothing by whoever reads the table; or is such a text behind an apostrophe already. */
function isMistaken(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return (LIVE.test(bare) && !PLAIN_NUMBER.test(bare)) || (bare !== '' && isBlank(bare));
}

/** A text as a spreadsheet shows it and never works it out: an apostrophe before what would be taken for a formula or for nothing. {@link unguardCell} takes it away again. */
export const guardCell = (text: string): string => (isMistaken(text) ? `'${text}` : text);

/** The text behind a guard; `undefined` where there is none. */
export const unguardCell = (text: string): string | undefined => (text.startsWith("'") && isMistaken(text) ? text.slice(1) : undefined);
