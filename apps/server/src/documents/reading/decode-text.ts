/** A text file as text, and in which encoding; `guessed`: nothing in it said so. */
export interface DecodedText { readonly text: string; readonly encoding: string; readonly guessed: boolean }

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];
/** Of those without a mark, in the order they are likely. */
const LEGACY = ['windows-1252', 'windows-1256', 'macintosh'] as const;
const SAMPLE = 200_000;
/** Letters and signs that French and Arabic texts are written with. */
const USUAL = /[àâäçéèêëîïôöùûüœÀÂÇÉÈÊËÎÏÔÖÙÛÜŒñÑ€’‘“”«»°–—…\u00a0\u0600-\u06ff]/u;

const decode = (bytes: Uint8Array, encoding: string, fatal = false): string => new TextDecoder(encoding, { fatal }).decode(bytes);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decode(bytes, 'utf-8', true);
    return true;
  } catch {
    return false;
  }
}

/** Every other byte is zero where each letter takes two. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, 4000) >> 1;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) { if (bytes[at] === 0) even += 1; if (bytes[at + 1] === 0) odd += 1; }
  if (pairs > 0 && odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  return pairs > 0 && even > pairs * 0.4 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

/** How much of what is not ASCII reads as letters people write. */
function likeness(text: string): number {
  let [usual, all] = [0, 0];
  for (const letter of text) if (letter > '\u007f') { all += 1; if (USUAL.test(letter)) usual += 1; }
  return all === 0 ? 1 : usual / all;
}

/** Reads a text in whatever encoding it is in: by its mark, as UTF-8 where it is, else by the letters it would hold. `undefined`: no text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  for (const [encoding, mark] of MARKS) if (mark.every((byte, at) => bytes[at] === byte)) return { text: decode(bytes.subarray(mark.length), encoding), encoding, guessed: false };
  const wide = wideOrder(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide, guessed: true };
  if (bytes.includes(0)) return undefined;
  if (isUtf8(bytes)) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8', guessed: false };
  const [best] = LEGACY.map((encoding) => ({ encoding, score: likeness(decode(bytes.subarray(0, SAMPLE), encoding)) })).sort((a, b) => b.score - a.score);
  return { text: decode(bytes, best!.encoding), encoding: best!.encoding, guessed: true };
}
