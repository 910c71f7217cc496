import { createHmac, timingSafeEqual } from 'node:crypto';
import { ProblemError } from './problem-error.ts';

/** The last line of a page, as the values its order is made of. */
export type CursorPosition = readonly (string | number)[];

/**
 * Where the next page starts, sealed: a cursor is only good for the list and filters it was made for, and cannot be made up.
 * It is not a secret, so a short seal is enough.
 */
export interface CursorSeal {
  write(list: string, position: CursorPosition): string;
  /** Throws `invalid-cursor` for anything `write` did not make for this list. */
  read(list: string, cursor: string, length: number): CursorPosition;
}

const SEAL_BYTES = 12;

export function createCursorSeal(secret: Uint8Array): CursorSeal {
  const sealOf = (list: string, content: string) => createHmac('sha256', secret).update(`${list}\n${content}`).digest().subarray(0, SEAL_BYTES);
  const refuse = () => new ProblemError('invalid-cursor', { faults: [{ code: 'invalid-cursor', pointer: '/query/cursor' }] });
  return {
    write(list, position) {
      const content = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${content}.${sealOf(list, content).toString('base64url')}`;
    },
    read(list, cursor, length) {
      const [content = '', seal = '', ...rest] = cursor.split('.');
      const given = Buffer.from(seal, 'base64url');
      if (rest.length > 0 || given.length !== SEAL_BYTES || !timingSafeEqual(given, sealOf(list, content))) throw refuse();
      const position = JSON.parse(Buffer.from(content, 'base64url').toString()) as CursorPosition;
      if (position.length !== length) throw refuse();
      return position;
    },
  };
}
