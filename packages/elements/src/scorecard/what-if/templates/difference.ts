import { compare, decimalsNeeded, fromDecimal, isZero, sub, toFixed } from '@jalon/core/shared';
import type { Say } from '../../../language/strings.ts';

/** From one shown figure to another, exact: `up` or `down` by so much, both empty where nothing moved. */
export function moved(before: string, after: string): { readonly up: string; readonly down: string } {
  const [from, to] = [fromDecimal(before), fromDecimal(after)];
  const isUp = compare(to, from) > 0;
  const by = isUp ? sub(to, from) : sub(from, to);
  const text = isZero(by) ? '' : toFixed(by, decimalsNeeded(by));
  return isUp ? { up: text, down: '' } : { up: '', down: text };
}

/** In words: `+ 2,5`, `− 1`, `inchangé`. */
export function movedText(say: Say, before: string, after: string): string {
  const { up, down } = moved(before, after);
  return up ? say('what.up', { by: up }) : down ? say('what.down', { by: down }) : say('what.same');
}
