import * as z from 'zod';
import { isPlainDate } from './plain-date.values.ts';

/** A date that exists, `"2025-06-30"`. */
export const plainDateSchema = z.string().refine(isPlainDate, { error: 'not-a-date' }).meta({ format: 'date', examples: ['2025-06-30'] });

/** An instant in UTC, `"2025-05-12T09:30:00.000Z"`. */
export const instantSchema = z.iso.datetime();

/** First and last day, both included. */
export const periodSchema = z.tuple([plainDateSchema, plainDateSchema]);
