import type { ImportRemark } from '../investment/import/plan-table.values.ts';
import { figuresInWords, sayRemark, type ImportSentences } from './plan-import.ts';
import { planWords } from './plan-words.ts';

const UNITS = { '1': 'in units', '1000': 'in thousands', '1000000': 'in millions' };

const SENTENCES: ImportSentences = {
  'title-missing': () => 'the line has no title. Write one.',
  'sector-missing': () => 'the line has no sector. Write it, or put a heading with the sector above.',
  'sector-unknown': (w) => `"${w.figure('found')}" is no sector of the framework. Say which sector it stands for.`,
  'source-unknown': (w) => `"${w.figure('found')}" is no source of the framework. Say which source it stands for.`,
  'word-unknown': (w) => `"${w.figure('found')}" is no word expected here. Correct it in the file.`,
  'amount-unreadable': (w) => `"${w.figure('found')}" does not read as an amount. Write digits alone.`,
  'amount-ambiguous': (w) => `"${w.figure('found')}" may be ${w.figure('one')} or ${w.figure('other')}. Write it without a mark, or with two decimals.`,
  'amount-negative': (w) => `${w.figure('found')} is negative. Write an amount of zero or more.`,
  'amount-too-large': (w) => `${w.figure('found')} is more than a plan can hold. Check the unit of the column.`,
  'whole-unreadable': (w) => `"${w.figure('found')}" is no whole number. Write digits alone.`,
  'date-unreadable': (w) => `"${w.figure('found')}" is no date that exists. Write it as 2026-04-15 or 15/04/2026.`,
  'quarter-unreadable': (w) => (w.has('found') ? `"${w.figure('found')}" is no quarter. Write it as Q2 2026.` : 'start and end go together. Complete the quarter that is missing.'),
  'schedule-reversed': (w) => `the end (${w.quarter('end')}) comes before the start (${w.quarter('start')}). Correct one of them.`,
  'year-unreadable': (w) => `"${w.figure('found')}" is no year. Write four digits.`,
  'year-before-plan': (w) => `credits stand in ${w.figure('year')}, before the first year of the plan (${w.figure('first')}). Put them in what is already paid.`,
  'id-unreadable': (w) => `"${w.figure('found')}" cannot be an identifier. Take out blanks and signs, or the column.`,
  'formula': (w) => `the cell holds a formula${w.has('found') ? ` (${w.figure('found')})` : ''}. Put its value instead.`,
  'too-long': (w) => `the text has ${w.figure('length')} characters, the most allowed is ${w.figure('max')}. Shorten it.`,
  'duplicate': (w) => `the line ${w.figure('code')} stands above in the file already. Keep one of them.`,
  'duplicate-source': (w) => `the source ${w.figure('source')} is written twice for ${w.figure('year')}. Keep one amount.`,
  'origin-unreadable': (w) => `the carried amounts "${w.figure('found')}" cannot be read. Leave the column as it was exported.`,
  'too-many-lines': (w) => `a plan has ${w.figure('max')} lines at most. Part the file.`,
  'cost-unknown': () => 'the cost is not written: it is left at zero. Complete it.',
  'amount-rounded': (w) => `${w.figure('found')} is rounded to ${w.money('taken')}. Check it.`,
  'date-day-first': (w) => `${w.figure('found')} is read with the day first: ${w.day('taken')}. Check it.`,
  'date-from-number': (w) => `${w.figure('found')} is read as a day of a spreadsheet: ${w.day('taken')}. Check it.`,
  'sector-from-heading': (w) => `the sector is taken from the heading above: ${w.figure('sector')}. Check it.`,
  'year-past-paid': (w) => `the year ${w.figure('year')} is over and the line done: ${w.money('amount')} are written as paid. Check it.`,
  'year-missing': () => 'no year is written: the line has no credits. Complete them.',
  'funding-not-placed': (w) => `${w.money('amount')} from ${w.figure('source')} have no year and are not written. Complete the funding.`,
  'code-made': (w) => `the line has no code: ${w.figure('code')} is given to it. Change it if need be.`,
  'looks-like': (w) => `same title and place as row ${w.figure('row')} of the file. Check it.`,
  'broken-letters': (w) => `letters look damaged ("${w.figure('found')}"). Save the file as UTF-8.`,
  'procedure-kept': (w) => `the procedure ${w.figure('found')} is not in the framework: it is kept as it is. Choose one that is.`,
  'execution-not-imported': () => 'what was paid is not changed by a file. Record it by an act.',
  'scaled': (w) => `amounts are multiplied by ${w.figure('scale')}, as the title of the table says. Check it.`,
  'other-territory': (w) => `${w.has('count') ? `lines (${w.figure('count')})` : 'a line'} of another local government than that of the plan: ${w.figure('found')}. Check it.`,
  'no-columns': () => 'no row of heads is recognised. A title and one other known column are needed at least.',
  'currency-differs': (w) => `the file is in ${w.figure('found')} and the plan in ${w.figure('expected')}. Convert the amounts first.`,
  'column-not-read': () => 'the column is not recognised and not read. Rename it if it counts.',
  'column-twice': () => 'the column stands twice: only the first is read. Keep the right one.',
  'assumed': (w) => `the table has no column “${w.figure('field')}”: “${w.figure('value')}” is assumed. Complete after the import.`,
  'unit-assumed': (w) => `the unit is not said: ${w.figure('scale')}, ${w.has('beside') ? `by what the amounts are worth beside “${w.figure('beside')}”` : `as in “${w.figure('like')}”`}. Choose another if it is not the right one.`,
  'unit-unsaid': (w) => `nothing says for sure in which unit “${w.figure('found')}” is written. Choose it, or write it in the head of the column.`,
  'rows-not-read': (w) => `${w.figure('rows')} rows past ${w.figure('max')} are not read. Part the file.`,
  'sheet-chosen': (w) => `the sheet ${w.figure('sheet')} is read, the others are not (${w.figure('others')}). Choose another if it is not the right one.`,
  'encoding-guessed': (w) => `the file does not say how its letters are written: ${w.figure('encoding')} is assumed. Check the accents.`,
  'separator-guessed': (w) => `columns are parted by “${w.figure('separator')}”, as far as can be told. Check it.`,
  'ending-differs': (w) => `the file ends in “.${w.figure('ending')}” and is something else: it is read as what it is. Check that it is the right one.`,
  'merged-cells': (w) => `${w.figure('count')} areas of cells are merged: only the first cell counts. Repeat the value on each line.`,
  'hidden-rows': (w) => `${w.figure('count')} hidden rows are read too. Take them out if they do not count.`,
  'formulas-valued': (w) => `${w.figure('count')} formulas are read at their last saved value. Check that it is up to date.`,
  'formulas-not-read': (w) => `${w.figure('count')} formulas have no saved value. Open the file in a spreadsheet and save it.`,
  'columns-not-read': (w) => `${w.figure('count')} cells beyond the last column allowed are not read. Bring the columns closer.`,
  'cell-cut': (w) => `${w.figure('count')} cells are too long and are cut. Shorten them.`,
  'macros-ignored': () => 'the workbook holds macros: none of them is run. Save it as XLSX.',
};

/** Says in English what an import found in a row or a table, and what to do. `currency`: that of the plan. Labels may stand in for codes. */
export function describeImportRemark(remark: ImportRemark, currency: string): string {
  return sayRemark(SENTENCES, remark, planWords(figuresInWords(remark, 1, UNITS), currency, { language: 'en', general: { other: 'to be given' } }), (head) => `${head}: `, (code) => `to be looked at (${code}).`);
}
