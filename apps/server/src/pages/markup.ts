/** Text that is markup already. Anything else put into a page is escaped. */
export interface Markup {
  readonly markup: string;
}

type Content = Markup | string | number | false | null | undefined | readonly Content[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function rendered(content: Content): string {
  if (content === false || content === null || content === undefined) return '';
  if (typeof content === 'string') return content.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(rendered).join('');
}

/** Writes a piece of a page: markup`<h1>${title}</h1>`. */
export function markup(strings: TemplateStringsArray, ...contents: Content[]): Markup {
  return { markup: strings.reduce((page, text, index) => page + rendered(contents[index - 1]) + text) };
}

/** Text with `code` between backquotes. */
export const withCode = (text: string): Markup => ({ markup: text.split('`').map((part, index) => (index % 2 === 1 ? markup`<code dir="ltr">${part}</code>`.markup : rendered(part))).join('') });
