import * as z from 'zod';
import { DIRECTORY_ROLES } from '@jalon/core/shared';
import { nothing } from '../page.schema.ts';

export const meSchema = z.object({
  id: z.string(), name: z.string(), organisation: z.object({ id: z.string(), name: z.string() }).nullable(), demonstration: z.boolean(),
  grants: z.array(z.object({ role: z.enum(DIRECTORY_ROLES), territory: z.object({ id: z.string(), name: z.string(), kind: z.string() }).nullable(), from: z.string().nullable(), to: z.string().nullable() })),
});

export const identityQueries = { getMe: nothing } as const;
export const identityAnswers = { getMe: meSchema } as const;

export type Me = z.infer<typeof meSchema>;
