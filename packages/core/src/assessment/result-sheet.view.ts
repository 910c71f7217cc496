import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Territory } from '../territory/territory.schema.ts';
import type { AssessmentState } from './dossier.schema.ts';
import type { ResultSheet, SheetItem } from './result-sheet.schema.ts';
import type { GateView, IndicatorView, ScorecardView } from './scorecard-view.schema.ts';

/** What a sheet is made from. */
export interface ResultSheetParts {
  /** The card everyone reads, worked out for `sheetDay`. */
  readonly view: ScorecardView;
  /** What everyone may read of the assessment (`publishedPart`). */
  readonly state: AssessmentState;
  readonly territory: Territory;
  readonly issuedAt: string;
  readonly issuer: string;
}

/**
 * The day a sheet is worked out for: that of the publication, so that a sheet says for ever what was published. A result of record has no such day: today.
 */
export const sheetDay = ({ review }: Pick<AssessmentState, 'review'>, today: string): string => lastStep(review)?.on ?? today;

const lastStep = (review: AssessmentState['review']) => review?.steps.findLast(({ act }) => act === 'publishResult');

/** The sheet of a published result, before it is signed. Pure: the same result makes the same `resultHash` whenever it is made. */
export function buildResultSheet({ view, state, territory, issuedAt, issuer }: ResultSheetParts): ResultSheet {
  const step = lastStep(state.review);
  const { programme, cycle, grid, engine, asOf, verdict, demonstration } = view;
  const sheet: Omit<ResultSheet, 'resultHash' | 'issuedAt' | 'issuer'> = {
    format: 1, kind: 'result-sheet', attests: step && view.imported.length === 0 ? 'review' : 'record',
    programme, cycle, territory: { id: territory.id, identifiers: territory.identifiers.map(({ scheme, code }) => ({ scheme, code })), name: territory.name, kind: territory.kind },
    grid, engine, publishedOn: step?.on ?? view.imported.map(({ on }) => on).toSorted().at(-1) ?? asOf,
    act: step ? { reference: step.reference ?? null, motive: step.motive ?? null } : null,
    asOf, verdict: verdict.code,
    windows: view.windows.map(({ code, label, standing }) => ({ code, label, standing })),
    score: sheetScore(view), items: step ? [...view.gates.map(gateOf), ...view.domains.flatMap(({ indicators }) => indicators.map(indicatorOf))] : [],
    sources: view.imported, demonstration,
  };
  return { ...sheet, resultHash: hashOf(sheet), issuedAt, issuer };
}

function sheetScore({ score }: ScorecardView): ResultSheet['score'] {
  if (!score) return null;
  const { code, label, earned, lost, open, max, thresholds } = score;
  return { code, label, earned, lost, open, max, thresholds: thresholds.map(({ code: own, label: words, atLeast, verdict }) => ({ code: own, label: words, atLeast, verdict })) };
}

const gateOf = ({ code, label, treatment, verdict }: GateView): SheetItem =>
  ({ code, kind: 'gate', label, treatment, verdict: treatment === 'not-applicable' ? null : verdict, points: null });
const indicatorOf = ({ code, label, treatment, points }: IndicatorView): SheetItem =>
  ({ code, kind: 'indicator', label, treatment, verdict: null, points: points && { earned: points.earned, max: points.max } });

/** Words for people, and what says when and by what the sheet was worked out: none of them makes another result. */
const LEFT_OUT = new Set(['label', 'engine', 'asOf']);

function decisive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decisive);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !LEFT_OUT.has(key)).map(([key, field]) => [key, decisive(field)]));
}

const hashOf = (sheet: object): string => `sha256-${bytesToHex(sha256(utf8ToBytes(canonicalize(decisive(sheet)) ?? '')))}`;

/** What is signed of a sheet, as text: its RFC 8785 form. */
export const resultSheetForm = (sheet: ResultSheet): string => canonicalize(sheet) ?? '';
