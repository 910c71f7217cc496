import * as z from 'zod';
import { DECIMAL_PATTERN } from '../shared/decimal.values.ts';

export const codeSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,59}$/);
export const decimalSchema = z.string().regex(DECIMAL_PATTERN).meta({ examples: ['0.80'] });
/** Points a line is worth: zero or more. */
export const pointsSchema = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/);
