import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PlanFinding, PlanRow, PlanView } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { asideOf, findingWords, severityMark } from '../findings.ts';
import type { PlanEditBody, PlannerScene } from '../scene.ts';
import { asideSentence, findingSentence } from './sentence.ts';

const CLASSES: Readonly<Record<string, string>> = { blocks: 'err', warns: 'warn' };

/** Puts right what decides nothing else, as one gesture. */
function mend(scene: PlannerScene, { mend: body, projects }: PlanFinding): TemplateResult | typeof nothing {
  if (!body || scene.writing !== 'yes') return nothing;
  const code = scene.view.rows.find(({ id }) => id === projects[0])?.code ?? '';
  return html`<button type="button" class="btn" @click=${() => scene.edit([body as PlanEditBody], (say) => say('planner.rules.mended', { code: isolate(code) }))}>${scene.say('planner.rules.mend')}</button>`;
}

/** Opens the act that goes over a rule, where its framework allows it; who can, for those who may not. */
function setAside({ say, framework, setAside: open, view, writing }: PlannerScene, { severity, rule }: PlanFinding): TemplateResult | typeof nothing {
  const isOpen = ['draft', 'returned', 'proposed'].includes(view.plan.status);
  if (severity !== 'blocks' || writing !== 'yes' || !isOpen || !framework?.rules.some((one) => one.code === rule && one.override)) return nothing;
  return open ? html`<button type="button" class="btn" @click=${() => open(rule)}>${say('planner.rules.setAside')}</button>` : html`<p class="law">${say('planner.rules.mayAside')}</p>`;
}

/** One finding: what, by which text, and what can be done from here. */
export function findingCard(scene: PlannerScene, finding: PlanFinding, withLines: boolean): TemplateResult {
  const { say, view } = scene;
  const { severity, projects, ref } = finding;
  const aside = asideOf(view, finding);
  const shown = aside ? 'warns' : severity;
  const icon = severityMark(shown);
  const first = firstOf(view, finding);
  const about = withLines && projects.length === 1 && first ? `${isolate(first.code)}${say('planner.colon')}` : '';
  const title = `${withLines ? 'found' : 'of-line'}-${finding.key.replaceAll(/\s/g, '_')}`;
  return html`<div class="note ${CLASSES[shown] ?? ''}" part="finding" role="group" aria-labelledby=${title}><p class="h3" id=${title}>${mark(icon, `c-${icon}`)}<span>${rich(about + findingWords(scene, finding))}</span></p>
    <p>${rich(findingSentence(scene, finding))}</p><p class="law">${aside ? rich(`${isolate(ref.article)}. ${asideSentence(scene, aside)}`) : say.code('planner.rules', severity, { ref: ref.article })}</p>
    <div class="acts noprint">${mend(scene, finding)}${aside ? nothing : setAside(scene, finding)}${withLines && first ? html`<button type="button" class="btn" @click=${() => scene.go(first.id)}>${projects.length > 1 ? say('planner.rules.lines', { count: projects.length }) : rich(say('planner.rules.line', { code: isolate(first.code) }))}</button>` : nothing}</div></div>`;
}

/** The first line it is about; none where that one is not in the plan any more. */
const firstOf = ({ rows }: PlanView, { projects }: PlanFinding): PlanRow | undefined => (projects.length === 0 ? undefined : rows.find(({ id }) => projects.includes(id)));

/** Findings shown before somebody asks for more. */
const SHOWN = 6;

/** All that rules found, gravest first: drawn again where what is shown of it is other. */
export function rules(scene: PlannerScene, shown: number, more: () => void): unknown {
  const { say, framework, setAside: open, writing, view: { findings, rows, overrides, plan: { status } } } = scene;
  const told = findings.slice(0, Math.max(shown, SHOWN));
  return guard([say, framework, open, writing, status, JSON.stringify(overrides), findings.length, rows.map(({ code }) => code).join(), ...told], () => drawRules(scene, told, more));
}

function drawRules(scene: PlannerScene, told: readonly PlanFinding[], more: () => void): TemplateResult {
  const { say, view: { findings } } = scene;
  const rest = findings.length - told.length;
  return html`<section class="sec margin" aria-labelledby="rules"><div><h3 id="rules">${say('planner.rules.title')}</h3><p class="gloss">${say('planner.rules.gloss')}</p></div>
    <div>${findings.length === 0 ? html`<p>${say('planner.rules.none')}</p>` : html`<div class="panels">${told.map((one) => findingCard(scene, one, true))}</div>`}
      ${rest > 0 ? html`<p class="more noprint"><button type="button" class="btn" @click=${more}>${say('planner.rules.more', { count: rest })}</button></p>` : nothing}</div></section>`;
}
