import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { below, placeIn, valueAt, withValue } from './json-place.ts';

const GRIDS = join(import.meta.dirname, '../../../../packages/referentials/data/grids');
const grids = readdirSync(GRIDS).filter((name) => name.endsWith('.json')).map((name) => [name, readFileSync(join(GRIDS, name), 'utf8')] as const);

function* pointersIn(value: unknown, pointer = ''): Generator<string> {
  yield pointer;
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* pointersIn(inner, below(pointer, key));
}

it.each(grids)('finds every place of %s in its text', (_name, text) => {
  const document = JSON.parse(text) as unknown;
  let places = 0;
  for (const pointer of pointersIn(document)) {
    // Reading a whole text for each of thousands of places takes its time: one in seven, and every one near the top.
    if ((places += 1) > 200 && places % 7 !== 0) continue;
    const { start, end } = placeIn(text, pointer);
    expect([pointer, JSON.parse(text.slice(start, end))]).toEqual([pointer, valueAt(document, pointer)]);
  }
  expect(places).toBeGreaterThan(50);
});

it('shows what holds a place that is not there, and is not misled by strings', () => {
  const text = '{ "a,b" : [ "x]\\"}" , { "k~/" : -1.5 } ], "last": true}';
  const shown = (pointer: string): string => text.slice(placeIn(text, pointer).start, placeIn(text, pointer).end);
  expect([shown('/a,b/0'), shown('/a,b/1/k~0~1'), shown('/last'), shown('/a,b/1/nothing'), shown('/a,b/7')]).toEqual(['"x]\\"}"', '-1.5', 'true', '{ "k~/" : -1.5 }', '[ "x]\\"}" , { "k~/" : -1.5 } ]']);
});

it('writes in a copy, makes what lacks on the way, and takes away', () => {
  const document = { windows: [{ code: 'G1' }] };
  expect(withValue(document, '/windows/0/label/fr', 'Guichet')).toEqual({ windows: [{ code: 'G1', label: { fr: 'Guichet' } }] });
  expect(withValue(document, '/windows/0/code', undefined)).toEqual({ windows: [{}] });
  expect(withValue(document, '/windows/0/code/x', 'y')).toEqual(document);
  expect(document).toEqual({ windows: [{ code: 'G1' }] });
});
