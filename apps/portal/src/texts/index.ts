import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr, type Texts } from './fr.ts';

export const TEXTS = { fr, en, ar } as const satisfies Record<string, Texts>;
export type Language = keyof typeof TEXTS;
export type { Texts };

export const LANGUAGES = Object.keys(TEXTS) as Language[];
