/** Lines of one height, one of which may have something open under it. All in CSS pixels. */
export interface Lines { readonly count: number; readonly height: number; readonly open: number; readonly openHeight: number }

/** Where a line begins. */
export const topOf = ({ height, open, openHeight }: Lines, line: number): number => line * height + (open >= 0 && line > open ? openHeight : 0);

/** The line that holds a height. */
export function lineAt({ count, height, open, openHeight }: Lines, y: number): number {
  const isPast = open >= 0 && y >= (open + 1) * height;
  const line = isPast ? Math.max(open, Math.floor((y - openHeight) / height + 1e-9)) : Math.floor(y / height + 1e-9);
  return Math.max(0, Math.min(count - 1, line));
}
