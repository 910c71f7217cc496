import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';

/** Where a result comes from that was published elsewhere and stands here as of record. */
export function published({ view, say }: Card, kind: 'score' | 'gates' | 'filing', target: string | null = null): TemplateResult | typeof nothing {
  const found = view.imported.find((result) => result.kind === kind && result.target === target);
  return found ? html`<p class="gloss">${rich(say('published', { source: isolate(found.source.ref) }))}</p>` : nothing;
}
