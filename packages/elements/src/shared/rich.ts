import { html, type TemplateResult } from 'lit';
import { ISOLATE_LTR } from '../language/format.ts';

/** A sentence as markup: the names, codes and sums that stand apart in it become `<bdi>`. */
export function rich(sentence: string): TemplateResult | string {
  const parts = sentence.split(/([\u2066\u2068][^\u2069]*\u2069)/);
  if (parts.length === 1) return sentence;
  return html`${parts.map((part, index) => {
    if (index % 2 === 0) return part;
    const text = part.slice(1, -1);
    return part.startsWith(ISOLATE_LTR) ? html`<bdi dir="ltr">${text}</bdi>` : html`<bdi>${text}</bdi>`;
  })}`;
}

