import { randomBytes } from 'node:crypto';

/** Names each exchange: the same few letters for a process, then a count. */
export function createRequestIds(): () => string {
  const prefix = randomBytes(6).toString('base64url').replaceAll(/[-_]/g, 'x');
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count.toString(36)}`;
  };
}
