import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents, type StreamBlock } from './event-stream.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(pieces: readonly Uint8Array[]): Promise<StreamBlock[]> {
  const blocks: StreamBlock[] = [];
  const body = new ReadableStream<Uint8Array>({ start(controller) { for (const piece of pieces) controller.enqueue(piece); controller.close(); } });
  for await (const block of readEvents(body, () => undefined)) blocks.push(block);
  return blocks;
}
const block = (more: Partial<StreamBlock>): StreamBlock => ({ event: 'message', data: '', id: undefined, retryMs: undefined, ...more });

describe('server-sent events', () => {
  it('are read field by field, with data of several lines, and comments left aside', async () => {
    expect(await read([bytesOf(': open\nretry: 2000\nid: 7\n\nid: 8\nevent: change\ndata: {"a":\ndata: 1}\n\n')])).toEqual([block({ id: '7', retryMs: 2000 }), block({ event: 'change', data: '{"a":\n1}', id: '8' })]);
  });

  it('are the same however their bytes are cut, and with any end of line', async () => {
    const text = 'id: 1\nevent: change\ndata: {"title":"Marché de Kolda — سوق"}\n\n: here\nid: 2\n\ndata: x\n\n';
    const whole = await read([bytesOf(text)]);
    expect(whole).toHaveLength(3);
    await fc.assert(fc.asyncProperty(fc.constantFrom('\n', '\r\n', '\r'), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 }), async (end, sizes) => {
      const bytes = bytesOf(`${text.replaceAll('\n', end)}: after\n`);
      const pieces: Uint8Array[] = [];
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) { const size = sizes[turn % sizes.length]!; pieces.push(bytes.subarray(at, at + size)); at += size; }
      expect(await read(pieces)).toEqual(whole);
    }), { numRuns: 60 });
  });

  it('that a broken line left unfinished are dropped', async () => {
    expect(await read([bytesOf('data: whole\n\ndata: hal')])).toEqual([block({ data: 'whole' })]);
  });

  it('end with a line no stream of ours would send', async () => {
    await expect(read([bytesOf('data: '), new Uint8Array(20_000_001).fill(97)])).rejects.toThrow(RangeError);
  });
});
