import type { PlanCommandBody, PlanFinding } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import { findingWords } from '../findings.ts';
import type { PlannerScene } from '../scene.ts';
import { actForm, type ActForm } from './acts.ts';
import type { Field, Written } from './form.ts';

/** Acts that go over a rule that blocks. */
export type OverridingAct = 'proposePlan' | 'adoptPlan';
type Payload = Extract<PlanCommandBody, { readonly type: OverridingAct }>['payload'];

/** Rules that block, by whether an act may set them aside, each with the first thing it found. */
function blockingRules({ view, framework }: PlannerScene): { readonly free: ReadonlyMap<string, PlanFinding>; readonly firm: ReadonlyMap<string, PlanFinding> } {
  const may = new Set(framework?.rules.filter(({ override }) => override).map(({ code }) => code));
  const [free, firm] = [new Map<string, PlanFinding>(), new Map<string, PlanFinding>()];
  for (const finding of view.findings) {
    const rules = may.has(finding.rule) ? free : firm;
    if (finding.severity === 'blocks' && !rules.has(finding.rule)) rules.set(finding.rule, finding);
  }
  return { free, firm };
}

/** Rules that an act set aside already: whoever adopts goes over them too. */
export const asideIn = ({ view }: PlannerScene): readonly string[] => view.overrides?.map(({ rule }) => rule) ?? [];

/**
 * The act that comes next, going over rules that block: which, why, and by which act. The plain act where no rule it may go over is broken any more.
 *
 * @param chosen rules that are ticked as it opens
 */
export function overrideForm(scene: PlannerScene, act: OverridingAct, chosen: readonly string[], today: string): ActForm {
  const { say } = scene;
  const { free, firm } = blockingRules(scene);
  if (free.size === 0) return actForm(scene, act, today);
  const { fields, body, hint, ...form } = actForm(scene, act, today);
  const title = say(`planner.override.${act}`);
  const ticks = [...free].map(([rule, finding]): Field => ({ name: `rule-${rule}`, label: say('planner.override.rule', { rule: findingWords(scene, finding), ref: isolate(finding.ref.article) }), kind: 'check', value: chosen.includes(rule) ? 'yes' : '' }));
  const own: readonly Field[] = [
    { name: 'override-motive', label: say('planner.override.motive'), kind: 'words', value: '', required: true },
    { name: 'override-reference', label: say('planner.override.reference'), kind: 'text', value: '', required: true }, { name: 'override-on', label: say('planner.override.on'), kind: 'date', value: today, required: true },
  ];
  const ticked = (written: Written): string[] => [...free.keys()].filter((rule) => written.isChecked(`rule-${rule}`));
  return {
    ...form, title, save: title, hint: `${say('planner.override.say')} ${hint ?? ''}`,
    warning: firm.size > 0 ? say('planner.override.firm', { rules: say.format.list([...firm.values()].map((one) => findingWords(scene, one))) }) : undefined,
    fields: [...ticks, ...own, ...fields.filter(({ name }) => name !== 'motive')],
    check: (written) => (ticked(written).length === 0 && ticks[0] ? [[ticks[0].name, say('planner.override.none')]] : []),
    body: (written) => {
      const { type, payload } = body(written) as { readonly type: OverridingAct; readonly payload: Payload };
      const override = { rules: ticked(written), motive: written.text('override-motive'), reference: written.text('override-reference'), on: written.text('override-on') };
      return { type, payload: { ...payload, override } } as PlanCommandBody;
    },
  };
}
