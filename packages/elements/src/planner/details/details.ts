import { nothing, type CSSResult, type TemplateResult } from 'lit';
import { addStrings } from '../../language/strings.ts';
import { loadPlanWords } from '../session/words.ts';
import type { PlannerScene } from '../scene.ts';
import { detailsSheet } from './details.css.ts';
import { detailsFr } from './fr.ts';
import { panel } from './panel.ts';
import { rules } from './rules.ts';

addStrings('fr', detailsFr);

export const styles: CSSResult = detailsSheet;
export { loadPlanWords };

const STEP = 20;

/** What is read beside the views: the panel of the line that is selected, and all that rules found. */
export class Details {
  #shown = 0;

  rules(scene: PlannerScene): unknown {
    return rules(scene, this.#shown, () => {
      this.#shown += STEP;
      scene.host.requestUpdate();
    });
  }

  /** @param more what stands first in the panel: a refusal, two values to choose between, a form */
  panel(scene: PlannerScene, more: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
    const row = scene.view.rows.find(({ id }) => id === scene.selected);
    return row ? panel(scene, row, more) : nothing;
  }
}
