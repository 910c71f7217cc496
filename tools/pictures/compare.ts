import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * What two pictures may differ in and still be the same. A pixel counts when it is not the softened edge of a letter and its colour is
 * further off than a fortieth of the way from black to white: white against the sunken ground of a widget counts, the nearest of
 * a kept picture's 256 colours does not. So many may count.
 */
export const TOLERATED = { colour: 0.04, pixels: 50 } as const;

export type Comparison =
  | { readonly same: true }
  | { readonly same: false; readonly reason: string; /** PNG where what differs is red; none where the sizes differ. */ readonly difference?: Buffer };

/** Compares two PNG of the same story. */
export function compare(kept: Buffer, found: Buffer): Comparison {
  const [a, b] = [PNG.sync.read(kept), PNG.sync.read(found)];
  if (a.width !== b.width || a.height !== b.height) return { same: false, reason: `${a.width} × ${a.height} was kept, ${b.width} × ${b.height} found` };
  const out = new PNG({ width: a.width, height: a.height });
  const count = pixelmatch(a.data, b.data, out.data, a.width, a.height, { threshold: TOLERATED.colour });
  if (count <= TOLERATED.pixels) return { same: true };
  return { same: false, reason: `${count} pixels differ, ${TOLERATED.pixels} are tolerated`, difference: PNG.sync.write(out) };
}
