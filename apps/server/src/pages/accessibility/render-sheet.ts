import { markup, type Markup } from '../markup.ts';

/** `**strong**`, `*emphasis*`, `` `code` `` and `[words](address)`; everything else as it is. */
const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/g;

function inline(text: string, addressOf: (target: string) => string): Markup {
  const parts: (string | Markup)[] = [];
  let from = 0;
  for (const found of text.matchAll(INLINE)) {
    const [whole, strong, emphasis, code, words, target] = found;
    parts.push(text.slice(from, found.index));
    if (strong !== undefined) parts.push(markup`<strong>${inline(strong, addressOf)}</strong>`);
    else if (emphasis !== undefined) parts.push(markup`<em>${emphasis}</em>`);
    else if (code !== undefined) parts.push(markup`<code dir="ltr">${code}</code>`);
    else parts.push(markup`<a href="${addressOf(target ?? '')}">${words ?? ''}</a>`);
    from = found.index + whole.length;
  }
  return markup`${[...parts, text.slice(from)]}`;
}

const cellsOf = (line: string): string[] => line.slice(1, -1).split('|').map((cell) => cell.trim());

function tableOf([head, , ...rows]: readonly string[], say: (text: string) => Markup): Markup {
  return markup`
    <div class="scroll" tabindex="0"><table><thead><tr>${cellsOf(head ?? '').map((cell) => markup`<th scope="col">${say(cell)}</th>`)}</tr></thead><tbody>${rows.map((row) => {
    const [name, ...cells] = cellsOf(row);
    return markup`
      <tr><th scope="row">${say(name ?? '')}</th>${cells.map((cell) => markup`<td>${say(cell)}</td>`)}</tr>`;
  })}</tbody></table></div>`;
}

const KINDS = { table: /^\|/, list: /^- /, quote: /^> / } as const;
type Kind = keyof typeof KINDS | 'words';
const kindOf = (line: string): Kind => (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((kind) => KINDS[kind].test(line)) ?? 'words';

function blockOf(lines: readonly string[], kind: Kind, say: (text: string) => Markup): Markup {
  if (kind === 'table') return tableOf(lines, say);
  if (kind === 'list') return markup`
    <ul>${lines.map((line) => markup`<li>${say(line.slice(2))}</li>`)}</ul>`;
  if (kind === 'quote') return markup`
    <blockquote>${lines.map((line) => markup`<p>${say(line.slice(2))}</p>`)}</blockquote>`;
  return markup`${lines.map((line) => {
    const [, level, title] = /^(#{1,3}) (.+)$/.exec(line) ?? [];
    if (level === undefined || title === undefined) return markup`
    <p>${say(line)}</p>`;
    const words = say(title);
    return level.length === 1 ? markup`
    <h1>${words}</h1>` : level.length === 2 ? markup`
    <h2>${words}</h2>` : markup`
    <h3>${words}</h3>`;
  })}`;
}

/** A page of our own docs as markup: headings, paragraphs, lists, quotes and tables, no more. `addressOf` says where a link leads here. */
export function renderSheet(text: string, addressOf: (target: string) => string): Markup {
  const say = (words: string): Markup => inline(words, addressOf);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('<'));
  const blocks: { kind: Kind; lines: string[] }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return markup`${blocks.map((block) => blockOf(block.lines, block.kind, say))}`;
}
