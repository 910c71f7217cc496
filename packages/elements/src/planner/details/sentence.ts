import type { PlanFinding, PlanOverride } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import { planWordsIn } from '../session/words.ts';
import type { PlannerScene } from '../scene.ts';

/** Figures that hold a code of the framework, or several. */
const CODED = ['procedure', 'needed', 'step', 'for'] as const;

function labelOf({ view, framework, textOf }: PlannerScene, code: string): string | undefined {
  const { marks = [], sectors = [], procurement: { procedures, chain } = { procedures: [], chain: [] } } = framework ?? {};
  const label = [...view.names ?? [], ...procedures, ...chain, ...marks, ...sectors].find((one) => one.code === code)?.label;
  return label && textOf(label);
}

/** Figures that name what the plan or its framework calls otherwise. */
function labelled(scene: PlannerScene, { figures, source }: PlanFinding): Readonly<Record<string, string>> {
  const { view, framework, say } = scene;
  const named: Record<string, string> = { ...figures };
  const of = source ?? figures['source'];
  if (of !== undefined) named['source'] = scene.nameOf('source', of);
  if (figures['sources']) named['sources'] = say.format.list(figures['sources'].split(', ').map((code) => scene.nameOf('source', code)));
  if (figures['sector']) named['sector'] = scene.nameOf('sector', figures['sector']);
  if (figures['lines']) named['lines'] = say.format.list(figures['lines'].split(', ').map((id) => view.rows.find((row) => row.id === id)?.code ?? id));
  for (const name of CODED) {
    const codes = figures[name]?.split(', ');
    // A view made before names were kept in it: a general word says more than a code.
    if (codes && !view.names && !framework) delete named[name];
    else if (codes) named[name] = say.format.list(codes.map((code) => labelOf(scene, code) ?? code));
  }
  return named;
}

/** What a rule found, and what to do, as core words it. */
export function findingSentence(scene: PlannerScene, finding: PlanFinding): string {
  const { format } = scene.say;
  const { source: _, ...rest } = finding;
  return format.typeset(planWordsIn(format.language).describePlanFinding({ ...rest, figures: labelled(scene, finding) }, scene.view.plan.currency));
}

/** By which act a rule was set aside, when and why. */
export function asideSentence({ say }: PlannerScene, { reference, on, motive }: PlanOverride): string {
  return say.format.typeset(say('planner.rules.aside', { reference: reference ? isolate(reference) : '', date: say.format.date(on), motive: isolate(motive) }));
}
