import type { Language } from '@jalon/core/shared';
import type { actingAllocationFr } from '../allocation/acting/fr.ts';
import type { listRoomFr } from '../allocation/list/fr.ts';
import type { besideAllocationFr } from '../allocation/beside/fr.ts';
import type { allocationFr } from '../allocation/language/fr.ts';
import type { actingFr } from '../review/language/acting-fr.ts';
import type { listFr } from '../scorecard-list/language/fr.ts';
import type { aroundFr } from '../scorecard-matrix/around/fr.ts';
import type { exportFr } from '../scorecard-matrix/export/fr.ts';
import type { moneyFr } from '../planner/money/fr.ts';
import type { deedsFr } from '../planner/deeds/fr.ts';
import type { detailsFr } from '../planner/details/fr.ts';
import type { formsFr } from '../planner/forms/fr.ts';
import type { plannerFr } from '../planner/language/fr.ts';
import type { sessionFr } from '../planner/session/fr.ts';
import type { paperFr } from '../planner/paper/fr.ts';
import type { timelineFr } from '../planner/timeline/fr.ts';
import type { matrixFr } from '../scorecard-matrix/language/fr.ts';
import type { matrixQueryFr } from '../scorecard-matrix/query/fr.ts';
import type { overviewFr } from '../scorecard-matrix/overview/fr.ts';
import type { notesFr, whoFr } from '../review/language/notes/fr.ts';
import type { reviewFr } from '../review/language/fr.ts';
import type { besidesFr } from '../scorecard/besides/fr.ts';
import type { editingFr } from '../scorecard/editing/fr.ts';
import type { explanationFr } from '../scorecard/explanation/fr.ts';
import type { findingsFr } from '../scorecard/findings/fr.ts';
import type { finderFr } from '../scorecard/finder/fr.ts';
import type { totalsFr } from '../scorecard/totals/fr.ts';
import type { evidenceFr } from '../scorecard/evidence/fr.ts';
import type { sendingFr } from '../scorecard/evidence/sending/fr.ts';
import type { whatIfFr } from '../scorecard/what-if/fr.ts';
import type { situationFr } from '../scorecard/situation/fr.ts';
import type { yearsFr } from '../scorecard/trajectory/fr.ts';
import { commonFr } from './common/fr.ts';
import type { furtherFr } from './common/further-fr.ts';
import type { fr } from './fr.ts';
import type { Format } from './format.ts';
import { fill, type FiguresOf } from './message.ts';

type Reading = typeof commonFr & typeof furtherFr & typeof fr & typeof besidesFr & typeof explanationFr & typeof findingsFr & typeof finderFr & typeof situationFr;
type Reviewing = typeof reviewFr & typeof actingFr;
type Matrix = typeof matrixFr & typeof aroundFr & typeof matrixQueryFr & typeof overviewFr & typeof exportFr;
type PlanReading = typeof plannerFr & typeof deedsFr & typeof timelineFr & typeof moneyFr & typeof paperFr;
type Planner = PlanReading & typeof sessionFr & typeof detailsFr & typeof formsFr;
type Allocating = typeof allocationFr & typeof besideAllocationFr & typeof actingAllocationFr;
type Source = Allocating & typeof listRoomFr & Planner & Reading & typeof editingFr & typeof whatIfFr & typeof evidenceFr & typeof totalsFr & typeof yearsFr & Reviewing & typeof listFr & Matrix;
export type MessageKey = keyof Source;

/** What every widget may say, in one language. */
export type CommonStrings = Readonly<Record<keyof typeof commonFr | keyof typeof furtherFr, string>>;
/** What the scorecard says to its readers, in one language. */
export type ReadingStrings = Readonly<Record<keyof Reading, string>>;
/** What it says to those who edit. */
export type EditingStrings = Readonly<Record<keyof typeof editingFr, string>>;
/** What a simulation says. */
export type WhatIfStrings = Readonly<Record<keyof typeof whatIfFr, string>>;
/** What is said of the proofs of a dossier. */
export type EvidenceStrings = Readonly<Record<keyof typeof evidenceFr, string>>;
/** Why a file is not kept. */
export type SendingStrings = Readonly<Record<keyof typeof sendingFr, string>>;
/** What is said of the other years. */
export type YearsStrings = Readonly<Record<keyof typeof yearsFr, string>>;
/** Where totals come from. */
export type TotalsStrings = Readonly<Record<keyof typeof totalsFr, string>>;
/** Comments, and who wrote them. */
export type NotesStrings = Readonly<Record<keyof typeof notesFr | keyof typeof whoFr, string>>;
/** What the review says. */
export type ReviewStrings = CommonStrings & Readonly<Record<keyof Reviewing | 'sample.pass' | 'sample.fail' | 'sample.unseen', string>>;
/** What a list of scorecards says. */
export type ListStrings = CommonStrings & Readonly<Record<keyof typeof listFr, string>>;
/** What a matrix says. */
export type MatrixStrings = CommonStrings & Readonly<Record<keyof Matrix, string>>;
/** What a planner says. */
export type PlannerStrings = CommonStrings & Readonly<Record<keyof PlanReading | keyof typeof detailsFr, string>>;
/** What it says to those who change a plan. */
export type PlannerSessionStrings = Readonly<Record<keyof typeof sessionFr, string>>;
/** What forms, acts, files and scenarios of a plan say. */
export type PlannerFormsStrings = Readonly<Record<keyof typeof formsFr, string>>;
/** What an allocation says. */
export type AllocationStrings = CommonStrings & Readonly<Record<keyof Allocating, string>>;
/** What the list of an allocation and its figures say to whoever prepares it. */
export type AllocationListStrings = Readonly<Record<keyof typeof listRoomFr, string>>;
/** Every message of the widgets. A host may replace any of them, for one element (`strings`) or for all (`setStrings`). */
export type Strings = ReadingStrings & EditingStrings & WhatIfStrings & EvidenceStrings & TotalsStrings & YearsStrings & ReviewStrings & ListStrings & MatrixStrings & PlannerStrings & PlannerSessionStrings & PlannerFormsStrings & AllocationStrings & AllocationListStrings;

type Arguments<K extends MessageKey> = FiguresOf<Source[K]> extends undefined ? [] : [figures: FiguresOf<Source[K]>];

/** Writes a sentence in the language of the widget. */
export interface Say {
  <K extends MessageKey>(key: K, ...figures: Arguments<K>): string;
  /** The sentence for a code that may be newer than this widget: `unknown`, of its group or of all, answers for it. */
  code(group: string, code: string, figures?: Readonly<Record<string, unknown>>): string;
  readonly format: Format;
}

type Catalogue = Partial<Record<string, string>>;

/** Messages by language, each part added as it is loaded. French, the source, comes with each part. */
const catalogues: Record<Language, Catalogue> = { fr: { ...commonFr }, en: {}, ar: {} };
const replaced: Record<Language, Catalogue> = { fr: {}, en: {}, ar: {} };
const listeners = new Set<() => void>();

/** Called by widgets to be redrawn when texts change; answers how to stop. */
export function onStringsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Adds the messages of a part in one language. */
export function addStrings(language: Language, messages: object): void {
  Object.assign(catalogues[language], messages);
}

/**
 * Replaces messages in every widget of the page, in one language.
 *
 * @example
 * setStrings('fr', { 'gates.title': 'Conditions minimales obligatoires' });
 */
export function setStrings(language: Language, messages: Partial<Strings>): void {
  Object.assign(replaced[language], messages);
  for (const listener of listeners) listener();
}

/** The languages of a widget, each fetched when it is first asked for. */
export interface Texts {
  isLoaded(language: Language): boolean;
  /** Loads a language once. When it cannot be had, French stands in for it and the next widget tries again. */
  load(language: Language): Promise<void>;
}

type Loaders = Record<Exclude<Language, 'fr'>, () => Promise<{ readonly messages: object }>>;

export function createTexts(loaders: Loaders): Texts {
  const loading = new Map<Language, Promise<void>>();
  const loaded = new Set<Language>(['fr']);
  const fetched = async (language: Exclude<Language, 'fr'>): Promise<void> => {
    try {
      addStrings(language, (await loaders[language]()).messages);
      loaded.add(language);
    } finally {
      loading.delete(language);
    }
  };
  return {
    isLoaded: (language) => loaded.has(language),
    async load(language) {
      if (language === 'fr' || loaded.has(language)) return;
      if (!loading.has(language)) loading.set(language, fetched(language));
      await loading.get(language);
    },
  };
}

/** What the scorecard reads, and any widget that names no texts of its own. */
export const readingTexts: Texts = createTexts({ en: () => import('./en.ts'), ar: () => import('./ar.ts') });

/** The sentences of one widget: its own, then those of the page, then ours, then French. */
export function createSay(format: Format, own: Partial<Strings> | undefined): Say {
  const { language } = format;
  const find = (key: string): string | undefined => (own as Catalogue | undefined)?.[key] ?? replaced[language][key] ?? catalogues[language][key] ?? catalogues.fr[key];
  const words = (find('numbers') ?? '').split('|');
  const write = (key: string, figures: Readonly<Record<string, unknown>> = {}): string => format.typeset(fill(find(key) ?? key, figures, format, words));
  return Object.assign(write, {
    code: (group: string, code: string, figures?: Readonly<Record<string, unknown>>) => {
      const keys = [`${group}.${code}`, `${group}.unknown`, 'unknown'];
      return write(keys.find((key) => find(key) !== undefined) ?? '', { ...figures, code });
    },
    format,
  }) as Say;
}
