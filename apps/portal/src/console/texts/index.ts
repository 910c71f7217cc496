import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr, type Texts } from './fr.ts';

const TEXTS = { fr, en, ar } as const satisfies Record<string, Texts>;

export type TextKey = keyof Texts;
/** A sentence by its key, with its figures; a word the console does not know is shown as the code it is. */
export type Say = (key: TextKey | (string & {}), figures?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: keyof typeof TEXTS): Say {
  const texts: Readonly<Record<string, string>> = TEXTS[language];
  return (key, figures = {}) => (texts[key] ?? key.slice(key.indexOf('.') + 1)).replace(/\{(\w+)\}/g, (whole, name: string) => String(figures[name] ?? whole));
}
