import { FileFault } from '../documents/reading/file-fault.ts';
import type { WorkAnswer } from './work.ts';

/** What came of a piece of work. A file that cannot be read is an answer, not an error. */
export async function answered<O>(work: () => O | Promise<O>): Promise<WorkAnswer<O>> {
  try {
    return { ok: true, outcome: await work() };
  } catch (cause) {
    if (cause instanceof FileFault) return { ok: false, code: 'file-unreadable', fault: { code: cause.code, figures: cause.figures } };
    return { ok: false, code: 'internal', cause: cause instanceof Error ? cause.stack ?? cause.message : String(cause) };
  }
}
