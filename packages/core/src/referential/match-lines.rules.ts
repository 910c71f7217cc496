/** A line of a grid, with the codes it had before. */
export interface CodedLine { readonly code: string; readonly replaces?: readonly string[] | undefined }

/** Lines of two grids that are the same line. */
export interface MatchedLines<T> { readonly pairs: readonly (readonly [T, T])[]; readonly removed: readonly T[]; readonly added: readonly T[] }

type ByCode<T> = ReadonlyMap<string, T>;
const byCode = <T extends CodedLine>(lines: readonly T[]): ByCode<T> => new Map(lines.map((line) => [line.code, line]));
const placed = <T>(lines: readonly T[]): ReadonlyMap<T, number> => new Map(lines.map((line, at) => [line, at]));

/** Codes of the other grid that a line took over since. A line that is in both is itself, whatever it replaced before. */
const takenOver = <T extends CodedLine>({ code, replaces = [] }: T, own: ByCode<T>, others: ByCode<T>): string[] =>
  (others.has(code) ? [] : [...new Set(replaces)].filter((old) => others.has(old) && !own.has(old)));

/**
 * Finds for each line of a grid the line of another that it became: by `replaces`, in either direction, else by its code.
 * Several lines may have become one, and then make as many pairs.
 */
export function matchLines<T extends CodedLine>(before: readonly T[], after: readonly T[]): MatchedLines<T> {
  const [old, now] = [byCode(before), byCode(after)];
  const moves = [
    ...after.flatMap((line) => takenOver(line, now, old).map((code) => [old.get(code)!, line] as const)),
    ...before.flatMap((line) => takenOver(line, old, now).map((code) => [line, now.get(code)!] as const)),
  ];
  const stayed = before.flatMap((line) => { const same = now.get(line.code); return same ? [[line, same] as const] : []; });
  const [place, next] = [placed(before), placed(after)];
  const pairs = [...moves, ...stayed].sort(([a, x], [b, y]) => place.get(a)! - place.get(b)! || next.get(x)! - next.get(y)!);
  const [kept, found] = [new Set(pairs.map(([from]) => from)), new Set(pairs.map(([, to]) => to))];
  return { pairs, removed: before.filter((line) => !kept.has(line)), added: after.filter((line) => !found.has(line)) };
}
