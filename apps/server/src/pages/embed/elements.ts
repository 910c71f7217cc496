import { isFrame, ONE_WIDGETS, WIDGETS, widgetTag, type EmbedChoice, type EmbedFacts, type OneWidget } from './embed.values.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Attributes of a tag, those without a value as their name alone. */
export const attributes = (values: Readonly<Record<string, string | true | undefined>>): string =>
  Object.entries(values).map(([name, value]) => (value === undefined ? '' : value === true ? ` ${name}` : ` ${name}="${escape(value)}"`)).join('');

export const widgetsOf = ({ widget }: Pick<EmbedChoice, 'widget'>): readonly OneWidget[] => (widget === 'all' ? ONE_WIDGETS.filter((each) => WIDGETS[each].inAll) : [widget]);
export const tagOf = (name: string, { suffix }: Pick<EmbedChoice, 'suffix'>): string => (suffix === '' ? name : `${name}-${suffix}`);

/** Widgets of one territory; those of a cycle take it as what their lines lie in. */
const isOfOne = (widget: OneWidget): boolean => WIDGETS[widget].of === 'territory';
const isOfCycle = (widget: OneWidget): boolean => WIDGETS[widget].of === 'cycle';

/** What a reader finds without the widget: the page of a card or of a plan, the plain table of a cycle, or the first page for grants, which have an exercise and no cycle. */
export function linkOf(one: OneWidget, { widget, territory, programme, cycle, locale }: EmbedChoice, { server }: Pick<EmbedFacts, 'server'>): string {
  const lang = locale === 'page' ? '' : `lang=${locale}`;
  if (WIDGETS[one].of === 'run') return `${server}/${lang && `?${lang}`}`;
  if (isOfOne(one) && territory) {
    const asked = [`programme=${encodeURIComponent(programme)}`, WIDGETS[one].takesCycle ? `cycle=${encodeURIComponent(cycle)}` : '', lang];
    return `${server}/${one === 'planner' ? 'p' : 's'}/${encodeURI(territory.replace(/^ansd:/, ''))}?${asked.filter(Boolean).join('&')}`;
  }
  const query = [isOfCycle(one) && territory && widget !== 'all' ? `within=${encodeURIComponent(territory)}` : '', lang].filter(Boolean).join('&');
  return `${server}/m/${encodeURIComponent(programme)}/${encodeURIComponent(cycle)}${query && `?${query}`}`;
}

/** Attributes of a widget as the choice has them; what is so unless told is left out. */
export function attributesOf(one: OneWidget, choice: EmbedChoice): Record<string, string | true | undefined> {
  const { widget, territory, programme, cycle, locale, theme, density } = choice;
  // On a page with everything the list and the matrix are of the whole cycle: they lead to the card beside.
  const place = widget === 'all' && !isOfOne(one) ? undefined : territory || undefined;
  return {
    ...(isOfCycle(one) ? { within: place } : { territory: place }), programme, cycle: WIDGETS[one].takesCycle ? cycle : undefined,
    lang: locale === 'page' ? undefined : locale, theme: theme === 'light' ? undefined : theme, density: density === 'normal' ? undefined : density,
    ...(one === 'scorecard' && !place ? { searchable: true } : {}), ...(isOfCycle(one) ? { filterable: true } : {}),
  };
}

/** The address of a widget in a page of its own. A token is never in it: `token` only says that one may be asked for. */
export function frameAddress(widget: OneWidget, choice: EmbedChoice, { server }: Pick<EmbedFacts, 'server'>): string {
  const asked = Object.entries(attributesOf(widget, choice)).filter((entry) => entry[1] !== undefined).map(([name, value]) => [name, value === true ? '1' : String(value)]);
  const query = new URLSearchParams([...asked, ...(isFrame(choice) && choice.access === 'signed' ? [['token', 'parent']] : [])] as [string, string][]);
  return `${server}/frame/${widget}?${query.toString().replaceAll('%3A', ':')}`;
}

/** The provider with its widgets, and the link each keeps where it cannot run. `more`: attributes of the provider besides. */
export function providerMarkup(choice: EmbedChoice, facts: EmbedFacts, link: (widget: OneWidget) => string, more = ''): string {
  const provider = tagOf('jalon-provider', choice);
  const lines = widgetsOf(choice).map((widget) => {
    const tag = tagOf(widgetTag(widget), choice);
    return `  <${tag}${attributes(attributesOf(widget, choice))}>\n    <a${attributes({ href: linkOf(widget, choice, facts) })}>${escape(link(widget))}</a>\n  </${tag}>`;
  });
  return [`<${provider}${attributes({ 'base-url': facts.server })}${more}>`, ...lines, `</${provider}>`].join('\n');
}

/** One frame per widget, each with a link beside it: what stands inside a frame's tag is shown by no browser. */
export function framesMarkup(choice: EmbedChoice, facts: EmbedFacts, link: (widget: OneWidget) => string): string {
  return widgetsOf(choice).map((widget) => {
    const frame = attributes({ class: 'jalon-frame', src: frameAddress(widget, choice, facts), title: link(widget), width: '100%', height: String(WIDGETS[widget].frameHeight), loading: 'lazy' });
    return `<iframe${frame}></iframe>\n<p><a${attributes({ href: linkOf(widget, choice, facts) })}>${escape(link(widget))}</a></p>`;
  }).join('\n');
}
