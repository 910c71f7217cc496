import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gridFields, nextVersion, writtenValue, type GridField } from './grid-fields.ts';
import { valueAt, withValue } from './json-place.ts';

const GRIDS = join(import.meta.dirname, '../../../../packages/referentials/data/grids');
const grids = readdirSync(GRIDS).filter((name) => name.endsWith('.json')).map((name) => [name, JSON.parse(readFileSync(join(GRIDS, name), 'utf8')) as object] as const);

const fieldsOf = (document: unknown): GridField[] => {
  const { version, parts } = gridFields(document);
  return [version, ...parts.flatMap(({ lines }) => lines.flatMap(({ labels, points, figures }) => [...labels, ...points, ...figures]))];
};

it.each(grids)('offers %s without changing it: each field holds what stands at its place, and writes it back as it was', (_name, document) => {
  const fields = fieldsOf(document);
  expect(fields.length).toBeGreaterThan(3);
  expect(new Set(fields.map(({ pointer }) => pointer)).size).toBe(fields.length);
  for (const { pointer, kind, value } of fields) {
    const before = valueAt(document, pointer);
    expect([pointer, value]).toEqual([pointer, before === undefined ? '' : String(before)]);
    expect([pointer, writtenValue(value, kind, before)]).toEqual([pointer, before]);
  }
  const last = fields.at(-1)!;
  expect(withValue(document, last.pointer, writtenValue(last.value, last.kind, valueAt(document, last.pointer)))).toEqual(document);
});

it('offers every figure of a rule, in all its shapes', () => {
  const rule = {
    kind: 'table2d', rows: { of: { input: 'a' }, bands: [{ from: '0.5' }, {}] }, points: [['1', '2'], ['3', '4']], levels: [{ value: 'good', points: '5' }, { value: '2.5', points: '0' }],
    steps: [{ event: 'voted', by: 'cycle.start - 1 day' }], needs: { atLeast: 3 }, falls: { perDay: '0.5' },
  };
  const { parts } = gridFields({ indicators: [{ code: 'I', points: '9', due: 'close', rule, source: { value: '3' }, label: { fr: 'x' } }] });
  const [line] = parts[0]!.lines;
  expect(line?.points.map(({ value }) => value)).toEqual(['9']);
  expect(line?.figures.map(({ pointer, name, kind }) => [pointer.replace('/indicators/0', ''), kind, ...name.map(({ word, at }) => (at ? `${word} ${at}` : word))])).toEqual([
    ['/due', 'deadline', 'due'], ['/rule/rows/bands/0/from', 'figure', 'bands 1', 'from'],
    ['/rule/points/0/0', 'figure', 'points 1', 'cell 1', 'points'], ['/rule/points/0/1', 'figure', 'points 1', 'cell 2', 'points'], ['/rule/points/1/0', 'figure', 'points 2', 'cell 1', 'points'], ['/rule/points/1/1', 'figure', 'points 2', 'cell 2', 'points'],
    ['/rule/levels/0/points', 'figure', 'levels 1', 'points'], ['/rule/levels/1/value', 'figure', 'levels 2', 'value'], ['/rule/levels/1/points', 'figure', 'levels 2', 'points'],
    ['/rule/steps/0/by', 'deadline', 'steps 1', 'by'], ['/rule/needs/atLeast', 'figure', 'atLeast'], ['/rule/falls/perDay', 'figure', 'perDay'],
  ]);
});

it.each([null, 3, 'x', [], { indicators: 'no' }, { indicators: [null, 3, { label: 'x', rule: [[[]]] }], languages: 'fr', version: {} }])('takes %j for what it is', (document) => {
  expect(() => fieldsOf(document)).not.toThrow();
});

it('writes a figure as the document does, whatever the language it is typed in', () => {
  expect([writtenValue(' 0,85 ', 'figure', '0.80'), writtenValue('1 000', 'figure', '5'), writtenValue('4', 'figure', 3), writtenValue('four', 'figure', 3), writtenValue(' ', 'text', 'x'), writtenValue('cycle.start - 1 day', 'deadline', 'x')])
    .toEqual(['0.85', '1000', 4, 'four', undefined, 'cycle.start - 1 day']);
});

it('proposes a version that is not there yet', () => {
  expect([nextVersion('2025.1', ['2025.1']), nextVersion('2025.1', ['2025.1', '2026.1', '2026.2']), nextVersion('3', ['3', '4']), nextVersion('draft', [])]).toEqual(['2026.1', '2026.3', '5', 'draft.1']);
});
