/** What stands beside the reading of a card, in French, the source: its tools, and what only paper has. */
export const besidesFr = {
  'tools.try': 'Et si… ?', 'tools.proofs': 'Preuves ({#count})', 'tools.comments': 'Commentaires[count? ({#count})]', 'head.print': 'Imprimer', 'tools.printAll': 'Imprimer avec les explications', 'years.title': 'D’une année à l’autre',
  'sign.dossier': 'Dossier {id}, version {version}.', 'sign.council': 'Présenté au conseil, en séance du :', 'sign.chair': 'Pour le conseil, nom et signature :', 'sign.office': 'Pour le secrétariat, nom et signature :',
  'foot.zero': '« Non déposée », « sans objet » et « en instruction » ne valent jamais zéro.',
} as const;
