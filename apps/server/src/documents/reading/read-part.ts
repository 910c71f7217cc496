import { Inflate } from 'fflate';
import { SaxesParser } from 'saxes';
import { FileFault } from './file-fault.ts';
import type { ZipPart } from './zip-directory.ts';

/** How many bytes a file may unfold to, all its parts together. */
export const MOST_BYTES = 250_000_000;
/** Compressed bytes inflated at a time: each may become a thousand. */
const AT_ONCE = 8192;

/** What is left of the bytes a file may unfold to. */
export interface Budget { left: number }

/** Hands over a part piece by piece as it unfolds, until `take` says it has enough. */
export function unfold({ stored, isDeflated }: ZipPart, budget: Budget, take: (bytes: Uint8Array) => boolean): void {
  let more = true;
  const spend = (bytes: Uint8Array): void => {
    budget.left -= bytes.length;
    if (budget.left < 0) throw new FileFault('file-too-deep', { max: String(MOST_BYTES) });
    if (more) more = take(bytes);
  };
  if (!isDeflated) { spend(stored); return; }
  const inflate = new Inflate(spend);
  for (let at = 0; at < stored.length && more; at += AT_ONCE) {
    try {
      inflate.push(stored.subarray(at, at + AT_ONCE), at + AT_ONCE >= stored.length);
    } catch (cause) {
      throw cause instanceof FileFault ? cause : new FileFault('file-damaged');
    }
  }
}

/** Letters a tag and the text after it may take: no cell holds more than 32 767. */
const MOST_OF_TAG = 1_000_000;

export type Attributes = Readonly<Record<string, string>>;
/** What is done at each tag and text of a part. Names come without their prefix. */
export interface Reading {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** True: enough was read. Of what follows `skip` hears the tags that were begun in the same piece, and `rest` is given the text. */
  readonly isDone?: () => boolean;
  readonly skip?: (name: string) => void;
  readonly rest?: (text: string) => void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part as XML. A document type is refused: entities made of entities could unfold without end. */
export function readXml(part: ZipPart, budget: Budget, { open, close, text, isDone = () => false, skip, rest }: Reading): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => { throw new FileFault('file-unsafe'); });
  parser.on('error', () => { throw new FileFault('file-damaged'); });
  parser.on('opentag', ({ name, attributes }) => { if (isDone()) skip?.(bare(name)); else open?.(bare(name), attributes as Attributes); });
  if (close) parser.on('closetag', ({ name }) => { if (!isDone()) close(bare(name)); });
  if (text) { parser.on('text', text); parser.on('cdata', text); }
  const decoder = new TextDecoder();
  let [sinceTag, begun] = [0, ''];
  unfold(part, budget, (bytes) => {
    const piece = decoder.decode(bytes, { stream: true });
    if (isDone()) {
      rest?.(begun + piece);
      begun = '';
      return rest !== undefined;
    }
    const last = piece.lastIndexOf('<');
    sinceTag = last < 0 ? sinceTag + piece.length : piece.length - last;
    if (sinceTag > MOST_OF_TAG) throw new FileFault('file-too-deep', { max: String(MOST_OF_TAG) });
    parser.write(piece);
    if (isDone() && piece.indexOf('>', last) < 0) begun = piece.slice(last);
    return true;
  });
  if (!isDone()) parser.close();
}
