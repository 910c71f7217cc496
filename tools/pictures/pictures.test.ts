import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { album } from './album.ts';
import { compare, TOLERATED } from './compare.ts';
import { pack } from './pack.ts';
import { PICTURES } from './run.ts';

type Colour = readonly [red: number, green: number, blue: number];
const WHITE: Colour = [255, 255, 255];
const SUNKEN: Colour = [246, 244, 240];

/** A ground with a block of another colour upon it. */
function picture(ground: Colour, block?: { colour: Colour; side: number }, width = 200, height = 120): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = block && x >= 20 && y >= 20 && x < 20 + block.side && y < 20 + block.side ? block.colour : ground;
      png.data.set([red, green, blue, 255], (y * width + x) * 4);
    }
  }
  return PNG.sync.write(png);
}

/** More hues than a kept picture has: the edges of letters in four inks, from white to the ink. */
function letters(): Buffer {
  const inks: readonly Colour[] = [[26, 29, 33], [23, 74, 134], [168, 43, 23], [10, 99, 80]];
  const png = new PNG({ width: 256, height: inks.length });
  for (const [row, ink] of inks.entries()) {
    for (let step = 0; step < 256; step += 1) png.data.set([...ink.map((channel) => 255 - Math.round(((255 - channel) * step) / 255)), 255], (row * 256 + step) * 4);
  }
  return PNG.sync.write(png);
}

describe('two pictures of a story', () => {
  it('are the same when nothing changed', () => {
    expect(compare(picture(WHITE), picture(WHITE))).toEqual({ same: true });
  });

  it('differ by one word, and the difference is drawn', () => {
    const found = compare(picture(WHITE), picture(WHITE, { colour: [26, 29, 33], side: 12 }));
    expect(found).toMatchObject({ same: false, reason: expect.stringMatching(/^1\d\d pixels differ/) as unknown });
    expect(!found.same && found.difference && PNG.sync.read(found.difference).width).toBe(200);
  });

  it('differ when a ground turns from white to sunken', () => {
    expect(compare(picture(WHITE), picture(SUNKEN)).same).toBe(false);
  });

  it('differ when one is longer', () => {
    expect(compare(picture(WHITE), picture(WHITE, undefined, 200, 121))).toEqual({ same: false, reason: '200 × 120 was kept, 200 × 121 found' });
  });

  it(`may differ in a few pixels, not in more than ${TOLERATED.pixels}`, () => {
    expect(compare(picture(WHITE), picture(WHITE, { colour: [0, 0, 0], side: 7 })).same).toBe(true);
    expect(compare(picture(WHITE), picture(WHITE, { colour: [0, 0, 0], side: 8 })).same).toBe(false);
  });
});

describe('a kept picture', () => {
  it('is what was found, where its colours are few', () => {
    const found = picture(WHITE, { colour: [184, 50, 28], side: 30 });
    expect(PNG.sync.read(pack(found)).data).toEqual(PNG.sync.read(found).data);
  });

  it('has 256 colours, and none is seen to be another', () => {
    const [found, kept] = [PNG.sync.read(letters()), PNG.sync.read(pack(letters()))];
    const huesOf = ({ data }: PNG) => new Set(Array.from({ length: data.length / 4 }, (_, pixel) => data.readUInt32BE(pixel * 4)));
    expect(huesOf(found).size).toBeGreaterThan(600);
    expect(huesOf(kept).size).toBeLessThanOrEqual(256);
    expect(Math.max(...found.data.map((value, index) => Math.abs(value - (kept.data[index] ?? 0))))).toBeLessThan(16);
  });
});

describe('the list of pictures', () => {
  it('names each once, and the page to leaf through shows each', () => {
    const names = PICTURES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(album()).toContain(`](${name}.png)`);
  });
});
