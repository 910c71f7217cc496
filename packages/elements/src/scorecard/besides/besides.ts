import { html, type TemplateResult } from 'lit';
import { addStrings } from '../../language/strings.ts';
import type { Card } from '../card.ts';
import type { DetailsHost } from '../explanation/details.controller.ts';
import { besidesFr } from './fr.ts';

export { styles } from './besides.css.ts';

addStrings('fr', besidesFr);

/** What stands beside the reading of a card, and loads once one is shown: the tools of its head, and what they open. */
export class Besides {
  readonly #host: DetailsHost;

  constructor(host: DetailsHost) {
    this.#host = host;
  }


  /** The buttons of the head. */
  tools({ say }: Card): TemplateResult {
    return html`<button type="button" class="btn" @click=${() => this.#host.ownerDocument.defaultView?.print()}>${say('head.print')}</button>`;
  }

  /** What stands in the place of the card. */
  instead(_card: Card): TemplateResult | undefined {
    return undefined;
  }

  /** What follows the indicators. */
  after({ say }: Card): TemplateResult {
    return html`<p class="cap foot" part="foot">${say('foot.zero')}</p>`;
  }
}
