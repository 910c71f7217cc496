import type { Language } from '@jalon/core/shared';
import type { EmbedHost, EmbedListName } from './embed.values.ts';
import type { PrintedPart } from './printed.ts';
import { ar } from './words-ar.ts';
import { en } from './words-en.ts';
import { fr } from './words-fr.ts';

/** What the page for webmasters says. `code` stands between backquotes, what is filled in between braces. */
export interface EmbedWords {
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  /** Before the address of the accessibility sheet. */
  readonly accessibility: string;
  readonly field: Readonly<Record<EmbedListName | 'territory' | 'cycle' | 'suffix' | 'site', string>>;
  readonly hint: Readonly<Record<'territory' | 'suffix' | 'site' | 'resize' | 'form', string>>;
  readonly option: { readonly [N in EmbedListName]: Readonly<Record<string, string>> };
  readonly groups: Readonly<Record<'what' | 'where' | 'how', string>>;
  readonly show: string;
  readonly found: string;
  readonly notFound: string;
  readonly part: Readonly<Record<PrintedPart, readonly [title: string, why: string]>>;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly preview: string;
  readonly previewWhy: string;
  readonly previewAlone: string;
  /** By directive: for ours, and for the page's own file. */
  readonly policy: { readonly why: Readonly<Record<string, string>>; readonly own: Readonly<Record<string, string>>; readonly nothing: string; readonly nothingFramed: string };
  readonly types: string;
  readonly hash: Readonly<Record<'fixed' | 'moving' | 'bundled' | 'parts', string>>;
  readonly setting: Readonly<Record<'why' | 'tell' | 'listed' | 'added', string>>;
  readonly todo: { readonly host: Readonly<Record<EmbedHost, string>> } & Readonly<Record<'shortCode' | 'setting' | 'signed' | 'signedFrame' | 'suffix' | 'moving' | 'noClassic' | 'place' | 'once' | 'look', string>>;
  readonly less: Readonly<Record<'noScript' | 'noConnect' | 'hash' | 'types' | 'origin' | 'styles' | 'token' | 'frameScroll' | 'frameStyle' | 'frameToken' | 'frameRefused' | 'framePrint', string>>;
}

export const EMBED_WORDS: Readonly<Record<Language, EmbedWords>> = { fr, en, ar };
