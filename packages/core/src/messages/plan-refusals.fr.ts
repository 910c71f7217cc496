import type { PlanCommandType, PlanRole, PlanStatus, ProjectFacet } from '../investment/investment.values.ts';
import type { PlanRefusal } from '../investment/plan-refusals.values.ts';
import { codesIn, isAheadOfTime, nameOf, type Figures } from './figures.ts';
import { planRolesAllowed } from './plan-roles.ts';
import { planWords, type PlanWords } from './plan-words.ts';

const ROLE_NAMES: Readonly<Record<PlanRole, string>> = {
  secretary: 'secrétariat municipal', team: 'équipe de la commune', mayor: 'maire', coach: 'coach', representative: 'représentant de l’État', officer: 'gestion du programme', verifier: 'vérification',
  reader: 'lecture', service: 'compte de service', administrator: 'administration des droits',
};
const WHO: Readonly<Record<PlanRole, string>> = {
  secretary: 'Le secrétariat municipal', team: 'L’équipe de la commune', mayor: 'Le maire', coach: 'Un coach', representative: 'Le représentant de l’État', officer: 'La gestion du programme',
  verifier: 'L’équipe de vérification', reader: 'Une autre personne', service: 'Un compte de service', administrator: 'L’administration des droits',
};
const FACET_NAMES: Readonly<Record<ProjectFacet | 'plan' | 'order', string>> = {
  identity: 'la description', costs: 'les coûts et crédits', funding: 'le financement', schedule: 'le calendrier', delivery: 'le mode de réalisation', readiness: 'l’avancement', execution: 'l’exécution',
  plan: 'le plan', order: 'l’ordre des lignes',
};
const STATUS_NAMES: Readonly<Record<PlanStatus, string>> = { draft: 'en préparation', proposed: 'proposé au conseil', adopted: 'adopté', approved: 'approuvé', returned: 'renvoyé' };
const COMMAND_NAMES: Readonly<Record<PlanCommandType, string>> = {
  setPlanName: 'de nommer le plan', setCeiling: 'de fixer un plafond', addProject: 'd’ajouter une ligne', removeProject: 'de retirer une ligne', describeProject: 'de décrire une ligne', setCosts: 'de chiffrer une ligne',
  setCredits: 'de changer des crédits', setFunding: 'de changer un financement', setSchedule: 'de changer un calendrier', setDelivery: 'de changer le mode de réalisation', setReadiness: 'de noter un avancement',
  moveProject: 'de déplacer une ligne', splitProject: 'de diviser une ligne', reorderProjects: 'de changer l’ordre des lignes', restoreProjects: 'de rétablir des lignes', createPlan: 'de créer un plan',
  proposePlan: 'de proposer le plan au conseil', returnPlan: 'de renvoyer le plan', adoptPlan: 'd’enregistrer l’adoption', sendPlan: 'd’enregistrer la transmission', approvePlan: 'd’approuver le plan',
  rephaseProject: 'de rephaser une ligne adoptée', recordExecution: 'd’enregistrer une exécution', closeYear: 'de clore une année',
};
const FROZEN_NAMES: Figures = { credits: 'le crédit', funding: 'le financement', ap: 'l’autorisation de programme', schedule: 'le calendrier', ceiling: 'le plafond' };

const GENERAL = { project: 'La ligne', year: 'l’année', plan: 'demandé', source: 'indiquée', sector: 'indiqué', rules: 'une règle', count: '1', given: 'Cette valeur', max: 'la limite', min: 'la limite', territory: 'ce territoire', id: 'envoyé', other: 'à préciser' };

function stale(w: PlanWords, figures: Figures): string {
  if (isAheadOfTime(figures)) return `La version ${w.figure('base')} n’existe pas encore\u202f: le plan en est à la version ${w.figure('version')}. Rechargez le plan, puis recommencez.`;
  const who = figures['name'] ?? nameOf(WHO, figures['role'] ?? '', 'Une autre personne');
  const facet = nameOf(FACET_NAMES, figures['facet'] ?? '', 'le plan');
  const what = figures['source'] !== undefined ? `le plafond de ${w.figure('source')} en ${w.figure('year')}` : w.has('project') ? `${facet} de ${w.figure('project')}` : facet;
  return `${who} a changé ${what} après la version que vous aviez à l’écran. Rien n’est perdu\u202f: comparez les deux valeurs et choisissez celle à garder.`;
}

function roleNotAllowed(_: PlanWords, figures: Figures): string {
  if (figures['base'] === 'any') return 'Seul un compte de service écrit sans dire quelle version il a vue. Indiquez la version affichée (base), puis recommencez.';
  const may = planRolesAllowed(figures['command']).map((role) => ROLE_NAMES[role]).join(', ');
  return `Le rôle «\u202f${nameOf(ROLE_NAMES, figures['role'] ?? '', 'actuel')}\u202f» ne permet pas ${nameOf(COMMAND_NAMES, figures['command'] ?? '', 'de faire cela')}. ${may ? `Peuvent le faire\u202f: ${may}.` : 'Adressez-vous au secrétariat municipal.'}`;
}

function wrongStatus(_: PlanWords, figures: Figures): string {
  const statuses = codesIn(figures['statuses']).map((code) => nameOf(STATUS_NAMES, code, code)).join(', ');
  return `Le plan est ${nameOf(STATUS_NAMES, figures['status'] ?? '', 'à une autre étape')}\u202f: ce n’est pas le moment ${nameOf(COMMAND_NAMES, figures['command'] ?? '', 'de le changer')}. ${statuses ? `Cela se fait quand il est\u202f: ${statuses}.` : 'Rechargez le plan pour voir où il en est.'}`;
}

const SENTENCES: Readonly<Record<PlanRefusal, (w: PlanWords, figures: Figures) => string>> = {
  'stale': stale,
  'id-reused': (w) => `L’identifiant ${w.figure('id')} désigne déjà une autre modification. Envoyez celle-ci sous un nouvel identifiant.`,
  'batch-size': (w) => `Un envoi porte de 1 à ${w.figure('max')} modifications, et celui-ci en porte ${w.figure('count')}. Répartissez-les en plusieurs envois.`,
  'not-signed-in': () => 'Seule une personne connectée peut modifier ce plan. Connectez-vous, puis recommencez.',
  'role-not-allowed': roleNotAllowed,
  'territory-not-granted': (w) => `Vos droits ne couvrent pas ${w.figure('territory')}. Demandez-les au secrétariat municipal ou à la gestion du programme.`,
  'grant-expired': (w) => `Vos droits sur ${w.figure('territory')} ont pris fin${w.has('until') ? ` le ${w.day('until')}` : ''}. Demandez leur renouvellement à la gestion du programme.`,
  'wrong-plan-status': wrongStatus,
  'no-such-plan': (w) => `Le plan ${w.figure('plan')} n’existe pas. Créez-le d’abord.`,
  'plan-exists': (w) => `Le plan ${w.figure('plan')} existe déjà. Ouvrez-le, ou donnez un autre identifiant au nouveau.`,
  'basis-unknown': (w) => `Le plan ${w.figure('plan')}, dont celui-ci devait partir, n’est plus à la version ${w.figure('version')}. Rechargez-le, puis recommencez.`,
  'no-such-project': (w) => `${w.figure('project')} n’est plus dans le plan. Rechargez le plan pour voir où il en est.`,
  'project-exists': (w) => `${w.figure('project')} est déjà dans le plan. Modifiez cette ligne, ou ajoutez-en une sous un autre identifiant.`,
  'too-many-projects': (w) => `Un plan compte au plus ${w.figure('max')} lignes. Regroupez des lignes, ou ouvrez un autre plan.`,
  'nothing-to-change': (w) => `${w.figure('project')}\u202f: rien n’est à changer. Indiquez au moins une valeur nouvelle.`,
  'amount-out-of-range': (w) => `${w.figure('given')} n’est pas un montant que le plan peut tenir\u202f: il se compte en unités entières, de zéro à ${w.money('max')}. Corrigez-le.`,
  'year-out-of-range': (w) => `${w.figure('year')} n’a pas de place ici\u202f: l’année va de ${w.figure('min')} à ${w.figure('max')}. Ce qui a été payé avant s’écrit dans le déjà payé.`,
  'unknown-sector': (w) => `Le cadre de planification n’a pas de domaine ${w.figure('sector')}. Choisissez-en un qui y est.`,
  'unknown-source': (w) => `Le cadre de planification n’a pas de source ${w.figure('source')}. Choisissez-en une qui y est.`,
  'duplicate-funding': (w) => `${w.figure('project')}\u202f: ${w.figure('source')} est écrite deux fois en ${w.figure('year')}. Gardez un seul montant.`,
  'schedule-reversed': (w) => `${w.figure('project')}\u202f: les travaux finiraient (${w.quarter('end')}) avant de commencer (${w.quarter('start')}). Inversez les deux trimestres.`,
  'move-out-of-range': (w) => `${w.figure('project')} sortirait des années que le plan peut tenir, qui commencent en ${w.figure('min')}. Déplacez-la moins loin.`,
  'wrong-sum': (w) => `${w.figure('project')}\u202f: les parts font ${w.money('given')} pour un total de ${w.money('expected')}. Corrigez une part.`,
  'frozen-slice': (w, figures) => `Le conseil a adopté ${w.figure('year')}${w.has('on') ? ` le ${w.day('on')}` : ''}\u202f: ${nameOf(FROZEN_NAMES, figures['field'] ?? '', 'cette valeur')}${w.has('project') ? ` de ${w.figure('project')}` : ''} n’y change plus. Demandez une révision, avec son motif.`,
  'year-closed': (w) => `L’année ${w.figure('year')} est close. Portez le changement sur une année ouverte.`,
  'not-frozen': (w) => `${w.figure('project')} n’a pas été adoptée avec ce plan\u202f: il n’y a rien à rephaser. Modifiez-la simplement.`,
  'year-not-over': (w) => `L’année ${w.figure('year')} n’est pas finie. Elle se clôt à partir du ${w.day('due')}.`,
  'motive-missing': (w) => `Une exécution déjà enregistrée de ${w.figure('year')} ne se corrige qu’avec son motif. Ajoutez-le, puis recommencez.`,
  'blocked': (w, figures) => `Des règles bloquent${figures['command'] === 'adoptPlan' ? ' l’adoption' : figures['command'] === 'proposePlan' ? ' la proposition' : ''} (${w.figure('count')}\u202f: ${w.figure('rules')}). Corrigez les lignes concernées, ou passez outre par un acte motivé là où le cadre le permet.`,
  'not-overridable': (w) => `Aucun acte ne permet de passer outre\u202f: ${w.figure('rules')}. Corrigez les lignes concernées.`,
  'checks-unknown': () => 'Le cadre de planification n’est pas chargé\u202f: rien ne dit si une règle bloque. Rechargez la page, puis recommencez.',
  'not-received': () => 'La réception par le représentant de l’État n’est pas enregistrée. Enregistrez d’abord la transmission.',
  'too-early': (w) => `Le silence ne vaut approbation qu’à partir du ${w.day('due')}. Attendez ce jour.`,
  'too-late': (w) => `Le silence a approuvé ce plan le ${w.day('due')}\u202f: il ne se renvoie plus. Passez par un rephasage ou par le plan suivant.`,
  'silence-unknown': () => 'Le cadre de planification ne dit pas que le silence vaut approbation. Attendez la décision du représentant de l’État.',
  'date-out-of-range': (w) => `Cet acte ne peut pas être du ${w.day('given')}\u202f: il date ${w.has('min') ? `du ${w.day('min')} au plus tôt et ` : ''}du ${w.day('max')} au plus tard. Corrigez la date.`,
};

/**
 * Says in French why a change to a plan was refused, and what to do next.
 *
 * @param figures those of the refusal; a label may stand in for a code, and `name` for whoever changed it meanwhile
 */
export function describePlanRefusal(refusal: PlanRefusal, figures: Figures, currency: string): string {
  const sentence = Object.hasOwn(SENTENCES, refusal) ? SENTENCES[refusal] : undefined;
  return sentence ? sentence(planWords(figures, currency, { language: 'fr', general: GENERAL }), figures) : `La modification n’a pas été enregistrée (${refusal}). Rechargez la page, puis recommencez.`;
}
