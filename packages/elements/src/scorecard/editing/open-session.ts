import type { Assessments } from '@jalon/client';
import type { LoadedReferential } from '@jalon/core/referential';
import { loadEditingLanguage } from './language.ts';
import { Ledger } from './ledger.ts';
import { EditingSession, type SessionHost } from './session.ts';

export { styles } from './editing.css.ts';

/** Loads what scoring on the spot needs, then opens a session on one assessment. Without the rules of core one edits all the same: the server's answer is shown, and nothing before it. */
export async function openSession(host: SessionHost): Promise<EditingSession> {
  const { source, view, can, say } = host;
  const assessments = source.assessments as Assessments;
  const [state, referential, cycle, territory, rules] = await Promise.all([
    assessments.get(view.assessmentId), source.referentials.get(view.grid.code, view.grid.version),
    source.cycles.get(view.programme.code, view.cycle.code), source.territories.get(view.territory.id), import('./foreseeing.ts').catch(() => undefined), loadEditingLanguage(say.format.language),
  ]);
  // Whether this person may is the server's to say (`can`); here the rules only need somebody who may.
  const role = can.role ?? 'reader';
  const facts = { referential: referential as LoadedReferential, cycle, territory, actor: { id: 'me', role, grants: [{ role, territoryId: null }] } };
  return new EditingSession(host, assessments, new Ledger(view, state, rules && { rules, facts }));
}
