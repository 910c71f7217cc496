import * as z from 'zod';

/** A text per language; French is required because it is the source language. */
export const localizedTextSchema = z.object({
  fr: z.string().min(1).max(2000),
  en: z.string().min(1).max(2000).optional(),
  ar: z.string().min(1).max(2000).optional(),
});
