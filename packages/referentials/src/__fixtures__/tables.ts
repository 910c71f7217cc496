import { readFileSync } from 'node:fs';

/** A table of `data/sources`, one record per row. RFC 4180: fields may be quoted and hold commas. */
export function readTable(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../data/sources/${name}`, import.meta.url), 'utf8');
  const [header = [], ...rows] = text.split(/\r?\n/).filter((line) => line !== '').map(fieldsOf);
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])));
}

const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
