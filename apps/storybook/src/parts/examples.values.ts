import type { ReviewState } from '@jalon/core/assessment';
import type { PersonaName } from '@jalon/testing';

/** What is done to reach a part: each thing is waited for, then pressed; a pair is a field and what is typed in it. */
export type Gesture = string | readonly [field: string, words: string];

export interface Example {
  readonly attributes: Readonly<Record<string, string>>;
  readonly person: PersonaName;
  /** `silent` never answers, `down` cannot be reached. */
  readonly network?: 'silent' | 'down';
  /** Where the dossier of Kolda stands, and on which instant; in preparation in May unless told. */
  readonly review?: ReviewState;
  readonly now?: string;
  /** A file is brought under an indicator first. */
  readonly hasProof?: boolean;
  /** The made-up dossiers of 2023 are there too. */
  readonly hasPast?: boolean;
  /** Allocations of the programme are there too. */
  readonly hasRuns?: boolean;
  readonly gestures?: readonly Gesture[];
}

const KOLDA = { territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' };
const CYCLE = { programme: 'pacasen', cycle: '2025', filterable: '' };
const CARD: Example = { attributes: KOLDA, person: 'coach-kolda' };
const REVIEW: Example = { attributes: KOLDA, person: 'secretary-kolda', review: 'provisional', now: '2025-06-05T10:00:00.000Z' };
const LIST: Example = { attributes: CYCLE, person: 'verifier' };
const MATRIX: Example = { attributes: CYCLE, person: 'verifier' };

const GRANTS: Example = { attributes: { programme: 'pacasen', cycle: '2022' }, person: 'officer-adm', now: '2022-07-15T10:00:00.000Z', hasRuns: true };

const everywhere = (reading: Example): Record<string, Example> => ({ reading, loading: { ...reading, network: 'silent' }, failing: { ...reading, network: 'down' } });
const EDITING = ['#b-IDP-10', '#e-IDP-10'];

/** What a page of parts shows, by tag and by name. */
export const EXAMPLES: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  'jalon-scorecard': {
    ...everywhere(CARD),
    finding: { ...CARD, attributes: { ...KOLDA, searchable: '' } },
    explaining: { ...CARD, gestures: ['#b-IDP-2'] },
    editing: { ...CARD, gestures: EDITING },
    recorded: { ...CARD, gestures: [...EDITING, ['#form-IDP-10 input', '3'], '#form-IDP-10 [type=submit]'] },
    trying: { ...CARD, gestures: ['#try'] },
    listing: { ...CARD, gestures: ['#list-proofs'] },
    seeing: { ...CARD, hasProof: true, gestures: ['#list-proofs', '[part~=proofs] td.noprint button'] },
    tracing: { ...CARD, gestures: ['#list-proofs', '[data-figure^="s:"]'] },
    reviewed: { ...REVIEW },
    following: { ...CARD, hasPast: true, gestures: ['#years'] },
  },
  'jalon-review': {
    ...everywhere(REVIEW),
    preparing: { ...REVIEW, review: 'preparing' },
    confirming: { ...REVIEW, review: 'preparing', gestures: ['#act-fileDossier'] },
    answering: { ...REVIEW, gestures: ['#reply-CMO-1'] },
  },
  'jalon-allocation': {
    ...everywhere(GRANTS),
    explaining: { ...GRANTS, gestures: ['[part~=row] .open'] },
    granting: { ...GRANTS, gestures: ['#do-reopen'] },
  },
  'jalon-scorecard-list': everywhere(LIST),
  'jalon-scorecard-matrix': {
    ...everywhere(MATRIX),
    choosing: { ...MATRIX, gestures: ['[part~=row] .v'] },
    ticking: { ...MATRIX, gestures: ['[part~=row] input'] },
  },
};
