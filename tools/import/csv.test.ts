import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv.ts';

const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe('reading a table', () => {
  it('takes commas, quotes and line ends inside quoted cells', () => {
    expect(parseCsv('name,note\r\n"Saint-Louis","a ""b"", c\nd"\r\nKolda,\r\n')).toEqual([{ name: 'Saint-Louis', note: 'a "b", c\nd' }, { name: 'Kolda', note: '' }]);
  });

  it('reads back any table it is written as', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', '0'), maxLength: 8 });
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = [['x', 'y', 'z'], ...rows].map((cells) => cells.map(quote).join(',') + end).join('');
      expect(parseCsv(text)).toEqual(rows.map(([x, y, z]) => ({ x, y, z })));
    }));
  });

  it('refuses a row of another width, and a quote that never closes', () => {
    expect(() => parseCsv('a,b\n1\n')).toThrow('Row 2 has 1 cells, the header 2.');
    expect(() => parseCsv('a\n"1')).toThrow('cannot be read');
  });
});
