import type { MatrixColumn, MatrixView } from '@jalon/core/assessment';
import { pickText, type LocalizedText } from '@jalon/core/shared';
import type { Say } from '../../language/strings.ts';

export type ColumnKind = 'area' | 'window' | 'score' | 'gap' | 'gate' | 'indicator';

/** One column beside the name. */
export interface Column {
  readonly key: MatrixColumn;
  readonly kind: ColumnKind;
  /** Place among its kind. */
  readonly at: number;
  readonly code: string;
  /** What its head has room for. */
  readonly short: string;
  readonly label: string;
  /** What it stands under, with its neighbours. */
  readonly band: string;
}

export interface ColumnOptions {
  /** Keys of the columns that stay beside the name, in that order. */
  readonly pinned: readonly string[];
  /** False where rows stand in groups by area already. */
  readonly withArea: boolean;
}

export const textIn = (say: Say) => (text: LocalizedText | null | undefined): string => say.format.typeset(pickText(text ?? undefined, say.format.language));

/** `CMO-4` beside `CMO-5` is 4; codes that do not count up stay whole. */
function shortCodes(codes: readonly string[]): readonly string[] {
  const parts = codes.map((code) => /^(.*?)(\d+)$/.exec(code));
  const isCounted = parts.every((part) => part !== null && part[1] === parts[0]?.[1]);
  return isCounted ? parts.map((part) => part?.[2] ?? '') : codes;
}

/** The columns of a view, from the name on: area, windows, score and gap, gates, indicators by domain; those that are pinned first. */
export function columnsOf(view: MatrixView, say: Say, { pinned, withArea }: ColumnOptions): Column[] {
  const text = textIn(say);
  const { windows, gates, indicators, domains, score } = view;
  const shorts = { window: shortCodes(windows.map(({ code }) => code)), gate: shortCodes(gates.map(({ code }) => code)), indicator: shortCodes(indicators.map(({ code }) => code)) };
  const scoreBand = score ? say('matrix.table.scoreBand', { threshold: score.threshold?.atLeast ?? '' }) : '';
  const all: Column[] = [
    ...(withArea && view.areas.length > 0 ? [plain('area', say('matrix.table.area'), '')] : []),
    ...windows.map(({ code, label }, at): Column => ({ key: `window:${code}`, kind: 'window', at, code, short: shorts.window[at] ?? code, label: text(label), band: say('matrix.table.windows') })),
    ...(score ? [plain('score', say('matrix.table.score'), scoreBand)] : []), ...(score?.threshold ? [plain('gap', say('matrix.table.gap'), scoreBand)] : []),
    ...gates.map(({ code, label }, at): Column => ({ key: `gate:${code}`, kind: 'gate', at, code, short: shorts.gate[at] ?? code, label: text(label), band: say('matrix.table.gates') })),
    ...indicators.map(({ code, label, domain }, at): Column => ({ key: `indicator:${code}`, kind: 'indicator', at, code, short: shorts.indicator[at] ?? code, label: text(label), band: text(domains.find((one) => one.code === domain)?.label) })),
  ];
  const first = pinned.flatMap((key) => all.filter((column) => column.key === key));
  return [...first.map((column) => ({ ...column, band: say('matrix.table.pinned') })), ...all.filter((column) => !first.includes(column))];
}

const plain = (kind: 'area' | 'score' | 'gap', label: string, band: string): Column => ({ key: kind, kind, at: 0, code: '', short: label, label, band });

/** The width of a cell for a mark or points: what room is left is shared among these. */
export const CELL = 'var(--_cell)';
/** Widths as the style sheet gives them, in em of the table. */
export const widthOf = (kind: ColumnKind): string => ({ area: '8.5em', score: '4.5em', gap: '5.25em' } as Partial<Record<ColumnKind, string>>)[kind] ?? CELL;

/** Neighbours under the same words. */
export function bandsOf(columns: readonly Column[]): { readonly label: string; readonly span: number }[] {
  const bands: { label: string; span: number }[] = [];
  for (const { band } of columns) {
    const last = bands.at(-1);
    if (last?.label === band) last.span += 1;
    else bands.push({ label: band, span: 1 });
  }
  return bands;
}
