import type { Console, ConsolePage } from '../console.ts';
import { el } from '../dom.ts';

export interface AssessmentKey {
  readonly programme: string;
  readonly cycle: string;
  readonly territory: string;
}

type Widget = HTMLElementTagNameMap['jalon-scorecard' | 'jalon-review'];

const PAUSE_MS = 300;
const PATIENCE_MS = 20_000;

/** Waits until nothing of a widget is on its way. The event comes before anything is sent. */
async function settled(widget: Widget): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  do await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  while (widget.hasUnsavedChanges && Date.now() < until);
}

/** Once one widget has written, the other reads again. An event that was cancelled changed nothing. */
function keepTogether(from: Widget, to: Widget, event: string): void {
  from.addEventListener(event, (happened) => void Promise.resolve().then(async () => {
    if (happened.defaultPrevented) return;
    await settled(from);
    await to.refresh();
  }));
}

function widget<T extends 'jalon-scorecard' | 'jalon-review'>(tag: T, { programme, cycle, territory }: AssessmentKey, language: string): HTMLElementTagNameMap[T] {
  return el(tag, { 'programme': programme, 'cycle': cycle, 'territory': territory, 'lang': language, 'theme': document.documentElement.dataset['theme'], 'heading-level': 2, 'density': 'compact' });
}

/** One dossier: its card beside its review. What one writes, the other shows. */
export function assessmentPage({ say, language }: Console, key: AssessmentKey): ConsolePage {
  const [review, card] = [widget('jalon-review', key, language), widget('jalon-scorecard', key, language)];
  for (const event of ['jalon-answer-record', 'jalon-evidence-attach']) keepTogether(card, review, event);
  keepTogether(review, card, 'jalon-review-act');
  review.addEventListener('jalon-item-select', ({ item }) => void card.openItem(item));
  const content = el('div', {}, el('p', { class: 'noprint acts' }, el('a', { href: '#/' }, say('back'))),
    el('div', { class: 'beside' }, el('section', { 'aria-label': say('review') }, review), el('section', { 'aria-label': say('scorecard') }, card)));
  return { title: say('dossier.title', { programme: key.programme.toUpperCase(), cycle: key.cycle }), content, isDirty: () => review.hasUnsavedChanges || card.hasUnsavedChanges };
}
