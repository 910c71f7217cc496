import { approvalOn } from '@jalon/core/investment';
import { pickText } from '@jalon/core/shared';
import { dateIn } from '../results/sheet-formats.ts';
import { PAPER_WORDS } from './paper-words.ts';
import type { Paper, PaperFact } from './paper.ts';
import type { DocumentScene } from './scene.ts';

/** How the plan was adopted and approved, as far as it was. */
function actFacts({ plan, day, language }: DocumentScene): PaperFact[] {
  const words = PAPER_WORDS[language];
  const { adoption, approval } = plan;
  if (!adoption) return [];
  const standing = approvalOn(plan, day);
  const approved = approval?.approved ?? (standing.state === 'tacit' && approval?.tacitOn ? { on: approval.tacitOn, tacit: true } : undefined);
  return [
    { label: words.fact.adopted, value: words.act(adoption.reference, dateIn(language, adoption.on)) },
    ...(adoption.session === undefined ? [] : [{ label: words.fact.session, value: adoption.session }]),
    ...(approval ? [{ label: words.fact.received, value: dateIn(language, approval.received) }] : []),
    ...(approved ? [{ label: words.fact.approved, value: words.approvedOn(dateIn(language, approved.on), approved.tacit) }] : []),
  ];
}

/** The title block: who, which years, which act. */
export function factsOf(scene: DocumentScene, years: string): PaperFact[] {
  const { plan, framework, territory, programme, language, version, day } = scene;
  const { fact, status, basis, unit } = PAPER_WORDS[language];
  return [
    { label: fact.territory, value: [...new Set([territory.name, ...territory.within])].join(', ') },
    { label: fact.name, value: plan.name },
    ...(programme === null ? [] : [{ label: fact.programme, value: programme }]),
    { label: fact.years, value: years }, { label: fact.status, value: status[plan.status] }, ...actFacts(scene),
    { label: fact.framework, value: `${pickText(framework.label, language)}, ${framework.version} (${basis[framework.basis]})` },
    { label: fact.unit, value: unit(plan.currency) }, { label: fact.version, value: String(version) }, { label: fact.madeOn, value: dateIn(language, day) },
  ];
}

/** What every document of a plan has around its tables. */
export function paperOf(scene: DocumentScene, kind: 'pti' | 'pia' | 'ppm', years: string): Omit<Paper, 'tables'> {
  const { plan, territory, language, day } = scene;
  const words = PAPER_WORDS[language];
  return {
    language, title: words.title[kind], subtitle: `${territory.name}, ${years}`, facts: factsOf(scene, years), demonstration: plan.demonstration ? words.demonstration : null,
    currency: plan.currency, foot: `${words.title[kind]} · ${territory.name} · ${years}`, madeOn: day,
  };
}
