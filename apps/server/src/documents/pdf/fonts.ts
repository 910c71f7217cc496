import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export const FACES = ['latin', 'arabic'] as const;
export type Face = (typeof FACES)[number];
export const WEIGHTS = ['regular', 'bold'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Noto Sans and Noto Sans Arabic, by the Noto project, under the SIL Open Font License 1.1. What a document uses of them goes into it. */
const FILES: Readonly<Record<Face, Readonly<Record<Weight, string>>>> = {
  latin: { regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf' },
  arabic: { regular: '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf', bold: '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf' },
};

const kept = new Map<string, { readonly bytes: Buffer; readonly font: Font }>();

export const fontName = (face: Face, weight: Weight): string => `${face}-${weight}`;

function keep(face: Face, weight: Weight): { readonly bytes: Buffer; readonly font: Font } {
  const name = fontName(face, weight);
  const known = kept.get(name);
  if (known) return known;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILES[face][weight]));
  const made = { bytes, font: create(bytes) as Font };
  kept.set(name, made);
  return made;
}

export const fontBytes = (face: Face, weight: Weight): Buffer => keep(face, weight).bytes;
export const hasGlyph = (face: Face, codePoint: number): boolean => keep(face, 'regular').font.hasGlyphForCodePoint(codePoint);
