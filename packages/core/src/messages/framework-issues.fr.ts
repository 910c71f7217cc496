import type { FrameworkIssue } from '../investment/framework/framework-issue.rules.ts';
import type { ReferentialIssue } from '../referential/referential-issue.rules.ts';
import { describeIssue } from './issues.fr.ts';
import { describeOwnIssue, type OwnIssueSentences } from './framework-issues.ts';

const unknown = (what: string, where: string): OwnIssueSentences['unknown-sector'] => (figure) => `${what} ${figure('code')} n’existe pas. Corrigez le code, ou déclarez-le dans ${where}.`;

const SENTENCES: OwnIssueSentences = {
  'unknown-sector': unknown('le domaine', 'sectors'), 'unknown-source': unknown('la source', 'sources'), 'unknown-nature': unknown('la nature', 'procurement.natures'),
  'unknown-procedure': unknown('la procédure', 'procurement.procedures'), 'unknown-mark': unknown('la marque', 'marks'),
  'unknown-step': (figure) => `${figure('code')} n’est pas une étape qui précède celle-ci, dans «\u202f${figure('expression')}\u202f». Partez d’une étape précédente ou d’une ancre.`,
  'thresholds-out-of-order': (figure) => `le seuil ${figure('from')} vient après ${figure('previous')}. Écrivez les seuils d’une nature du plus bas au plus haut.`,
  'threshold-loosens': (figure) => `la procédure ${figure('procedure')} est moins ouverte que ${figure('previous')}, demandée pour un montant plus petit. Vérifiez l’ordre des procédures.`,
  'menu-and-exclusion': (figure) => `la source ${figure('code')} a un menu et des exclusions. Gardez l’un des deux.`,
  'two-bounds-crossed': (figure) => `la part doit dépasser ${figure('atLeast')} et rester sous ${figure('atMost')}. Corrigez les deux bornes.`,
  'no-share': () => 'la part n’a pas de borne. Écrivez atLeast ou atMost.',
  'not-one-bound': () => 'il faut une borne et une seule. Écrivez notBefore ou notAfter.',
};

/** Says in French what is wrong in a planning framework, and what to write instead. */
export const describeFrameworkIssue = (issue: FrameworkIssue): string => describeOwnIssue(SENTENCES, issue, (text) => text, '\u202f: ') ?? describeIssue(issue as ReferentialIssue);
