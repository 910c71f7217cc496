/** What a page may show. `all`: every widget under one provider. */
export const EMBED_WIDGETS = ['scorecard', 'list', 'review', 'matrix', 'all'] as const;
export type EmbedWidget = (typeof EMBED_WIDGETS)[number];
export type OneWidget = Exclude<EmbedWidget, 'all'>;

/** What the page is made with. `frame`: a page that takes no script of others. */
export const EMBED_HOSTS = ['plain', 'wordpress', 'sharepoint', 'drupal', 'liferay', 'react', 'vue', 'angular', 'frame'] as const;
export type EmbedHost = (typeof EMBED_HOSTS)[number];

/** `page`: the language of the page around. */
export const EMBED_LOCALES = ['page', 'fr', 'en', 'ar'] as const;
export const EMBED_THEMES = ['light', 'dark', 'auto'] as const;
export const EMBED_DENSITIES = ['normal', 'compact', 'roomy'] as const;
/** One address for ever with its hash, or the newest of the major without. */
export const EMBED_VERSIONS = ['fixed', 'moving'] as const;
export const EMBED_FORMS = ['module', 'classic'] as const;
export const EMBED_ACCESS = ['public', 'signed'] as const;
/** Who gives a frame its height: the style sheet alone, our file, or lines in the page's own file. */
export const EMBED_RESIZES = ['style', 'script', 'own'] as const;

/** Choices that are one of a list, by their name in the address; the first of each unless told. */
export const EMBED_LISTS = {
  widget: EMBED_WIDGETS, host: EMBED_HOSTS, locale: EMBED_LOCALES, theme: EMBED_THEMES, density: EMBED_DENSITIES,
  version: EMBED_VERSIONS, form: EMBED_FORMS, access: EMBED_ACCESS, resize: EMBED_RESIZES,
} as const;
export type EmbedListName = keyof typeof EMBED_LISTS;

type Chosen = { readonly [N in EmbedListName]: (typeof EMBED_LISTS)[N][number] };

/** All that a webmaster chooses. */
export interface EmbedChoice extends Chosen {
  /** `scheme:code` or own id, as typed; empty where the reader chooses. */
  readonly territory: string;
  readonly programme: string;
  readonly cycle: string;
  /** Of tags, where another copy stands on the same page: `adm`. */
  readonly suffix: string;
  /** Origin of the page, `https://www.agence.example`; empty where it was not told. */
  readonly site: string;
}

/** A file a page may name. */
export interface PublishedFile {
  /** `sha384-…` */
  readonly integrity: string;
  /** Its policy of Trusted Types. */
  readonly policy: string;
}

/** What a snippet is made from besides the choice. */
export interface EmbedFacts {
  /** Address of this server, without a slash at the end. */
  readonly server: string;
  readonly version: string;
  /** By name: `scorecard.js`. */
  readonly files: Readonly<Record<string, PublishedFile>>;
  /** Whose pages may ask, as the server is set. */
  readonly origins: readonly string[];
  /** Name of the territory chosen; empty where none is. */
  readonly place: string;
}

/** The words of the link a widget keeps, in its own language: of one card, of a cycle. */
export const LINK_WORDS: Readonly<Record<Exclude<EmbedChoice['locale'], 'page'>, readonly [one: (place: string) => string, many: string]>> = {
  fr: [(place) => `Fiche de ${place}`, 'Les résultats du cycle'], en: [(place) => `Scorecard of ${place}`, 'The results of the cycle'], ar: [(place) => `بطاقة ${place}`, 'نتائج الدورة'],
};

/** The file that sizes frames; served beside the widgets. */
export const FRAME_FILE = 'frame.js';

export const WIDGET_TAGS: Readonly<Record<OneWidget, string>> = {
  scorecard: 'jalon-scorecard', list: 'jalon-scorecard-list', review: 'jalon-review', matrix: 'jalon-scorecard-matrix',
};
export const ONE_WIDGETS = Object.keys(WIDGET_TAGS) as OneWidget[];

/** Hosts that bring the widgets in their own bundle. */
const BUNDLED: readonly EmbedHost[] = ['react', 'vue', 'angular'];
export const isBundled = ({ host }: Pick<EmbedChoice, 'host'>): boolean => BUNDLED.includes(host);
export const isFrame = ({ host }: Pick<EmbedChoice, 'host'>): boolean => host === 'frame';
/** A frame for readers who are signed in is told by a file of the page, through ours. */
export const resizeOf = ({ access, resize }: Pick<EmbedChoice, 'access' | 'resize'>): EmbedChoice['resize'] => (access === 'signed' ? 'script' : resize);
