import { tagOf, widgetsOf } from './elements.ts';
import { isFrame, WIDGETS, widgetTag, type EmbedChoice } from './embed.values.ts';

/** Lines for the page's own style sheet: the place is kept, so that nothing jumps. A frame takes the height of what is in it where the browser can. */
export function styleLines(choice: EmbedChoice): string {
  if (isFrame(choice)) {
    return `.jalon-frame { inline-size: 100%; border: 0; }
@supports (frame-sizing: content-block-size) {
  .jalon-frame { frame-sizing: content-block-size; block-size: auto; min-block-size: 30rem; }
}`;
  }
  const kept = widgetsOf(choice).map((widget) => `${tagOf(widgetTag(widget), choice)}:not(:defined) { display: block; min-block-size: ${WIDGETS[widget].reserved}rem; }`);
  return [`${tagOf('jalon-provider', choice)} { display: block; }`, ...kept].join('\n');
}
