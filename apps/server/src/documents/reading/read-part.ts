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

export type Attributes = Readonly<Record<string, string>>;
/** What is done at each tag and text of a part. Names come without their prefix. */
export interface Reading {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
  /** True: enough was read; the rest is given to `rest` as text. */
  readonly isDone?: () => boolean;
  readonly rest?: (text: string) => void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part as XML. A document type is refused: entities made of entities could unfold without end. */
export function readXml(part: ZipPart, budget: Budget, { open, close, text, isDone = () => false, rest }: Reading): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => { throw new FileFault('file-unsafe'); });
  parser.on('error', () => { throw new FileFault('file-damaged'); });
  if (open) parser.on('opentag', ({ name, attributes }) => { if (!isDone()) open(bare(name), attributes as Attributes); });
  if (close) parser.on('closetag', ({ name }) => { if (!isDone()) close(bare(name)); });
  if (text) { parser.on('text', text); parser.on('cdata', text); }
  const decoder = new TextDecoder();
  unfold(part, budget, (bytes) => {
    const piece = decoder.decode(bytes, { stream: true });
    if (!isDone()) parser.write(piece);
    else if (rest) rest(piece);
    else return false;
    return true;
  });
  if (!isDone()) parser.close();
}
