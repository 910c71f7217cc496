import type { ApprovalVerdict, CeilingBasis, DatedStep, DeliveryMode, PlanStatus, ProjectNature, ProjectStatus, RuleSeverity } from '@jalon/core/investment';
import type { Language } from '@jalon/core/shared';
import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';

/** What a document says in its own words. Names of sectors, sources, steps and procedures come from the planning framework. */
export interface PaperWords {
  readonly title: Readonly<Record<'pti' | 'pia' | 'ppm', string>>;
  /** `2026–2028`. */
  readonly span: (from: number, to: number) => string;
  readonly oneYear: (year: number) => string;
  readonly demonstration: string;
  readonly fact: Readonly<Record<'territory' | 'programme' | 'years' | 'status' | 'adopted' | 'session' | 'approved' | 'received' | 'version' | 'madeOn' | 'framework' | 'unit' | 'name', string>>;
  readonly status: Readonly<Record<PlanStatus, string>>;
  readonly basis: Readonly<Record<'published' | 'illustrative' | 'outline', string>>;
  /** `délibération n° 12 du 20 décembre 2025`. */
  readonly act: (reference: string, day: string) => string;
  readonly approvedOn: (day: string, tacit: boolean) => string;
  readonly table: Readonly<Record<'lines' | 'sectors' | 'ceilings' | 'findings' | 'rephasings' | 'contracts' | 'thresholds' | 'approvals' | 'dates', string>>;
  readonly note: Readonly<Record<'contracts' | 'findings' | 'noFindings' | 'noContracts' | 'noLines' | 'dropped' | 'ceilings' | 'rephasings' | 'thresholds' | 'sheets', string>>;
  readonly head: Readonly<Record<
    'code' | 'title' | 'locality' | 'mode' | 'schedule' | 'cost' | 'ap' | 'paid' | 'beyond' | 'funding' | 'sector' | 'lines' | 'source' | 'basis' | 'total' | 'severity' | 'what' | 'reference' | 'on' | 'before' | 'after' | 'motive'
    | 'nature' | 'procedure' | 'needed' | 'amount' | 'approval' | 'from' | 'adopted' | 'notice' | 'classes' | 'budget', string>>;
  readonly credits: (year: number) => string;
  readonly planned: (year: number) => string;
  readonly ceiling: (year: number) => string;
  readonly margin: (year: number) => string;
  readonly subtotal: (name: string) => string;
  readonly total: string;
  readonly noSector: string;
  readonly severity: Readonly<Record<RuleSeverity | 'aside', string>>;
  /** What blocks, set aside by an act: its reference, its day, why. */
  readonly setAside: (reference: string | null, day: string, motive: string) => string;
  readonly ceilingBasis: Readonly<Record<CeilingBasis, string>>;
  readonly mode: Readonly<Record<DeliveryMode, string>>;
  readonly projectStatus: Readonly<Record<ProjectStatus, string>>;
  readonly nature: Readonly<Record<ProjectNature, string>>;
  readonly approval: Readonly<Record<ApprovalVerdict['outcome'], string>>;
  readonly fault: Readonly<Record<NonNullable<DatedStep['fault']>, string>>;
  /** `Guichet 1 : 60 000 000 (2026)`. */
  readonly given: (source: string, amounts: string) => string;
  readonly noThreshold: string;
  readonly page: (page: string, pages: string) => string;
  readonly unit: (currency: string) => string;
  readonly sheet: Readonly<Record<'lines' | 'ceilings', string>>;
}

export const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = { fr, en, ar };
