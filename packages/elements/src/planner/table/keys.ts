/** What a key asks of the table. */
export type Step =
  | { readonly do: 'go'; readonly rows: number; readonly columns: number; readonly to?: 'start' | 'end' | 'top' | 'bottom' }
  | { readonly do: 'shift'; readonly years: number }
  /** `only`: where the cell cannot be edited, nothing happens. */
  | { readonly do: 'edit'; readonly only: boolean }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'remove' } | { readonly do: 'select' };

const go = (rows: number, columns: number, to?: 'start' | 'end' | 'top' | 'bottom'): Step => ({ do: 'go', rows, columns, ...(to && { to }) });

/** Reads a key as the APG pattern of the tree grid does; Alt and an arrow move the line by a year. Left and right follow the direction of reading. */
export function keyed({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, rtl: boolean): Step | undefined {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  if (altKey) return key === 'ArrowLeft' || key === 'ArrowRight' ? { do: 'shift', years: key === forward ? 1 : -1 } : undefined;
  if (metaKey) return undefined;
  switch (key) {
    case 'ArrowUp': return go(-1, 0);
    case 'ArrowDown': return go(1, 0);
    case 'ArrowLeft': case 'ArrowRight': return go(0, key === forward ? 1 : -1);
    case 'PageUp': return go(-2, 0);
    case 'PageDown': return go(2, 0);
    case 'Home': return go(0, 0, ctrlKey ? 'top' : 'start');
    case 'End': return go(0, 0, ctrlKey ? 'bottom' : 'end');
    case 'Enter': return { do: 'edit', only: false };
    case 'F2': return { do: 'edit', only: true };
    case ' ': return { do: 'select' };
    case 'Delete': return shiftKey ? { do: 'remove' } : undefined;
    default: return !ctrlKey && /^[\d]$/.test(key) ? { do: 'type', text: key } : undefined;
  }
}
