import type { CycleDraft } from '@jalon/contract';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { loadCycle } from '@jalon/core/schemas';
import type { Language, Loaded } from '@jalon/core/shared';
import type { ReferentialIssue } from '@jalon/core/referential';
import type { Services } from '../services.ts';
import { saidIssues } from './documents.ts';

/** A draft as it is stored. */
export interface StoredDraft { readonly programme: string; readonly code: string; readonly version: number; readonly saved_at: string; readonly document: object }

export const draftTag = ({ programme, code, version }: Pick<StoredDraft, 'programme' | 'code' | 'version'>): string => `"draft-${encodeURIComponent(programme)}-${encodeURIComponent(code)}-${version}"`;

type Checked = Loaded<Cycle, ReferentialIssue> & { readonly referential?: LoadedReferential };

/** What stands between a draft and its publication, on the grid it names. */
export function checkDraft({ programmes }: Pick<Services, 'programmes'>, document: object): Checked {
  const { grid } = document as { grid?: { code?: unknown; version?: unknown } };
  const referential = programmes.referential(String(grid?.code), String(grid?.version));
  if (!referential) return { ok: false, issues: [{ code: 'grid-differs', severity: 'error', path: '/grid/version', figures: { found: `${String(grid?.code)} ${String(grid?.version)}`.slice(0, 80), expected: programmes.referentials.map(({ code, version }) => `${code} ${version}`).join(', ').slice(0, 400) } }] };
  return { ...loadCycle(document, referential), referential };
}

export const draftAnswer = (services: Pick<Services, 'programmes'>, draft: StoredDraft, language: Language): CycleDraft => ({
  programme: draft.programme, cycle: draft.code, version: draft.version, savedAt: draft.saved_at, tag: draftTag(draft), document: draft.document as CycleDraft['document'], issues: saidIssues(checkDraft(services, draft.document).issues, language),
});
