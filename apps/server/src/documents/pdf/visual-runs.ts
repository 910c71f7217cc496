import bidiFactory from 'bidi-js';
import { FACES, hasGlyph, type Face } from './fonts.ts';

const bidi = bidiFactory();

/** Part of a line in one font and one direction, ready to be drawn after the one before it, from left to right. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  /** Letters that join and run from the right: shaped as one. */
  readonly joined: boolean;
}

const ARABIC = /\p{Script=Arabic}/u;

/** Which way a text runs on a page: from the right where the page does and a letter of it is Arabic. */
export const directionOf = (text: string, rtl: boolean): 'ltr' | 'rtl' | 'auto' => (!rtl ? 'auto' : ARABIC.test(text) ? 'rtl' : 'ltr');
/** Marks that only steer direction: they have done their work once levels are known. */
const STEERING = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Signs the fonts lack, as others say them. */
const INSTEAD: Readonly<Record<string, string>> = { '\u202f': '\u00a0', '\u2011': '-', '\t': ' ' };
const drawn = (character: string): string => INSTEAD[character] ?? character;

/** The font of a character: that of what stands before it, where it has it. */
function faceOf(character: string, before: Face): Face {
  const codePoint = drawn(character).codePointAt(0)!;
  return hasGlyph(before, codePoint) ? before : FACES.find((face) => hasGlyph(face, codePoint)) ?? 'latin';
}

interface Part { level: number; face: Face; text: string }

function partsOf(text: string, direction: 'ltr' | 'rtl' | 'auto'): Part[] {
  const levels = bidi.getEmbeddingLevels(text, direction === 'auto' ? undefined : direction);
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels);
  const parts: Part[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels.levels[at]!;
    const last = parts.at(-1);
    const shown = mirrored.get(at) ?? character;
    const preferred: Face = ARABIC.test(character) ? 'arabic' : /\p{Script=Latin}|\p{N}/u.test(character) ? 'latin' : last?.face ?? 'latin';
    const face = faceOf(shown, preferred);
    if (last?.level === level && last.face === face) last.text += shown;
    else parts.push({ level, face, text: shown });
    at += character.length;
  }
  return parts;
}

/** Rule L2 of the bidirectional algorithm, on parts: from the deepest level up, what stands at it or deeper is turned round. */
function reorder(parts: Part[]): Part[] {
  const line = [...parts];
  for (let level = Math.max(0, ...line.map((part) => part.level)); level >= 1; level -= 1) {
    for (let start = 0; start < line.length; start += 1) {
      if (line[start]!.level < level) continue;
      let end = start;
      while (end + 1 < line.length && line[end + 1]!.level >= level) end += 1;
      line.splice(start, end - start + 1, ...line.slice(start, end + 1).toReversed());
      start = end;
    }
  }
  return line;
}

/** A line of text as it is drawn from left to right. `auto`: its first letter says which way it runs. */
export function visualRuns(text: string, direction: 'ltr' | 'rtl' | 'auto'): Run[] {
  return reorder(partsOf(text, direction)).map(({ text: part, face, level }) => {
    const clean = [...part.replace(STEERING, '')].map(drawn).join('');
    const joined = level % 2 === 1 && ARABIC.test(clean);
    return { face, joined, text: level % 2 === 1 && !joined ? [...clean].toReversed().join('') : clean };
  }).filter(({ text: part }) => part !== '');
}
