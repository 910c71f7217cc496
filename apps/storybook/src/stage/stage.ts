import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { StageGlobals } from './toolbars.values.ts';

/** Stands a story in the language, direction, ground and width the toolbar asks for. */
export const onStage: Decorator = (story, { globals }) => {
  const { locale, theme, width } = globals as unknown as StageGlobals;
  return html`<div class="stage" lang=${locale} dir=${locale === 'ar' ? 'rtl' : 'ltr'} data-theme=${theme} data-width=${width}>
    <div class="width">${story()}</div>
  </div>`;
};
