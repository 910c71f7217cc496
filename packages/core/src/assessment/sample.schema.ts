import * as z from 'zod';

/** One unit drawn, by what it is known by, and what was found there: `null` until somebody has looked. */
export const sampleUnitSchema = z.object({ ref: z.string().trim().min(1).max(120), pass: z.boolean().nullable() });
/** Units drawn, each named once. */
export const unitsDrawnSchema = z.array(sampleUnitSchema).min(1).max(500);
export type SampleUnit = z.infer<typeof sampleUnitSchema>;
