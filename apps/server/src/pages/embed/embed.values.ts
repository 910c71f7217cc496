/** What a page may show. `all`: the widgets of one dossier and of a cycle under one provider. */
export const EMBED_WIDGETS = ['scorecard', 'list', 'review', 'matrix', 'planner', 'allocation', 'all'] as const;
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

/** The words of the link a widget keeps, in its own language: of one card, of a cycle, of one plan. */
export const LINK_WORDS: Readonly<Record<Exclude<EmbedChoice['locale'], 'page'>, readonly [one: (place: string) => string, many: string, plan: (place: string) => string]>> = {
  fr: [(place) => `Fiche de ${place}`, 'Les résultats du cycle', (place) => `Plan d’investissement de ${place}`], en: [(place) => `Scorecard of ${place}`, 'The results of the cycle', (place) => `Investment plan of ${place}`], ar: [(place) => `بطاقة ${place}`, 'نتائج الدورة', (place) => `مخطط استثمار ${place}`],
};

/** The file that sizes frames; served beside the widgets. */
export const FRAME_FILE = 'frame.js';

/** What is known of a widget wherever a page shows it. */
export interface WidgetFacts {
  /** Of its file (`scorecard.js`), of its door (`@jalon/elements/define/scorecard`), of its tag after `jalon-`. */
  readonly name: string;
  readonly className: string;
  /** `territory`: it is of one territory. `cycle`: of a cycle, and takes a territory as what its lines lie in. `run`: of the grants of a programme. */
  readonly of: 'territory' | 'cycle' | 'run';
  /** Whether it asks for a cycle. A plan runs over several. */
  readonly takesCycle: boolean;
  /** Whether `jalon.js` holds it. */
  readonly inAll: boolean;
  /** What it takes while it waits for its data, in `rem` of a page of 16 pixels: so that its own waiting takes the place over without a jump. */
  readonly reserved: number;
  /** Of a frame nobody sizes, in pixels: about one screen, the rest scrolls inside. */
  readonly frameHeight: number;
  /** What an address of its frame may set, by its attribute: with a value, and without. */
  readonly texts: readonly string[];
  readonly switches: readonly string[];
}

export const WIDGETS: Readonly<Record<OneWidget, WidgetFacts>> = {
  scorecard: { name: 'scorecard', className: 'JalonScorecard', of: 'territory', takesCycle: true, inAll: true, reserved: 60, frameHeight: 900, texts: ['territory', 'programme', 'cycle'], switches: ['searchable', 'readonly'] },
  list: { name: 'scorecard-list', className: 'JalonScorecardList', of: 'cycle', takesCycle: true, inAll: true, reserved: 36, frameHeight: 700, texts: ['programme', 'cycle', 'within', 'review', 'search', 'label'], switches: ['filterable', 'late', 'promised'] },
  review: { name: 'review', className: 'JalonReview', of: 'territory', takesCycle: true, inAll: true, reserved: 40, frameHeight: 900, texts: ['territory', 'programme', 'cycle'], switches: ['readonly'] },
  matrix: { name: 'scorecard-matrix', className: 'JalonScorecardMatrix', of: 'cycle', takesCycle: true, inAll: true, reserved: 34, frameHeight: 800, texts: ['programme', 'cycle', 'within', 'query', 'label'], switches: ['filterable'] },
  planner: { name: 'pti-planner', className: 'JalonPtiPlanner', of: 'territory', takesCycle: false, inAll: false, reserved: 48, frameHeight: 900, texts: ['territory', 'programme', 'plan', 'view', 'group', 'today', 'label'], switches: ['readonly'] },
  allocation: { name: 'allocation', className: 'JalonAllocation', of: 'run', takesCycle: true, inAll: false, reserved: 44, frameHeight: 900, texts: ['programme', 'cycle', 'run', 'compare', 'territory', 'label'], switches: ['readonly'] },
};
export const ONE_WIDGETS = Object.keys(WIDGETS) as OneWidget[];
export const widgetTag = (widget: OneWidget): string => `jalon-${WIDGETS[widget].name}`;

/** Hosts that bring the widgets in their own bundle. */
const BUNDLED: readonly EmbedHost[] = ['react', 'vue', 'angular'];
export const isBundled = ({ host }: Pick<EmbedChoice, 'host'>): boolean => BUNDLED.includes(host);
export const isFrame = ({ host }: Pick<EmbedChoice, 'host'>): boolean => host === 'frame';
/** A frame for readers who are signed in is told by a file of the page, through ours. */
export const resizeOf = ({ access, resize }: Pick<EmbedChoice, 'access' | 'resize'>): EmbedChoice['resize'] => (access === 'signed' ? 'script' : resize);
