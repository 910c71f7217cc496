/** How a story stands when its picture is taken. */
export interface Look {
  /** Width of the window in CSS pixels. */
  readonly width: number;
  /** What Storybook's toolbars are set to. */
  readonly globals?: Readonly<Record<string, string>>;
  readonly forcedColors?: 'active';
  readonly media?: 'print';
  /** In words, for the page of pictures. */
  readonly title: string;
}

/** A4 upright and lying, at 96 pixels an inch. */
const A4 = { upright: 794, lying: 1123 };
/** An A3 that stands is as wide as an A4 that lies. */
const A3 = { lying: 1587 };

export const LOOKS = {
  wide: { width: 1200, title: '1 200 pixels' },
  tablet: { width: 768, title: '768 pixels' },
  phone: { width: 320, title: '320 pixels' },
  english: { width: 1200, globals: { locale: 'en' }, title: 'anglais, 1 200' },
  arabic: { width: 1200, globals: { locale: 'ar' }, title: 'arabe, 1 200' },
  'arabic-phone': { width: 320, globals: { locale: 'ar' }, title: 'arabe, 320' },
  dark: { width: 1200, globals: { theme: 'dark' }, title: 'sombre' },
  forced: { width: 1200, forcedColors: 'active', title: 'couleurs imposées' },
  large: { width: 1200, globals: { text: '200' }, title: 'texte à 200 %' },
  print: { width: A4.upright, media: 'print', title: 'papier, A4' },
  'print-lying': { width: A4.lying, media: 'print', title: 'papier, A4 couché' },
  'print-large': { width: A3.lying, media: 'print', title: 'papier, A3 couché' },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof LOOKS;
