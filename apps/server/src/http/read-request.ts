import { LIMITS } from '@jalon/contract';
import { ProblemError } from './problem-error.ts';
import { parseJson } from './read-shape.ts';

/** Reads a JSON body no larger than allowed. The length announced is only believed when it is too large. */
export async function readJsonBody(request: Request, max: number = LIMITS.bodyBytes): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json') throw new ProblemError('unsupported-media-type', { figures: { given: type.slice(0, 80), expected: 'application/json' } });
  if (Number(request.headers.get('content-length') ?? 0) > max) throw tooLarge(max);
  return parseJson(await readText(request, max));
}

const tooLarge = (max: number): ProblemError => new ProblemError('body-too-large', { figures: { max: String(max) }, headers: { Connection: 'close' } });

/** A body as text, read only as far as allowed. */
export async function readText(request: Request, max: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  try {
    for await (const part of request.body ?? []) {
      size += part.byteLength;
      if (size > max) throw tooLarge(max);
      text += decoder.decode(part, { stream: true });
    }
    return text + decoder.decode();
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError('invalid-json', {}, { cause });
  }
}

const JSON_TYPES = ['application/json', 'application/problem+json', 'application/*', '*/*'];

/** Whether the caller can read JSON at all. */
export function acceptsJson(accept: string | null | undefined): boolean {
  if (!accept) return true;
  return accept.toLowerCase().split(',').some((part) => {
    const [type = '', ...parameters] = part.split(';').map((one) => one.trim());
    return JSON_TYPES.includes(type) && !parameters.some((one) => /^q=0(\.0*)?$/.test(one));
  });
}
