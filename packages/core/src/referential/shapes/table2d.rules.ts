import type { Fraction } from '../../shared/fraction.values.ts';
import type { RuleOf, TableAxis } from '../rule.schema.ts';
import { boundsFaults, worthFaults } from './bands.rules.ts';
import { readQuantity } from './quantity.rules.ts';
import { namedTwice } from './rubric.rules.ts';
import { CHOICE, type Place, type ShapeFault, type ShapeReading } from './shape-reading.rules.ts';

export function readTable2d(rule: RuleOf<'table2d'>, points: Fraction): ShapeReading {
  const [rows, columns] = [readAxis(rule.rows, ['rows']), readAxis(rule.columns, ['columns'])];
  const join = <K extends keyof ShapeReading>(key: K): NonNullable<ShapeReading[K]> => [...(rows[key] ?? []), ...(columns[key] ?? [])] as unknown as NonNullable<ShapeReading[K]>;
  const faults = [...join('faults'), ...sameFaults(rule), ...sizeFaults(rule), ...cellFaults(rule.points, points)];
  return { inputs: join('inputs'), values: join('values'), covered: join('covered'), divided: join('divided'), faults };
}

function readAxis(axis: TableAxis, at: Place): ShapeReading {
  if ('of' in axis) return { ...readQuantity(axis.of, [...at, 'of']), faults: boundsFaults(axis.bands, [...at, 'bands']) };
  const { input, values } = axis;
  const place = (index: number): Place => [...at, 'values', index];
  return {
    inputs: [{ code: input, at: [...at, 'input'], types: CHOICE }], values: values.map((code, index) => ({ input, code, at: place(index) })),
    covered: [{ input, codes: values, at: [...at, 'values'] }], faults: namedTwice(values, place),
  };
}

const soleInput = (axis: TableAxis): string | undefined => ('input' in axis ? axis.input : 'input' in axis.of ? axis.of.input : undefined);

/** A table of one input crossed with itself holds cells nobody can reach. */
function sameFaults({ rows, columns }: RuleOf<'table2d'>): ShapeFault[] {
  const [row, column] = [soleInput(rows), soleInput(columns)];
  return row === undefined || row !== column ? [] : [{ code: 'same-input', at: ['columns', ...('of' in columns ? ['of'] : []), 'input'], figures: { input: row } }];
}

const lengthOf = (axis: TableAxis): number => ('of' in axis ? axis.bands : axis.values).length;

function sizeFaults({ rows, columns, points }: RuleOf<'table2d'>): ShapeFault[] {
  const fault = (at: Place, found: number, expected: number): ShapeFault[] => (found === expected ? [] : [{ code: 'table-size', at, figures: { found: String(found), expected: String(expected) } }]);
  return [...fault(['points'], points.length, lengthOf(rows)), ...points.flatMap((row, index) => fault(['points', index], row.length, lengthOf(columns)))];
}

function cellFaults(cells: readonly (readonly string[])[], points: Fraction): ShapeFault[] {
  const flat = cells.flatMap((row, at) => row.map((worth, column) => ({ worth, place: ['points', at, column] })));
  return worthFaults(flat.map(({ worth }) => worth), points, ['points'], (index) => flat[index]!.place);
}
