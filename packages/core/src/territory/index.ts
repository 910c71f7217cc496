export { TERRITORY_KINDS, foldName, parseTerritoryRef } from './territory.values.ts';
export type { TerritoryKind, TerritoryRef } from './territory.values.ts';
export type { Identifier, Territory } from './territory.schema.ts';
