import { FileFault } from './file-fault.ts';
import { MOST_BYTES, readXml, type Budget } from './read-part.ts';
import type { ZipPart } from './zip-directory.ts';

export interface SheetPlace { readonly name: string; readonly part: ZipPart; readonly isHidden: boolean }

/** What sheets are read with. */
export interface Workbook {
  readonly sheets: readonly SheetPlace[];
  readonly budget: Budget;
  readonly strings: ZipPart | undefined;
  /** Whether the style of a cell shows its number as a day. */
  readonly isDay: (style: number) => boolean;
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
  readonly hasMacros: boolean;
}

/** Numbers of the formats that show days, of those every workbook knows. */
const isDayFormat = (format: number): boolean => (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
/** A format that shows a day names one, outside quotes and brackets. */
const showsDay = (code: string): boolean => /[dyj]|m{3,}|aaaa/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/^general$/i.test(code);

function readStyles(part: ZipPart | undefined, budget: Budget): Workbook['isDay'] {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let within = '';
  if (part) {
    readXml(part, budget, {
      open(name, attributes) {
        if (name === 'cellXfs' || name === 'cellStyleXfs') within = name;
        if (name === 'numFmt') own.set(Number(attributes['numFmtId']), showsDay(attributes['formatCode'] ?? ''));
        if (name === 'xf' && within === 'cellXfs') { const format = Number(attributes['numFmtId'] ?? 0); styles.push(own.get(format) ?? isDayFormat(format)); }
      },
      close(name) { if (name === within) within = ''; },
    });
  }
  return (style) => styles[style] ?? false;
}

function readRelations(part: ZipPart | undefined, budget: Budget): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  if (part) readXml(part, budget, { open(name, attributes) { if (name === 'Relationship') targets.set(attributes['Id'] ?? '', (attributes['Target'] ?? '').replace(/^\/xl\//, '').replace(/^\.\//, '')); } });
  return targets;
}

/** Opens a workbook: its sheets and how their cells are to be read. Throws a {@link FileFault}. */
export function openWorkbook(parts: ReadonlyMap<string, ZipPart>, mostBytes = MOST_BYTES): Workbook {
  const budget: Budget = { left: mostBytes };
  const main = parts.get('xl/workbook.xml');
  if (!main) throw new FileFault(parts.has('xl/workbook.bin') || parts.has('content.xml') ? 'file-other-workbook' : 'file-not-a-table');
  const targets = readRelations(parts.get('xl/_rels/workbook.xml.rels'), budget);
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  readXml(main, budget, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const part = parts.get(`xl/${targets.get(attributes['r:id'] ?? attributes['id'] ?? '') ?? ''}`);
      if (part) sheets.push({ name: attributes['name'] ?? '', part, isHidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  if (sheets.length === 0) throw new FileFault('sheet-none');
  return { sheets, budget, from1904, strings: parts.get('xl/sharedStrings.xml'), isDay: readStyles(parts.get('xl/styles.xml'), budget), hasMacros: parts.has('xl/vbaProject.bin') };
}
