import { median, spread } from './statistics.ts';
import type { GoalOutcome, Table } from './area.ts';

export const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
export const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
export const perSecond = (value: number): string => `${Math.round(value).toLocaleString('en')}/s`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;

/** A median with the middle half of the runs: `98.2 ms (95.1 to 104)`. */
export function middle(values: readonly number[], write: (value: number) => string): string {
  const [low, high] = spread(values);
  return `${write(median(values))} (${write(low)} to ${write(high)})`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export function markdown({ title, columns, rows, note }: Table): string {
  const head = [`### ${title}`, '', line(columns), line(columns.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)];
  return [...head, ...(note ? ['', note] : []), ''].join('\n');
}

const said = { true: 'reached', false: 'NOT REACHED', null: 'not measured' } as const;

export function goalsTable(goals: readonly GoalOutcome[]): Table {
  return { title: 'Goals', columns: ['what', 'goal', 'measured', ''], rows: goals.map(({ what, goal, measured, reached }) => [what, goal, measured, said[`${reached}`]]) };
}
