import { sql, type QueryExecutorProvider } from 'kysely';
import { base64Of, type Shelf, type ViewRow } from '../aggregates/aggregate-store.ts';
import type { StoredView, ViewAudience } from './make-view.ts';

/** Where assessments are kept, and the cards made of them. */
export const ASSESSMENTS: Shelf = {
  table: 'assessments', states: 'jsonb', columns: { programme: 'text', cycle: 'text', territory_id: 'text' }, moving: [],
  views: {
    table: 'views', keys: { assessment_id: 'text', audience: 'text' },
    columns: { version: 'int', as_of: 'date', valid_until: 'date', etag: 'text', made_with: 'text', summary: 'text', matrix_row: 'text' },
  },
};

export interface ViewToStore {
  readonly assessmentId: string;
  readonly audience: ViewAudience;
  readonly view: StoredView;
}

export const rowOfView = ({ assessmentId, audience, view }: ViewToStore): ViewRow => ({
  assessment_id: assessmentId, audience, version: view.version, as_of: view.asOf, valid_until: view.validUntil, etag: view.etag, made_with: view.madeWith, summary: view.summary, matrix_row: view.matrixRow,
  body: base64Of(view.body),
});

const VIEW_ROW = sql.raw('view(assessment_id text, audience text, version int, as_of date, valid_until date, etag text, made_with text, body text, summary text, matrix_row text)');

/**
 * Stores views made anew, because their day had passed or something else than this server made them, unless a write came first. Those somebody
 * is writing at this moment are left to them: nobody waits here, so that nobody waits in a circle.
 */
export async function refreshViews(db: QueryExecutorProvider, views: readonly ViewToStore[]): Promise<void> {
  await sql`
    with made as (
      select * from json_to_recordset(${JSON.stringify(views.map(rowOfView))}::json) as ${VIEW_ROW}
    ), taken as (
      select v.assessment_id, v.audience from views v join made m on v.assessment_id = m.assessment_id and v.audience = m.audience
      where v.version = m.version and v.as_of <= m.as_of for update of v skip locked
    )
    update views set as_of = m.as_of, valid_until = m.valid_until, etag = m.etag, made_with = m.made_with, body = decode(m.body, 'base64'), summary = m.summary, matrix_row = m.matrix_row
    from made m join taken t on t.assessment_id = m.assessment_id and t.audience = m.audience
    where views.assessment_id = m.assessment_id and views.audience = m.audience`.execute(db);
}

export const refreshView = (db: QueryExecutorProvider, view: ViewToStore): Promise<void> => refreshViews(db, [view]);
