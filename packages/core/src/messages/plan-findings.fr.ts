import { figuresOf, planWords, type PlanSentences, type ToldFinding } from './plan-words.ts';

const GENERAL = { source: 'cette source', year: 'cette année', procedure: 'la procédure prévue', needed: 'celle que le montant demande', step: 'cette étape', sector: 'ce domaine', lines: 'ces lignes', line: 'une ligne', other: 'un montant à préciser' };

const SENTENCES: PlanSentences = {
  'source-over-ceiling': (w) => `${w.figure('year')}\u202f: ${w.figure('source')} est dépassé de ${w.money('over')} (${w.money('planned')} prévus, ${w.money('ceiling')} attendus). Déplacez une ligne, changez de source ou revoyez le plafond.`,
  'no-ceiling': (w) => `${w.figure('year')}\u202f: ${w.money('planned')} sont prévus sur ${w.figure('source')}, dont aucun plafond n’est écrit. Écrivez ce qui en est attendu.`,
  'year-over-ceiling': (w) => `${w.figure('year')}\u202f: les crédits (${w.money('credits')}) dépassent de ${w.money('over')} tout ce qui est attendu (${w.money('ceiling')}). Reportez ou réduisez des lignes.`,
  'ceiling-not-prudent': (w) => `${w.figure('year')}\u202f: le plafond de ${w.figure('source')} (${w.money('amount')}) ne repose pas sur des montants versés. Fondez-le sur la moyenne des versements.`,
  'ceiling-above-paid': (w) => `${w.figure('year')}\u202f: le plafond de ${w.figure('source')} (${w.money('amount')}) passe de ${w.money('over')} la moyenne versée (${w.money('average')}). Ramenez-le à cette moyenne.`,
  'funding-short': (w) => `${w.figure('year')}\u202f: les sources donnent ${w.money('funding')} pour ${w.money('credits')} de crédits, il manque ${w.money('gap')}. Complétez le financement ou baissez les crédits.`,
  'funding-over': (w) => `${w.figure('year')}\u202f: les sources donnent ${w.money('funding')} pour ${w.money('credits')} de crédits, soit ${w.money('gap')} de trop. Retirez l’excédent ou relevez les crédits.`,
  'cost-missing': () => 'Le coût n’est pas connu. Écrivez une estimation.',
  'cost-unfunded': (w) => `Les sources couvrent ${w.money('funded')} d’un coût de ${w.money('cost')}, il manque ${w.money('gap')}. Trouvez le reste ou revoyez le coût.`,
  'cost-overfunded': (w) => `Les sources donnent ${w.money('funded')} pour un coût de ${w.money('cost')}, soit ${w.money('gap')} de trop. Retirez l’excédent.`,
  'over-ap': (w) => `Payé et crédits font ${w.money('sum')}, l’autorisation de programme est de ${w.money('ap')}\u202f: ${w.money('over')} de trop. Relevez l’autorisation ou baissez les crédits.`,
  'credits-short': (w) => `${w.money('rest')} du coût (${w.money('cost')}) ne sont inscrits à aucune année. Répartissez le reste, au besoin après le plan.`,
  'credits-over': (w) => `Payé et crédits font ${w.money('sum')} pour un coût de ${w.money('cost')}, soit ${w.money('over')} de trop. Baissez les crédits ou corrigez le coût.`,
  'credit-out-of-schedule': (w) => `${w.figure('year')}\u202f: ${w.money('amount')} de crédits hors du calendrier des travaux (${w.quarter('start')} à ${w.quarter('end')}). Déplacez les crédits ou le calendrier.`,
  'ongoing-not-first': (w) => `Cette opération est en cours, il reste ${w.money('due')} à payer dont ${w.money('first')} en ${w.figure('year')}, et des lignes nouvelles prennent ${w.money('new')}. Soldez-la d’abord.`,
  'not-in-slice': (w) => `${w.figure('year')}\u202f: cette ligne prend ${w.money('amount')} et n’est pas dans l’année adoptée. Faites adopter une révision, ou reportez-la.`,
  'slice-amount-differs': (w) => `${w.figure('year')}\u202f: ${w.money('planned')} au lieu de ${w.money('adopted')} adoptés. Enregistrez un rephasage avec son motif, ou revenez au montant adopté.`,
  'slice-line-missing': (w) => `${w.figure('year')}\u202f: la ligne ${w.figure('line')}, adoptée pour ${w.money('adopted')}, n’est plus dans le plan. Rétablissez-la, ou enregistrez un rephasage avec son motif.`,
  'lapsed': (w) => `${w.money('amount')} de fonds de l’État de ${w.figure('from')} sont prévus en ${w.figure('year')}, après l’année où ils devaient servir (${w.figure('until')}). Prévoyez une autre source.`,
  'lapse-alarm': (w) => `${w.money('amount')} de fonds de l’État de ${w.figure('from')} reviennent à l’État s’ils ne servent pas en ${w.figure('until')}. Engagez-les cette année-là.`,
  'outside-menu': (w) => `${w.figure('source')} ne finance pas le domaine ${w.figure('sector')} (${w.money('amount')}). Choisissez une autre source.`,
  'unknown-source': (w) => `La source ${w.figure('source')} n’est pas dans le cadre de planification. Choisissez-en une qui y est.`,
  'unknown-sector': (w) => `Le domaine ${w.figure('sector')} n’est pas dans le cadre de planification. Choisissez-en un qui y est.`,
  'share-too-low': (w) => `${w.figure('year')}\u202f: ${w.figure('share')}\u202f% de ${w.figure('sources')} vont à ${w.figure('for')}, il en faut ${w.figure('bound')}\u202f%. Revoyez le choix des lignes.`,
  'share-too-high': (w) => `${w.figure('year')}\u202f: ${w.figure('share')}\u202f% de ${w.figure('sources')} vont à ${w.figure('for')}, le plus admis est ${w.figure('bound')}\u202f%. Revoyez le choix des lignes.`,
  'cofunding-low': (w) => `${w.figure('sources')} portent ${w.figure('share')}\u202f% du coût (${w.money('given')} sur ${w.money('cost')}), il en faut ${w.figure('bound')}\u202f%. Augmentez cette part.`,
  'cofunding-high': (w) => `${w.figure('sources')} portent ${w.figure('share')}\u202f% du coût (${w.money('given')} sur ${w.money('cost')}), le plus admis est ${w.figure('bound')}\u202f%. Réduisez cette part.`,
  'recurrent-unknown': () => 'Le coût de fonctionnement après livraison n’est pas écrit. Estimez-le et dites qui le porte.',
  'recurrent-unpaid': (w) => `Personne ne porte le fonctionnement après livraison, ${w.money('perYear')} par an. Dites qui le porte.`,
  'procedure-too-light': (w) => `Un marché de ${w.money('amount')} demande\u202f: ${w.figure('needed')}, à partir de ${w.money('from')}. La ligne prévoit\u202f: ${w.figure('procedure')}. Changez la procédure.`,
  'procedure-exceptional': (w) => `La procédure prévue (${w.figure('procedure')}) demande une autorisation. Joignez-la au dossier, ou prévoyez ${w.figure('needed')}.`,
  'procedure-unknown': (w) => `La procédure ${w.figure('procedure')} n’est pas dans le cadre de planification. Choisissez-en une qui y est.`,
  'approval-needed': (w) => `Ce marché de ${w.money('amount')} est soumis à l’approbation du représentant de l’État (à partir de ${w.money('from')}). Comptez son délai.`,
  'approval-unknown': (w) => `Ce marché de ${w.money('amount')} est peut-être soumis à l’approbation du représentant de l’État. Renseignez ${w.figure('missing') === 'budget' ? 'le budget' : 'la catégorie'} de la collectivité.`,
  'procurement-missing': (w) => `Ce marché de l’année n’est pas prêt pour le plan de passation\u202f: il manque ${missing(w.figure('missing'))}.${w.has('notice') ? ` Lancez l’avis au plus tard le ${w.day('notice')}.` : ' Complétez la ligne.'}`,
  'step-too-early': (w) => `${w.figure('step')}\u202f: le ${w.day('planned')} est trop tôt. Prévoyez le ${w.day('bound')} ou après.`,
  'step-too-late': (w) => `${w.figure('step')}\u202f: le ${w.day('planned')} est trop tard. Prévoyez le ${w.day('bound')} ou avant.`,
  'starts-before-contract': (w) => `Les travaux commencent au ${w.quarter('start')}, le marché n’est prêt que le ${w.day('ready')}. ${w.has('latest') ? `Lancez l’avis au plus tard le ${w.day('latest')}, ou décalez les travaux.` : 'Décalez les travaux.'}`,
  'split-suspected': (w) => `${w.figure('lines')} ont le même objet et font ${w.money('sum')} ensemble\u202f: un seul marché demanderait ${w.figure('needed')} (à partir de ${w.money('from')}). Regroupez-les, ou passez-les en lots d’un même appel.`,
  'screening-missing': (w) => (w.has('notice') ? `Le screening environnemental et social n’est pas fait et l’avis est prévu le ${w.day('notice')}. Faites-le avant.` : 'Le screening environnemental et social n’est pas fait. Faites-le avant l’appel d’offres.'),
  'screening-late': (w) => `Le screening est daté du ${w.day('on')}, après l’avis du ${w.day('notice')}. Avancez-le, ou reportez l’avis.`,
  'land-not-secured': () => 'Le terrain n’est pas sécurisé. Réglez l’affectation avant le marché.',
};

const missing = (codes: string): string => codes.split(', ').map((code) => (code === 'procedure' ? 'la procédure' : code === 'notice' ? 'la date de l’avis' : code)).join(' et ');

/** Says in French what a rule found in a plan, and what to do. `currency`: that of the plan. Labels may stand in for codes. */
export function describePlanFinding(finding: ToldFinding, currency: string): string {
  const words = planWords(figuresOf(finding), currency, { language: 'fr', general: GENERAL });
  return Object.hasOwn(SENTENCES, finding.code) ? SENTENCES[finding.code](words) : `Une règle de ce plan est à vérifier (${String(finding.code)}).`;
}
