/** What is said where there is no card to show, in French, the source. */
export const situationFr = {
  'empty.title': 'Aucune collectivité n’est choisie', 'empty.say': 'La fiche dira ici où en est la collectivité, ce qu’il reste à faire et d’où vient chaque point.[find? Cherchez-la par son nom, sa région ou son code.]',
  'source.title': 'La fiche n’est reliée à aucune source', 'source.say': 'Placez-la dans un élément jalon-provider qui porte base-url, ou donnez-lui la propriété client ou view.',
  'missing.title': 'Cette fiche n’existe pas', 'missing.say': 'Le serveur ne connaît pas cette collectivité, ce programme ou ce cycle : {territory}, {programme}, {cycle}.',
  'forbidden.title': 'Cette fiche ne vous est pas ouverte', 'forbidden.say': 'Elle l’est au secrétariat de la collectivité, à son ARD, à ses vérificateurs et au programme. L’un d’eux peut vous en donner l’accès.',
  'signin.title': 'Cette fiche demande une connexion', 'signin.say': 'Connectez-vous au site qui l’affiche, puis réessayez.',
  'unpublished.title': 'Ce résultat n’est pas publié', 'unpublished.say': 'Le travail en cours se lit après connexion, par la collectivité et ceux qui la suivent.',
} as const;
