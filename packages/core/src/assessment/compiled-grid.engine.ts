import { once } from '../shared/once.values.ts';
import type { LoadedReferential } from '../referential/referential.schema.ts';
import { compileGrid, type CompiledGrid } from './score-dossier.engine.ts';
import { EVERY_SHAPE } from './shapes/every-shape.engine.ts';

/** A grid compiled, with every shape there is, the first time it is asked for. */
export const gridOf: (referential: LoadedReferential) => CompiledGrid = once((referential) => compileGrid(referential, EVERY_SHAPE));
