import { FILE_NAME_HEADER, LIMITS } from '@jalon/contract';
import { receive } from '../files/receive.ts';
import { ProblemError } from '../http/problem-error.ts';

const MOST_NAME = 200;

/** The name of a file as the header carries it; what is no name is none. */
export function nameOfFile(header: (name: string) => string | undefined): string | null {
  const given = header(FILE_NAME_HEADER);
  try {
    return given === undefined ? null : decodeURIComponent(given).replace(/[\u0000-\u001f\u007f/\\]/g, ' ').toWellFormed().trim().slice(-MOST_NAME) || null;
  } catch {
    return null;
  }
}

/** A file that is to be read, whole. Throws a ProblemError where it is too large, or did not come to its end. */
export async function bytesOfFile(body: unknown): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const tooLarge = (): ProblemError => new ProblemError('file-too-large', { figures: { max: String(LIMITS.importBytes) } });
  const { lost } = await receive(body, LIMITS.importBytes, tooLarge, async (_, bytes) => void parts.push(bytes));
  if (lost) throw new ProblemError('timeout');
  return Buffer.concat(parts);
}
