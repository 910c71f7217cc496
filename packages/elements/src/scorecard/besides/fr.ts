/** What stands beside the reading of a card, in French, the source: its tools, and what only paper has. */
export const besidesFr = {
  'tools.try': 'Et si… ?', 'tools.proofs': 'Preuves ({#count})', 'tools.comments': 'Commentaires[count? ({#count})]', 'head.print': 'Imprimer', 'tools.printAll': 'Imprimer avec les explications', 'years.title': 'D’une année à l’autre',
  'foot.zero': '« Non déposée », « sans objet » et « en instruction » ne valent jamais zéro.',
} as const;
