import * as z from 'zod';
import { codeSchema } from '../../referential/code.schema.ts';
import { plainDateSchema } from '../../time/time.schema.ts';
import { entrantSchema, entrantValueSchema } from '../entrant.schema.ts';
import { formulaRefSchema, windowTermsSchema } from './run.schema.ts';

const minor = z.int().nonnegative();
/** Lines one command may carry. */
const MOST_LINES = 2000;
const territory = z.string().min(1).max(60);
const act = { ref: z.string().trim().min(1).max(300), on: plainDateSchema };
const motive = z.string().trim().min(1).max(1000);

/** One amount of one territory in one window. `movement`: its id, made at the gesture. */
export const movementPayloadSchema = z.object({ movement: z.uuid(), territory, window: codeSchema, tranche: codeSchema.optional(), amount: minor, ...act });

const PAYLOADS = {
  setRunName: z.object({ name: z.string().max(200) }),
  /** With it go the terms that were set of the windows of the one before; `terms` sets others at once. */
  chooseFormula: z.object({ formula: formulaRefSchema.nullable(), terms: z.record(codeSchema, windowTermsSchema).optional() }),
  /** What this exercise says of a window otherwise than its formula; `null` leaves it as the formula has it. */
  setWindow: z.object({ window: codeSchema, terms: windowTermsSchema.nullable() }),
  /** `null` leaves the amount published in the formula. */
  setEnvelope: z.object({ envelope: codeSchema, amount: minor.nullable(), broughtIn: minor.nullable().default(null) }),
  /** Puts territories on the list, replaces all that is said of them, or takes them off (`null`). */
  setEntrants: z.object({ entrants: z.array(z.object({ territory, is: entrantSchema.omit({ territory: true }).nullable() })).min(1).max(MOST_LINES) }),
  /** One column; `null` is not known. */
  setData: z.object({ column: codeSchema, values: z.array(z.object({ territory, value: entrantValueSchema })).min(1).max(MOST_LINES) }),
  computeRun: z.object({}),
  decreeRun: z.object(act),
  decreeAmount: movementPayloadSchema, orderAmount: movementPayloadSchema, recordPayment: movementPayloadSchema, recordBudgeted: movementPayloadSchema, recordSpent: movementPayloadSchema,
  correctMovement: z.object({ movement: z.uuid(), amount: minor, on: plainDateSchema, motive }),
  reopenRun: z.object({ motive }),
} as const;

const envelope = { id: z.uuid(), v: z.literal(1), base: z.union([z.int().nonnegative(), z.literal('any')]) };
const command = <T extends keyof typeof PAYLOADS>(type: T) => z.object({ ...envelope, type: z.literal(type), payload: PAYLOADS[type] });

/** A change to an allocation run, as a value. */
export const runCommandSchema = z.discriminatedUnion('type', [
  command('setRunName'), command('chooseFormula'), command('setWindow'), command('setEnvelope'), command('setEntrants'), command('setData'),
  command('computeRun'), command('decreeRun'), command('decreeAmount'), command('orderAmount'), command('recordPayment'), command('recordBudgeted'), command('recordSpent'),
  command('correctMovement'), command('reopenRun'),
]);

export type RunCommand = z.infer<typeof runCommandSchema>;
export type RunPayload<T extends RunCommand['type']> = Extract<RunCommand, { type: T }>['payload'];
export type MovementPayload = z.infer<typeof movementPayloadSchema>;
