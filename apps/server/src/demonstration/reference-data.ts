import { allocationFormulas, cycles, planningFrameworks, referentials, territories } from '@jalon/referentials';
import type { ReferenceData } from '../start/seed-data.ts';

/** What is published with the product: territories, grids, cycles, planning frameworks, allocation formulas. */
export const REFERENCE: ReferenceData = { territories, referentials, cycles, planning: { frameworks: planningFrameworks, formulas: allocationFormulas } };
