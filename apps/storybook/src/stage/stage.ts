import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { simulateForcedColours } from './forced-colours.ts';
import type { StageGlobals } from './toolbars.values.ts';

/** Every widget on the stage, whatever the page calls it. */
export const widgetsIn = (place: ParentNode): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => /^jalon-(?!provider)/.test(localName));

/** What the toolbar asks for and no story passes by itself. */
function settle(stage: Element | undefined, { digits }: StageGlobals): void {
  queueMicrotask(() => {
    for (const widget of stage ? widgetsIn(stage) : []) if (digits !== 'latn' || widget.hasAttribute('numbering-system')) widget.setAttribute('numbering-system', digits);
  });
}

/** Stands a story in the language, direction, ground, face and width the toolbar asks for. */
export const onStage: Decorator = (story, { globals }) => {
  const asked = globals as unknown as StageGlobals;
  const { locale, direction, theme, contrast, width, text, face } = asked;
  const dir = direction === 'auto' ? (locale === 'ar' ? 'rtl' : 'ltr') : direction;
  simulateForcedColours(contrast === 'forced');
  return html`<div class="stage" lang=${locale} dir=${dir} data-theme=${theme} data-contrast=${contrast} data-width=${width} data-text=${text} data-face=${face} ${ref((stage) => settle(stage, asked))}>
    <div class="width">${story()}</div>
  </div>`;
};
