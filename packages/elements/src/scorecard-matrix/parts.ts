import { nothing } from 'lit';
import type { ScenePart } from './scene.ts';

// Each line gives way to `export { … } from './query/…'`, `./overview/…`, `./export/…`.
export { queryBar } from './query/query-bar.ts';
export { summary } from './query/summary.ts';
export { queryFromText, queryToText } from './query/query-text.ts';
/** Where the regions stand, below the table. */
export const overview: ScenePart = () => nothing;
/** The buttons that export and print, in the head. */
export const exportMenu: ScenePart = () => nothing;
