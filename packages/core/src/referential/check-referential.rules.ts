import { checkCodes } from './check-codes.rules.ts';
import { checkDueDates } from './check-deadlines.rules.ts';
import { checkInputs } from './check-inputs.rules.ts';
import { checkItems } from './check-items.rules.ts';
import { checkLabels } from './check-labels.rules.ts';
import { checkRankedScores } from './check-ranked-scores.rules.ts';
import { checkRules } from './check-rules.rules.ts';
import { checkScores } from './check-scores.rules.ts';
import { checkUsage } from './check-usage.rules.ts';
import { checkWindows } from './check-windows.rules.ts';
import { indexDraft, type ReferentialDraft } from './referential-draft.rules.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** Everything wrong with what a grid says, once its shape is right: errors, then warnings, each with its place. Never stops at the first. */
export function checkReferential(draft: ReferentialDraft): ReferentialIssue[] {
  const index = indexDraft(draft);
  return [
    ...checkTimeZone(draft.timeZone), ...checkCodes(draft), ...checkInputs(draft), ...checkItems(draft, index), ...checkRules(draft, index), ...checkDueDates(draft, index),
    ...checkScores(draft, index), ...checkRankedScores(draft, index), ...checkWindows(draft, index), ...checkLabels(draft), ...checkUsage(draft),
  ];
}

/** The zone turns an instant of receipt into a date: one the platform does not know would fail on the first dossier. */
function checkTimeZone(timeZone: string | undefined): ReferentialIssue[] {
  if (timeZone === undefined) return [];
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch {
    return [issue('unknown-time-zone', '/timeZone', { timeZone })];
  }
}
