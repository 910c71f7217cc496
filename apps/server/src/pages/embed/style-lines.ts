import { tagOf, widgetsOf } from './elements.ts';
import { isFrame, WIDGET_TAGS, type EmbedChoice, type OneWidget } from './embed.values.ts';

/** What a widget takes while it waits for its data, in `rem` of a page of 16 pixels: so that its own waiting takes the place over without a jump. */
const RESERVED: Readonly<Record<OneWidget, number>> = { scorecard: 60, list: 36, review: 40, matrix: 34 };

/** Lines for the page's own style sheet: the place is kept, so that nothing jumps. A frame takes the height of what is in it where the browser can. */
export function styleLines(choice: EmbedChoice): string {
  if (isFrame(choice)) {
    return `.jalon-frame { inline-size: 100%; border: 0; }
@supports (frame-sizing: content-block-size) {
  .jalon-frame { frame-sizing: content-block-size; block-size: auto; min-block-size: 30rem; }
}`;
  }
  const kept = widgetsOf(choice).map((widget) => `${tagOf(WIDGET_TAGS[widget], choice)}:not(:defined) { display: block; min-block-size: ${RESERVED[widget]}rem; }`);
  return [`${tagOf('jalon-provider', choice)} { display: block; }`, ...kept].join('\n');
}
