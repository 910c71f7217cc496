import * as z from 'zod';
import { exactSchema } from './assessment-result.schema.ts';
import { WINDOW_STANDINGS } from './assessment.values.ts';

const standing = z.enum(WINDOW_STANDINGS).nullable();
/** Points of a score, exact; `null` where it is not assessed, or where the grid has no such score. */
const points = z.object({ earned: exactSchema, open: exactSchema, max: exactSchema }).nullable();

/** One territory before and after a change. */
export const simulatedTerritorySchema = z.object({
  territory: z.string(),
  /** True where a window or a score differs. */
  changed: z.boolean(),
  /** `null` where the grid has no such window. */
  windows: z.array(z.object({ code: z.string(), before: standing, after: standing })),
  scores: z.array(z.object({ code: z.string(), before: points, after: points })),
});

export const simulationTotalsSchema = z.object({
  territories: z.int(), changed: z.int(),
  /** `gained`, `lost`: territories to which it opens, or is open no longer. */
  windows: z.array(z.object({ code: z.string(), openBefore: z.int(), openAfter: z.int(), gained: z.int(), lost: z.int() })),
  /** Territories whose share of the maximum rises, or falls. */
  scores: z.array(z.object({ code: z.string(), up: z.int(), down: z.int() })),
});

/** What a change of grid, cycle or act does to a set of dossiers. */
export const simulationSchema = z.object({ territories: z.array(simulatedTerritorySchema), totals: simulationTotalsSchema });

export type SimulatedTerritory = z.infer<typeof simulatedTerritorySchema>;
export type SimulationTotals = z.infer<typeof simulationTotalsSchema>;
export type Simulation = z.infer<typeof simulationSchema>;
