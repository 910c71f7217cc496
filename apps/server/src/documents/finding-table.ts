import { standingOverrides, type LoadedFramework, type PlanFinding } from '@jalon/core/investment';
import * as ar from '@jalon/core/messages/ar';
import * as en from '@jalon/core/messages/en';
import * as fr from '@jalon/core/messages/fr';
import { pickText, type Language } from '@jalon/core/shared';
import { dateIn } from '../results/sheet-formats.ts';
import { PAPER_WORDS } from './paper-words.ts';
import type { PaperRow, PaperTable } from './paper.ts';
import type { DocumentScene } from './scene.ts';

const SAY = { fr, en, ar } as const;

/** Labels of the framework by code: a sentence names things as people do. */
export function labelsOf({ sources, sectors, marks, procurement: { procedures, chain, natures } }: LoadedFramework, language: Language): ReadonlyMap<string, string> {
  return new Map([...natures, ...marks, ...sectors, ...chain, ...procedures, ...sources].map(({ code, label }) => [code, pickText(label, language)]));
}

/** Figures that name something rather than count it. */
const NAMED: readonly string[] = ['source', 'sources', 'sector', 'procedure', 'needed', 'step', 'for'];

export function findingSentence(finding: PlanFinding, { language, plan }: Pick<DocumentScene, 'language' | 'plan'>, labels: ReadonlyMap<string, string>): string {
  const named = (text: string): string => text.split(', ').map((code) => labels.get(code) ?? code).join(', ');
  const figures = Object.fromEntries(Object.entries(finding.figures).map(([name, figure]) => [name, NAMED.includes(name) ? named(figure) : figure]));
  return SAY[language].describePlanFinding({ ...finding, figures, source: finding.source === undefined ? undefined : named(finding.source) }, plan.currency);
}

const GRAVITY = ['blocks', 'warns', 'informs'] as const;

/** Everything the framework finds in the plan that day, the gravest first; `among`: of these lines, and of the plan. */
export function findingTable(scene: DocumentScene, findings: readonly PlanFinding[], among?: ReadonlySet<string>): PaperTable {
  const { plan, framework, language } = scene;
  const words = PAPER_WORDS[language];
  const labels = labelsOf(framework, language);
  const codes = new Map(plan.projects.map(({ id, code }) => [id, code]));
  const shown = findings.filter(({ projects }) => among === undefined || projects.length === 0 || projects.some((id) => among.has(id)));
  const overrides = new Map(standingOverrides(plan).map((one) => [one.rule, one]));
  const rows: PaperRow[] = GRAVITY.flatMap((severity) => shown.filter((finding) => finding.severity === severity).map((finding): PaperRow => {
    const aside = severity === 'blocks' ? overrides.get(finding.rule) : undefined;
    const what = findingSentence(finding, scene, labels);
    const told = aside ? `${what} ${words.setAside(aside.reference, dateIn(language, aside.on), aside.motive)}` : what;
    return { kind: 'line', cells: [words.severity[aside ? 'aside' : severity], finding.projects.map((id) => codes.get(id) ?? id).join(', '), told, finding.ref.article] };
  }));
  const { head } = words;
  return {
    heading: words.table.findings, note: rows.length === 0 ? words.note.noFindings : words.note.findings, rows,
    columns: [{ head: head.severity, kind: 'text', share: 0 }, { head: head.lines, kind: 'text', share: 1 }, { head: head.what, kind: 'text', share: 6 }, { head: head.reference, kind: 'text', share: 2 }],
  };
}
