import type { LocalizedText } from '../../shared/localized-text.values.ts';
import type { Cycle } from '../../referential/cycle.schema.ts';
import type { LoadedReferential } from '../../referential/referential.schema.ts';
import type { Territory } from '../../territory/territory.schema.ts';
import type { PlainDate } from '../../time/plain-date.values.ts';
import { ENGINE_VERSION } from '../engine-version.values.ts';
import { mainScore } from '../main-score.rules.ts';
import { UNKNOWN_LETTER } from './matrix.values.ts';
import type { MatrixRow, MatrixView } from './matrix-view.schema.ts';

/** One local government, where it lies and how it stands. */
export interface MatrixEntry {
  readonly territory: Pick<Territory, 'id' | 'name' | 'kind' | 'identifiers'>;
  /** What it lies in below the country, from the largest down: `[region, département]`. */
  readonly areas: readonly Pick<Territory, 'id' | 'name' | 'kind'>[];
  /** Codes of its classes in the cycle. */
  readonly classes: readonly string[];
  readonly row: MatrixRow;
}

export interface MatrixParts {
  readonly referential: LoadedReferential;
  readonly cycle: Cycle;
  /** In the order wanted; the server gives that of the folded names. */
  readonly entries: readonly MatrixEntry[];
  readonly asOf: PlainDate;
  readonly validUntil: PlainDate | null;
}

/** The matrix of a cycle, column by column. Pure: the same entries give the same bytes. */
export function buildMatrixView({ referential, cycle, entries, asOf, validUntil }: MatrixParts): MatrixView {
  const { code, version, hash, basis } = referential;
  return {
    format: 1, kind: 'matrix', programme: { code: cycle.programme, label: referential.label ?? null }, cycle: { code: cycle.code, label: cycle.label ?? null },
    grid: { code, version, hash, basis }, engine: ENGINE_VERSION, timeZone: referential.timeZone, asOf, validUntil,
    ...columnsOf(referential), ...rowsOf(entries, referential), count: entries.length,
  };
}

type Columns = Pick<MatrixView, 'windows' | 'score' | 'gates' | 'domains' | 'indicators' | 'classes'>;

const labelled = ({ code, label }: { readonly code: string; readonly label?: LocalizedText | undefined }): { code: string; label: LocalizedText } => ({ code, label: label ?? { fr: code } });

/** Columns in the order of a row: windows and gates as the grid declares them, indicators by domain. */
function columnsOf(referential: LoadedReferential): Columns {
  const { windows, gates, domains, indicators, classes } = referential;
  const held = domains.filter((domain) => indicators.some((indicator) => indicator.domain === domain.code));
  return {
    windows: windows.map((window) => ({ ...labelled(window), fallbackFor: window.fallbackFor ?? null })),
    score: scoreColumn(referential), gates: gates.map(labelled), domains: held.map(labelled),
    indicators: held.flatMap((domain) => indicators.filter((indicator) => indicator.domain === domain.code).map((indicator) => ({ ...labelled(indicator), domain: domain.code, max: indicator.points }))),
    classes: classes.map(labelled),
  };
}

function scoreColumn(referential: LoadedReferential): MatrixView['score'] {
  const score = mainScore(referential);
  if (!score) return null;
  const threshold = referential.thresholds.find(({ of }) => of === score.code);
  return { code: score.code, label: score.label ?? null, max: score.max, threshold: threshold ? { code: threshold.code, label: threshold.label ?? null, atLeast: threshold.atLeast } : null };
}

/** Each value once, and where it stands. */
class Places<T> {
  readonly values: T[] = [];
  readonly #places = new Map<string, number>();
  of(key: string, value: () => T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.values.length);
    this.values.push(value());
    return this.values.length - 1;
  }
}

type Area = MatrixView['areas'][number];

function rowsOf(entries: readonly MatrixEntry[], referential: LoadedReferential): Pick<MatrixView, 'rows' | 'areas' | 'kinds'> {
  const kinds = new Places<string>();
  const areas = new Places<Area>();
  const areaOf = ({ areas: around }: MatrixEntry): number | null => around.reduce<number | null>((parent, { id, name, kind }) => areas.of(id, () => ({ id, name, kind, parent })), null);
  const classPlaces = new Map(referential.classes.map(({ code }, place) => [code, place]));
  const all = entries.map(({ row }) => row);
  const letters = (count: number, of: 'windows' | 'gates' | 'states'): string[] => Array.from({ length: count }, (_, at) => all.map((row) => row[of][at] ?? UNKNOWN_LETTER).join(''));
  const flag = (of: 'late' | 'demonstration' | 'published'): string => all.map((row) => (row[of] ? 'y' : '-')).join('');
  const held = referential.indicators.length;
  return {
    rows: {
      id: entries.map(({ territory }) => territory.id), ref: entries.map(({ territory }) => refOf(territory)), name: entries.map(({ territory }) => territory.name),
      kind: entries.map(({ territory }) => kinds.of(territory.kind, () => territory.kind)), area: entries.map(areaOf),
      classes: entries.map(({ classes }) => classes.flatMap((code) => classPlaces.get(code) ?? [])),
      version: all.map((row) => row.version), filing: all.map((row) => row.filing).join(''), review: all.map((row) => row.review),
      late: flag('late'), demonstration: flag('demonstration'), published: flag('published'),
      windows: letters(referential.windows.length, 'windows'), gates: letters(referential.gates.length, 'gates'), states: letters(held, 'states'),
      points: Array.from({ length: held }, (_, at) => all.map((row) => row.points[at] ?? null)),
      earned: all.map((row) => row.earned), open: all.map((row) => row.open), max: all.map((row) => row.max), gap: all.map((row) => row.gap),
    },
    areas: areas.values, kinds: kinds.values,
  };
}

function refOf({ id, identifiers }: MatrixEntry['territory']): string {
  const [first] = identifiers;
  return first ? `${first.scheme}:${first.code}` : id;
}
