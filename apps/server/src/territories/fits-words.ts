import { foldName } from '@jalon/core/territory';
import { sql, type RawBuilder } from 'kysely';

export const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

/** When a territory `t` fits what was typed: every word begins a word of its name or of a code; accents and case do not matter. */
export function fitsWords(typed = ''): RawBuilder<unknown>[] {
  const words = foldName(typed);
  // Something was asked for, but no word of it can be searched by.
  if (words === '') return typed.trim() === '' ? [] : [sql`false`];
  return words.split(' ').map((word) => sql`t.search like ${`% ${escapeLike(word)}%`}`);
}
