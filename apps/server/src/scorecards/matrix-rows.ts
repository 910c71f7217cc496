import { buildMatrixRow, buildScorecardView, emptyAssessment, placeTerritory, scorerOf, type MatrixRow } from '@jalon/core/assessment';
import { namedTerritories } from '@jalon/core/referential';
import { foldName, type Territory } from '@jalon/core/territory';
import type { PlainDate } from '@jalon/core/time';
import { sql } from 'kysely';
import type { ViewAudience } from '../assessments/make-view.ts';
import type { Programme } from '../referentials/programmes.ts';
import type { Services } from '../services.ts';
import { withinFence } from '../storage/fence.ts';

type Parts = Pick<Services, 'database' | 'territories'>;

/** A dossier of the cycle: its card for whoever asks, or nothing where they may not read it and nothing is published. */
export interface DossierLine {
  readonly id: string;
  readonly territory_id: string;
  readonly audience: ViewAudience | null;
  readonly etag: string;
  readonly made_with: string;
  readonly valid_until: PlainDate | null;
  /** A {@link MatrixRow} as JSON text. */
  readonly matrix_row: string;
}

export interface LinesOf {
  readonly programme: string;
  readonly cycle: string;
  /** Lineage of what they must lie in. */
  readonly within: string;
  /** Lineages whose drafts the caller reads. */
  readonly drafts: readonly string[];
}

const audienceOf = (drafts: readonly string[]) =>
  (drafts.length === 0 ? sql`'public'` : sql`case when ${sql.join(drafts.map((lineage) => sql`starts_with(t.lineage, ${lineage})`), sql` or `)} then 'working' else 'public' end`);

/** Every dossier of a cycle. */
export async function readDossierLines({ database }: Parts, { programme, cycle, within, drafts }: LinesOf): Promise<DossierLine[]> {
  const select = sql<DossierLine>`
    select a.id, a.territory_id, v.audience, coalesce(v.etag, '') as etag, coalesce(v.made_with, '') as made_with, v.valid_until, coalesce(v.matrix_row, '') as matrix_row
    from assessment_keys a join territories t on t.id = a.territory_id left join views v on v.assessment_id = a.id and v.audience = ${audienceOf(drafts)}
    where a.programme = ${programme} and a.cycle = ${cycle} and starts_with(t.lineage, ${within})`;
  return (drafts.length === 0 ? await select.execute(database.db) : await withinFence(database, drafts, (db) => select.execute(db))).rows;
}

/** Everyone the cycle names and everyone who has a dossier in it, by name. */
export function territoriesOf({ territories }: Parts, { cycle }: Programme, lines: readonly DossierLine[]): Territory[] {
  const found = new Map([...namedTerritories(cycle), ...lines.map(({ territory_id }) => territory_id)].flatMap((ref) => {
    const territory = territories.resolve(ref);
    return territory ? [[territory.id, territory] as const] : [];
  }));
  const folded = [...found.values()].map((territory) => ({ territory, name: foldName(territory.name) }));
  return folded.sort((a, b) => compare(a.name, b.name) || compare(a.territory.id, b.territory.id)).map(({ territory }) => territory);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rows of those in whose dossier nobody wrote: the same for all whom the cycle places alike. */
export function emptyRows({ referential, cycle }: Programme, asOf: PlainDate): (territory: Territory) => { readonly row: MatrixRow; readonly validUntil: PlainDate | null } {
  const known = new Map<string, { row: MatrixRow; validUntil: PlainDate | null }>();
  const key = (territory: Territory): string => {
    const { classes, isMember, extensions, thresholds, neutralised } = placeTerritory({ asOf, cycle, territory });
    return JSON.stringify([[...classes].sort(), referential.windows.map(({ code }) => isMember(code)), [...extensions], [...thresholds], [...neutralised]]);
  };
  return (territory) => {
    const like = key(territory);
    const before = known.get(like);
    if (before) return before;
    const state = emptyAssessment({ programme: cycle.programme, cycle: cycle.code, territory: territory.id });
    const view = buildScorecardView({ result: scorerOf(referential).assess(state, { asOf, cycle, territory }), state, referential, cycle, territory, within: [] });
    const made = { row: buildMatrixRow(view), validUntil: view.validUntil };
    known.set(like, made);
    return made;
  };
}
