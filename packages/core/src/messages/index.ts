export type { Figures } from './figures.ts';
