import * as z from 'zod';

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** What every list takes after the `?`. */
export const paging = { limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().max(500).optional() };
/** Of routes that take nothing there. */
export const nothing = z.object({});

export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
