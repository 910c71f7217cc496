/** Languages, each read in its own direction unless the next toolbar says otherwise. */
export const LOCALES = { fr: 'Français', en: 'English', ar: 'العربية' } as const;
export const DIRECTIONS = { auto: 'Celui de la langue', ltr: 'De gauche à droite', rtl: 'De droite à gauche' } as const;
export const THEMES = { light: 'Clair', dark: 'Sombre', auto: 'Comme l’appareil' } as const;
export const CONTRASTS = { none: 'Couleurs de la page', forced: 'Couleurs imposées, simulées' } as const;
export const DENSITIES = { compact: 'Serrée', normal: 'Normale', roomy: 'Aérée' } as const;
/** Of the widget, not of the screen: it looks at its own width. */
export const WIDTHS = { all: 'Toute la place', 320: '320, téléphone', 480: '480', 768: '768, tablette', 1200: '1200' } as const;
export const TEXTS = { 100: 'Texte à 100 %', 200: 'Texte à 200 %' } as const;
export const DIGITS = { latn: 'Chiffres 0 1 2 3', arab: 'Chiffres ٠ ١ ٢ ٣' } as const;
export const FACES = { device: 'Police de l’appareil', kept: 'Noto Sans, celle des images' } as const;

export interface StageGlobals {
  readonly locale: keyof typeof LOCALES;
  readonly direction: keyof typeof DIRECTIONS;
  readonly theme: keyof typeof THEMES;
  readonly contrast: keyof typeof CONTRASTS;
  readonly density: keyof typeof DENSITIES;
  readonly width: `${keyof typeof WIDTHS}`;
  readonly text: `${keyof typeof TEXTS}`;
  readonly digits: keyof typeof DIGITS;
  readonly face: keyof typeof FACES;
}

/** One menu of Storybook's toolbar. */
const toolbar = <const Icon extends string>(title: string, icon: Icon, choices: Readonly<Record<string, string>>) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: Object.entries(choices).map(([value, label]) => ({ value, title: label })) },
});

export const TOOLBARS = {
  locale: toolbar('Langue', 'globe', LOCALES),
  direction: toolbar('Sens de lecture', 'transfer', DIRECTIONS),
  theme: toolbar('Aspect', 'mirror', THEMES),
  contrast: toolbar('Contraste', 'contrast', CONTRASTS),
  density: toolbar('Densité', 'component', DENSITIES),
  width: toolbar('Largeur de la fiche', 'grow', WIDTHS),
  text: toolbar('Taille du texte', 'zoom', TEXTS),
  digits: toolbar('Chiffres', 'markup', DIGITS),
  face: toolbar('Police', 'paragraph', FACES),
};

export const AT_FIRST: StageGlobals = { locale: 'fr', direction: 'auto', theme: 'light', contrast: 'none', density: 'normal', width: 'all', text: '100', digits: 'latn', face: 'device' };
