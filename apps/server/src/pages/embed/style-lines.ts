import { FRAME_HEIGHTS, tagOf, widgetsOf } from './elements.ts';
import { isFrame, WIDGET_TAGS, type EmbedChoice, type OneWidget } from './embed.values.ts';

/** What a widget takes once it is drawn, in `rem` of a page of 16 pixels: measured at 1200 pixels wide, rounded down so that nothing shrinks. */
const RESERVED: Readonly<Record<OneWidget, number>> = { scorecard: 60, list: 24, review: 40, matrix: 44 };

/** Lines for the page's own style sheet: the place is kept, so that nothing jumps. A frame takes the height of what is in it where the browser can. */
export function styleLines(choice: EmbedChoice): string {
  if (isFrame(choice)) {
    const least = Math.max(...widgetsOf(choice).map((widget) => FRAME_HEIGHTS[widget]));
    return `.jalon-frame { inline-size: 100%; border: 0; }
@supports (frame-sizing: content-block-size) {
  .jalon-frame { frame-sizing: content-block-size; block-size: auto; min-block-size: ${least / 16}rem; }
}`;
  }
  const kept = widgetsOf(choice).map((widget) => `${tagOf(WIDGET_TAGS[widget], choice)}:not(:defined) { display: block; min-block-size: ${RESERVED[widget]}rem; }`);
  return [`${tagOf('jalon-provider', choice)} { display: block; }`, ...kept].join('\n');
}
