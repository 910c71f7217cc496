export * from './shared/index.ts';
export * from './time/index.ts';
export * from './territory/index.ts';
export * from './referential/index.ts';
export * from './assessment/index.ts';
export * from './allocation/index.ts';
export * from './investment/index.ts';
