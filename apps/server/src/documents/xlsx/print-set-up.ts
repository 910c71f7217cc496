import type writeXlsxFile from 'write-excel-file/node';
import type { Feature, Sheet } from 'write-excel-file/node';

/** What the library takes for the content of a file, here. */
export type FileContent = Parameters<typeof writeXlsxFile>[0][number] extends Sheet<infer Content> ? Content : never;

/** How a sheet is printed: which row is repeated on each page, and what stands at the foot. */
export interface SheetPrint { readonly name: string; readonly headRow: number; readonly foot: string }

const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
/** In a foot, `&` begins a code. */
const footText = (text: string): string => text.replaceAll('&', '&&').slice(0, 150);

/** Prints each sheet on as many pages as it is long and one wide, its head on each, numbered. */
export const printSetUp = (sheets: readonly SheetPrint[], pageOf: (page: string, pages: string) => string): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (content) => content.replace('<definedNames/>', `<definedNames>${sheets.map(({ name, headRow }, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xml(`'${name}'!$${headRow}:$${headRow}`)}</definedName>`).join('')}</definedNames>`),
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (content, _, { sheetIndex }) => content
          .replace(/<worksheet ([^>]*)>/, '<worksheet $1><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
          .replace(/<pageSetup ([^>]*)\/>/, `<pageSetup $1 fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${xml(`&L&8${footText(sheets[sheetIndex]!.foot)}&R&8${pageOf('&P', '&N')}`)}</oddFooter></headerFooter>`),
      },
    },
  },
} as Feature<FileContent>);
