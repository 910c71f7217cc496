import { jsonPointer } from '../shared/issue.values.ts';
import { known } from './check-items.rules.ts';
import type { DraftIndex } from './referential-draft.rules.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** Lines that hold for some classes: each class is one the grid declares, and stands in one line. */
export function checkClasses(lines: readonly { readonly classes: readonly string[] }[], path: string, index: DraftIndex): ReferentialIssue[] {
  const first = new Map<string, string>();
  return lines.flatMap(({ classes }, line) => classes.flatMap((code, at) => {
    const place = path + jsonPointer([line, 'classes', at]);
    const where = first.get(code);
    if (where !== undefined) return [issue('duplicate-code', place, { code, first: where })];
    first.set(code, place);
    return known(index, 'classes', code, 'unknown-class', place);
  }));
}
