// Each line gives way to `export { … } from './query/…'`, `./overview/…`, `./export/…`.
export { queryBar } from './query/query-bar.ts';
export { summary } from './query/summary.ts';
export { queryFromText, queryToText } from './query/query-text.ts';
export { exportMenu, exportTo } from './export/menu.ts';
export { overview } from './overview/overview.ts';
