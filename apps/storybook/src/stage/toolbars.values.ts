/** Languages, with the direction that goes with each. */
export const LOCALES = { fr: 'Français', en: 'English', ar: 'العربية (de droite à gauche)' } as const;
export const THEMES = { light: 'Clair', dark: 'Sombre', auto: 'Comme l’appareil' } as const;
export const DENSITIES = { compact: 'Serrée', normal: 'Normale', roomy: 'Aérée' } as const;
/** Of the widget, not of the screen: it looks at its own width. */
export const WIDTHS = { all: 'Toute la place', 320: '320, téléphone', 480: '480', 768: '768, tablette', 1200: '1200' } as const;

export interface StageGlobals {
  readonly locale: keyof typeof LOCALES;
  readonly theme: keyof typeof THEMES;
  readonly density: keyof typeof DENSITIES;
  readonly width: `${keyof typeof WIDTHS}`;
}

/** One menu of Storybook's toolbar. */
export const toolbar = <const Icon extends string>(title: string, icon: Icon, choices: Readonly<Record<string, string>>) => ({
  description: title,
  toolbar: { title, icon, dynamicTitle: true, items: Object.entries(choices).map(([value, label]) => ({ value, title: label })) },
});
