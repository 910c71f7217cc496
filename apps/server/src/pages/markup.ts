import { markup, type Markup } from '@jalon/portal/markup';

export { markup, type Markup };

/** Text with `code` between backquotes. */
export const withCode = (text: string): Markup =>
  markup`${text.split('`').map((part, index) => (index % 2 === 1 ? markup`<code dir="ltr">${part}</code>` : part))}`;
