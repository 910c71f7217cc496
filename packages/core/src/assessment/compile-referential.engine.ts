import type { LoadedReferential } from '../referential/referential.schema.ts';
import { once } from '../shared/once.values.ts';
import { gridOf } from './compiled-grid.engine.ts';
import { scorerOn, type Scorer } from './scorer.engine.ts';

/** Reads a grid once into a scorer. The grid comes from `loadReferential`, which has checked it. */
export const compileReferential = (referential: LoadedReferential): Scorer => scorerOn(gridOf(referential));

/** The scorer of a grid, compiled the first time it is asked for. */
export const scorerOf: (referential: LoadedReferential) => Scorer = once(compileReferential);
