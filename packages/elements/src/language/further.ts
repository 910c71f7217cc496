import { furtherFr } from './common/further-fr.ts';
import { bringFigures } from './figures.ts';
import { addStrings } from './strings.ts';

/** What is common to the widgets, but not wanted by each at once: words, and figures. For whoever writes some, before they are written. */
export function bringFurther(): void {
  addStrings('fr', furtherFr);
  bringFigures();
}
