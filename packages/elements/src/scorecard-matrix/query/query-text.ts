import { REVIEW_STATES, SHOWN_STATES, WINDOW_STANDINGS, type MatrixColumn, type MatrixFilter, type MatrixGrouping, type MatrixQuery } from '@jalon/core/assessment';

/*
 * A query in one line, to keep in an attribute, a file or the fragment of an address:
 *   q=saint+louis  area=sn-kd,sn-th  class=ville  review=filed,desk        words; areas by own id; classes; states of the review
 *   window=G1:open,undetermined  item=CMO-4:late  item=late,unmet          how a window, an item, or any item stands; may be given again
 *   gap=-5..0  gap=..-10  late=yes  notfiled=no                            points from the threshold, both ends included
 *   sort=-score  sort=window:G1  group=area                                the minus: from the highest down
 * parted by `&`, always in this order. Letters of any script stand as they are; what parts values, and spaces, are percent-encoded.
 */

/** As many conditions as are read of one text. */
const MOST = 64;

/** Everything of ASCII that could part something, or that an address would change. */
const escaped = (value: string): string => value.replace(/[^\w.~:\-\u0080-\uffff]/g, (sign) => (sign === ' ' ? '+' : `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`));
const list = (values: readonly string[]): string => values.map(escaped).join(',');
const end = (value: number | undefined): string => (Number.isFinite(value) ? escaped(String(value)) : '');
const yes = (is: boolean): string => (is ? 'yes' : 'no');

/** A query as text. The same query always gives the same text; the one that asks for nothing gives none. */
export function queryToText({ filter = {}, sort, group }: MatrixQuery): string {
  const { q, areas, classes, review, windows = [], items = [], gap, late, notFiled } = filter;
  return [
    q && `q=${escaped(q)}`, areas && `area=${list(areas)}`, classes && `class=${list(classes)}`, review && `review=${list(review)}`,
    ...windows.map(({ window, standings }) => `window=${escaped(window)}:${list(standings)}`), ...items.map(({ item, states }) => `item=${item === undefined ? '' : `${escaped(item)}:`}${list(states)}`),
    gap && `gap=${end(gap.from)}..${end(gap.to)}`, late !== undefined && `late=${yes(late)}`, notFiled !== undefined && `notfiled=${yes(notFiled)}`,
    sort && `sort=${sort.descending ? '-' : ''}${escaped(sort.by)}`, group && `group=${escaped(group)}`,
  ].filter(Boolean).join('&');
}

function plain(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

const listIn = (value: string): string[] => (value ? value.split(',').map(plain) : []);
/** Those of a closed list; `undefined` where something is asked that this version knows nothing of. */
function known<T extends string>(all: readonly T[], value: string): T[] | undefined {
  const found = listIn(value).filter((one): one is T => (all as readonly string[]).includes(one));
  return found.length > 0 || !value ? found : undefined;
}
const truth = (value: string): boolean | undefined => (value === 'yes' ? true : value === 'no' ? false : undefined);

function gapIn(value: string): MatrixFilter['gap'] {
  const ends = value.split('..');
  const [from, to] = ends.map((text) => (text && Number.isFinite(Number(plain(text))) ? Number(plain(text)) : undefined));
  return ends.length === 2 ? { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } : undefined;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
const COLUMN = /^(?:name|area|class|review|score|gap|(?:window|gate|indicator):[^]*)$/;
const GROUPING = /^(?:area|class|review|window:[^]*)$/;

/** What a text asks for. It never throws: what it does not know, or cannot read, is left out. */
export function queryFromText(text: string): MatrixQuery {
  const query: Writable<MatrixQuery> = {};
  const filter: Writable<MatrixFilter> = {};
  for (const condition of text.split('&', MOST)) {
    const [, name = '', value = ''] = /^(\w+)=([^]*)$/.exec(condition) ?? [];
    const by = plain(value.replace(/^-/, ''));
    if (name === 'sort' && COLUMN.test(by)) query.sort = { by: by as MatrixColumn, ...(value.startsWith('-') && { descending: true }) };
    else if (name === 'group' && GROUPING.test(by)) query.group = by as MatrixGrouping;
    else read(filter, name, value);
  }
  const asked = Object.fromEntries(Object.entries(filter).filter(([, held]) => held !== undefined && held !== ''));
  return { ...(Object.keys(asked).length > 0 && { filter: asked }), ...query };
}

function read(filter: Writable<MatrixFilter>, name: string, value: string): void {
  switch (name) {
    case 'q': filter.q = plain(value); break;
    case 'area': filter.areas = listIn(value); break;
    case 'class': filter.classes = listIn(value); break;
    case 'review': filter.review = known(REVIEW_STATES, value); break;
    case 'window': case 'item': readState(filter, name, value); break;
    case 'gap': filter.gap = gapIn(value); break;
    case 'late': filter.late = truth(value); break;
    case 'notfiled': filter.notFiled = truth(value); break;
  }
}

/** `G1:open`, `CMO-4:late,unmet`, or, of any item, `late`. */
function readState(filter: Writable<MatrixFilter>, name: 'window' | 'item', value: string): void {
  const colon = value.lastIndexOf(':');
  const code = plain(value.slice(0, Math.max(colon, 0)));
  const states = value.slice(colon + 1);
  if (name === 'item') {
    const wanted = known(SHOWN_STATES, states);
    if (wanted) filter.items = [...(filter.items ?? []), { ...(colon >= 0 && { item: code }), states: wanted }];
  } else {
    const standings = colon < 0 ? undefined : known(WINDOW_STANDINGS, states);
    if (standings) filter.windows = [...(filter.windows ?? []), { window: code, standings }];
  }
}
