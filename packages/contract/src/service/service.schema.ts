import * as z from 'zod';
import { nothing } from '../page.schema.ts';

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']), version: z.string(), database: z.enum(['pglite', 'postgresql']), demonstration: z.boolean(), minimumClient: z.string(),
  /** After an upgrade: stored scorecards that are still to be made again. None is shown before it was. Absent once all are. */
  cardsToRemake: z.int().positive().optional(),
});

export const serviceQueries = { getHealth: nothing } as const;
export const serviceAnswers = { getHealth: healthSchema } as const;

export type Health = z.infer<typeof healthSchema>;
