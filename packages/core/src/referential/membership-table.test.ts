import { expect, it } from 'vitest';
import type { Territory } from '../territory/territory.schema.ts';
import { readMembershipTable } from './membership-table.rules.ts';
import { MOST_LINES } from './membership-table.values.ts';

const place = (id: string, name: string, code: string): Territory => ({ id, kind: 'commune', name, country: 'SN', parentId: null, path: [], identifiers: [{ scheme: 'ansd', code }], population: null });
const TERRITORIES = [place('sn-kd-1', 'Kolda', 'SN-KD-1'), place('sn-lg-1', 'Louga', 'SN-LG-1'), place('sn-lg', 'Louga', 'SN-LG')];
const read = (text: string) => readMembershipTable(text, TERRITORIES);

it('takes references with their days and basis, as they are pasted from a table', () => {
  expect(read('\uFEFFTerritoire\tDu\tAu\tFondement\r\nansd:sn-kd-1\t2018-01-01\t\tArrêté n° 12\r\n\r\nSN-LG-1\t\t2025-12-31\t')).toEqual({
    faults: [], listed: [{ territory: 'sn-kd-1', from: '2018-01-01', basis: 'Arrêté n° 12' }, { territory: 'sn-lg-1', to: '2025-12-31' }],
  });
  expect(read('sn-kd-1;2018-01-01;;"Arrêté ""n° 12""; annexe"')).toEqual({ faults: [], listed: [{ territory: 'sn-kd-1', from: '2018-01-01', basis: 'Arrêté "n° 12"; annexe' }] });
  expect(read('sn-kd-1,,,\nsn-lg')).toEqual({ faults: [], listed: [{ territory: 'sn-kd-1' }, { territory: 'sn-lg' }] });
});

it('tells line by line what it could not take, and takes the rest', () => {
  expect(read('id;from;to\nsn-zz\nLouga\nsn-kd-1;2025-02-30\nsn-lg;2025-01-02;2025-01-01\nsn-kd-1;2020-01-01;2020-12-31\nsn-kd-1;2021-01-01\nansd:SN-KD-1;2020-12-31;2021-01-01\nsn-lg;;;x;y')).toEqual({
    listed: [{ territory: 'sn-kd-1', from: '2020-01-01', to: '2020-12-31' }, { territory: 'sn-kd-1', from: '2021-01-01' }],
    faults: [
      { line: 2, code: 'unknown-territory', figures: { value: 'sn-zz' } },
      { line: 3, code: 'name-not-reference', figures: { value: 'Louga', candidates: 'sn-lg-1, sn-lg', count: '2' } },
      { line: 4, code: 'not-a-date', figures: { value: '2025-02-30' } },
      { line: 5, code: 'period-reversed', figures: { from: '2025-01-02', to: '2025-01-01' } },
      { line: 8, code: 'listed-twice', figures: { value: 'sn-kd-1', first: '6' } },
      { line: 9, code: 'line-too-long', figures: { columns: '4' } },
    ],
  });
});

it('reads a heading only where a table has one', () => {
  expect(read('sn-kd-1\nterritoire').faults).toEqual([{ line: 2, code: 'unknown-territory', figures: { value: 'territoire' } }]);
});

it('reads no more lines than there may be', () => {
  expect(read('sn-kd-1\n'.repeat(MOST_LINES + 1))).toEqual({ listed: [], faults: [{ line: MOST_LINES + 1, code: 'too-many-lines', figures: { max: String(MOST_LINES) } }] });
});
