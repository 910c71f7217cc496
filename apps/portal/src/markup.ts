/** Pages as text, escaped by default: the demonstration and the server that carries it write theirs with it. */

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
  return { markup: strings.reduce((page, string, index) => page + rendered(contents[index - 1]) + string) };
}
