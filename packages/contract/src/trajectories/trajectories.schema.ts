import * as z from 'zod';
import { trajectoryViewSchema } from '@jalon/core/schemas';

/** Codes of the two cycles to set side by side; the last two that may be read where absent. */
export const getTrajectoryQuerySchema = z.object({ before: z.string().max(30).optional(), after: z.string().max(30).optional() });

export const trajectoriesQueries = { getTrajectory: getTrajectoryQuerySchema } as const;
export const trajectoriesAnswers = { getTrajectory: trajectoryViewSchema } as const;
