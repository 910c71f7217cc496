/** A sheet by its name, as rows of text. */
export interface ReadSheet { readonly name: string; readonly rows: readonly (readonly string[])[] }

const text = new TextDecoder();
const END = 0x06054b50;
const DEFLATED = 8;

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  void writer.write(bytes).then(() => writer.close()).catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

/** The parts of an archive by their paths, as they stand in its directory. Throws where there is none. */
async function partsOf(bytes: Uint8Array<ArrayBuffer>): Promise<ReadonlyMap<string, string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END) end -= 1;
  const parts = new Map<string, string>();
  for (let left = view.getUint16(end + 10, true), at = view.getUint32(end + 16, true); left > 0; left -= 1) {
    const [method, size, name, more, note, from] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true), view.getUint32(at + 42, true)];
    const begin = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
    const stored = bytes.slice(begin, begin + size);
    parts.set(text.decode(bytes.subarray(at + 46, at + 46 + name)), text.decode(method === DEFLATED ? await inflated(stored) : stored));
    at += 46 + name + more + note;
  }
  return parts;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string): string => xml.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string) => (code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? whole)));
const textsIn = (xml: string): string => [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, one]) => plain(one!)).join('');
const attribute = (tag: string, name: string): string | undefined => { const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]; return found === undefined ? undefined : plain(found); };
const columnOf = (reference: string): number => [...reference.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const DAY_0 = Date.UTC(1899, 11, 30);
/** Formats of days that every workbook knows: those this stand-in reads. */
const isDayFormat = (format: number): boolean => format >= 14 && format <= 17;

function rowsOf(xml: string, shared: readonly string[], days: ReadonlySet<string>): string[][] {
  const rows: string[][] = [];
  for (const [, rowTag, cells] of xml.matchAll(/<row(\s[^>]*)>(.*?)<\/row>/gs)) {
    const row: string[] = [];
    for (const [, tag, inside] of cells!.matchAll(/<c(\s[^>]*)>(.*?)<\/c>/gs)) {
      const [value, type] = [/<v>([^<]*)<\/v>/.exec(inside!)?.[1] ?? '', attribute(tag!, 't')];
      const own = type === 's' ? (shared[Number(value)] ?? '') : type === 'inlineStr' ? textsIn(inside!) : days.has(attribute(tag!, 's') ?? '') ? new Date(DAY_0 + Number(value) * 86_400_000).toISOString().slice(0, 10) : plain(value);
      const column = columnOf(attribute(tag!, 'r')!);
      while (row.length < column) row.push('');
      row[column] = own;
    }
    while (rows.length < Number(attribute(rowTag!, 'r')) - 1) rows.push([]);
    rows.push(row);
  }
  return rows;
}

/** The sheets of a workbook as tests make them. What a stranger may send is the server's business. Throws where it is none. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<readonly ReadSheet[]> {
  const parts = await partsOf(bytes);
  const targets = new Map([...parts.get('xl/_rels/workbook.xml.rels')!.matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one]) => textsIn(one!));
  const styles = /<cellXfs.*?<\/cellXfs>/s.exec(parts.get('xl/styles.xml') ?? '')?.[0] ?? '';
  const days = new Set([...styles.matchAll(/<xf[^>]*>/g)].flatMap(([tag], at) => (isDayFormat(Number(attribute(tag, 'numFmtId'))) ? [String(at)] : [])));
  return [...parts.get('xl/workbook.xml')!.matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => ({ name: attribute(tag, 'name')!, rows: rowsOf(parts.get(`xl/${targets.get(attribute(tag, 'r:id'))}`)!, shared, days) }));
}
