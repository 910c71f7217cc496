import * as z from 'zod';
import { nothing } from '../page.schema.ts';

/**
 * How a file stands. `missing`: a proof names it and its bytes have not come; `pending`: it waits for the scanner; `clean`: the scanner let it
 * through; `infected`: the scanner stopped it, its bytes are gone; `unscanned`: this server has no scanner. Served: `clean` and `unscanned`.
 */
export const FILE_STATES = ['missing', 'pending', 'clean', 'infected', 'unscanned'] as const;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

export const fileStatusSchema = z.object({
  sha256: sha256Schema, status: z.enum(FILE_STATES),
  /** In bytes; `null` while it is missing. */
  size: z.int().nullable(),
  /** Media type, found from the content; `null` while it is missing. */
  type: z.string().nullable(),
});

export const startUploadRequestSchema = z.object({
  sha256: sha256Schema,
  /** Of the whole file, in bytes. */
  size: z.int().min(1),
});

export const uploadSchema = z.object({
  id: z.string(), sha256: sha256Schema, size: z.int(),
  /** How many bytes have come: where the next piece starts. */
  offset: z.int(),
  /** Until when the next piece is waited for. */
  expiresAt: z.string(),
  /** The file, once every byte has come and its hash is the one that was announced. */
  file: fileStatusSchema.nullable(),
});

export const filesQueries = { putFile: nothing, getFile: nothing, getFileStatus: nothing, startUpload: nothing, sendUploadPiece: nothing, getUpload: nothing } as const;
export const filesRequests = { startUpload: startUploadRequestSchema } as const;
export const filesAnswers = {
  putFile: fileStatusSchema, getFile: z.instanceof(Uint8Array), getFileStatus: fileStatusSchema, startUpload: uploadSchema, sendUploadPiece: uploadSchema, getUpload: uploadSchema,
} as const;

export type FileState = (typeof FILE_STATES)[number];
export type FileStatus = z.infer<typeof fileStatusSchema>;
export type StartUploadRequest = z.input<typeof startUploadRequestSchema>;
export type Upload = z.infer<typeof uploadSchema>;
