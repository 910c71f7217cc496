import { nothing } from 'lit';
import type { MatrixQuery } from '@jalon/core/assessment';
import type { ScenePart } from './scene.ts';

// Each line gives way to `export { … } from './query/…'`, `./overview/…`, `./export/…`.
/** The fields that choose among the rows. */
export const queryBar: ScenePart = () => nothing;
/** The sentence that says how the rows shown stand together. */
export const summary: ScenePart = () => nothing;
/** Where the regions stand, below the table. */
export const overview: ScenePart = () => nothing;
/** The buttons that export and print, in the head. */
export const exportMenu: ScenePart = () => nothing;
/** A query as text, for an attribute or the fragment of an address, and back. */
export const queryToText = (query: MatrixQuery): string => JSON.stringify(query);
export const queryFromText = (text: string): MatrixQuery => JSON.parse(text) as MatrixQuery;
