import type { FaultTexts, ProblemTexts } from './problem-text.ts';

const always = (sentence: string) => (): string => sentence;
/** What stands otherwise than If-Match says, by the kind of aggregate. */
const CHANGED: Readonly<Record<string, string>> = { assessment: 'Le dossier n’est plus', plan: 'Le plan n’est plus', 'allocation-run': 'La répartition n’est plus' };

export const problemsFr: ProblemTexts = {
  'invalid-request': {
    title: 'La demande n’est pas dans la forme attendue', detail: always('Une ou plusieurs parties de la demande ne conviennent pas. Chacune est indiquée avec sa place\u202f; corrigez-les, puis recommencez.'),
    when: 'Un champ manque, porte une valeur hors de ce qui est admis, ou n’existe pas.', remedy: 'Lisez errors\u202f: chaque ligne donne un code et un pointeur vers la place en cause. Rien n’a été changé.',
  },
  'invalid-json': {
    title: 'Le contenu envoyé n’est pas du JSON lisible', detail: always('Le contenu envoyé ne se lit pas comme du JSON en UTF-8. Vérifiez-le, puis recommencez.'),
    when: 'Le corps de la demande est coupé, mal formé, trop imbriqué, ou n’est pas en UTF-8.', remedy: 'Envoyez un document JSON complet, encodé en UTF-8.',
  },
  'invalid-cursor': {
    title: 'Cette page de la liste ne se retrouve pas', detail: always('Le repère de page ne correspond pas à cette liste. Reprenez la liste depuis le début.'),
    when: 'Le curseur a été modifié, ou les filtres ont changé depuis la page d’avant.', remedy: 'Renvoyez nextCursor tel quel, avec les mêmes filtres\u202f; sinon, recommencez sans curseur.',
  },
  'body-too-large': {
    title: 'L’envoi est trop volumineux', detail: ({ max }) => `Un envoi porte au plus ${max ?? '1000000'} octets. Répartissez le contenu en plusieurs envois.`,
    when: 'Le corps de la demande dépasse la limite.', remedy: 'Envoyez moins de commandes à la fois. Un fichier se dépose à part.',
  },
  'unsupported-media-type': {
    title: 'Ce type de contenu n’est pas reçu ici', detail: ({ expected }) => `Le contenu attendu est ${expected ?? 'application/json'}. Indiquez-le dans l’en-tête Content-Type.`,
    when: 'L’en-tête Content-Type manque ou annonce autre chose que du JSON.', remedy: 'Envoyez Content-Type: application/json.',
  },
  'not-acceptable': {
    title: 'La réponse n’existe pas sous la forme demandée', detail: always('Les réponses sont en JSON. Acceptez application/json, puis recommencez.'),
    when: 'L’en-tête Accept écarte le JSON.', remedy: 'Ajoutez application/json à l’en-tête Accept, ou ne l’envoyez pas.',
  },
  'not-signed-in': {
    title: 'Cette page demande de se connecter', detail: always('Sans connexion, seuls les territoires, les grilles et les résultats publiés se lisent. Connectez-vous, puis recommencez.'),
    when: 'La demande ne porte pas de jeton d’accès.', remedy: 'Envoyez Authorization: Bearer suivi d’un jeton de votre fournisseur d’identité.',
  },
  'token-invalid': {
    title: 'La connexion n’est pas reconnue', detail: always('Le jeton d’accès n’est pas reconnu ici. Connectez-vous à nouveau.'),
    when: 'La signature, l’émetteur, le destinataire ou l’algorithme du jeton ne conviennent pas.', remedy: 'Demandez un jeton à l’émetteur que ce serveur connaît, pour le destinataire (aud) qui est le sien.',
  },
  'token-expired': {
    title: 'La connexion a expiré', detail: always('Le jeton d’accès n’est plus valable. Connectez-vous à nouveau\u202f: ce que vous avez saisi est gardé.'),
    when: 'La date de fin du jeton est passée.', remedy: 'Demandez un nouveau jeton, puis renvoyez la même demande.',
  },
  'forbidden': {
    title: 'Vos droits ne couvrent pas cette demande', detail: always('Votre compte n’a pas de droit sur ce territoire pour cette action. Adressez-vous à la gestion du programme.'),
    when: 'Le rôle, le territoire ou les dates de vos droits ne couvrent pas ce qui est demandé.', remedy: 'Lisez refusal pour la raison exacte. Recommencer tel quel donnera la même réponse.',
  },
  'not-found': {
    title: 'Rien ne se trouve à cette adresse', detail: always('Ce qui est demandé n’existe pas ici. Vérifiez l’adresse ou la référence.'),
    when: 'L’adresse n’existe pas, ou le territoire, le programme, le cycle ou la grille n’est pas connu.', remedy: 'Un territoire se désigne par son identifiant ou par schéma:code, jamais par son nom.',
  },
  'method-not-allowed': {
    title: 'Cette adresse ne répond pas à cette méthode', detail: ({ allowed }) => `Cette adresse répond à ${allowed ?? 'GET'}.`,
    when: 'L’adresse existe, avec une autre méthode HTTP.', remedy: 'Lisez l’en-tête Allow.',
  },
  'not-published': {
    title: 'Aucun résultat n’est publié', detail: ({ territory, cycle }) => `Aucun résultat de ${territory ?? 'ce territoire'} n’est publié pour ${cycle ?? 'ce cycle'}. Une personne habilitée peut se connecter pour lire le dossier en préparation.`,
    when: 'Seul un dossier en préparation existe, et la demande vient de quelqu’un qui n’a pas à le lire.', remedy: 'Connectez-vous avec un compte qui a des droits sur ce territoire, ou attendez la publication.',
  },
  'file-refused': {
    title: 'Ce type de fichier n’est pas reçu', detail: ({ allowed }) => `Ce fichier n’est pas d’un type reçu, ou il contient un programme (macro). Types reçus\u202f: ${allowed ?? 'pdf, png, jpg'}. Enregistrez-le en PDF, puis recommencez.`,
    when: 'Le contenu du fichier, et non son nom, est celui d’un programme, d’une page, d’une archive, d’un document à macros ou d’un type inconnu.', remedy: 'Déposez un PDF, une image, un texte en UTF-8 ou un document bureautique sans macro.',
  },
  'file-too-large': {
    title: 'Le fichier est trop volumineux', detail: ({ max }) => `Un fichier compte au plus ${max ?? '20'} millions d’octets. Réduisez la résolution du scan, ou séparez les pages.`,
    when: 'Le fichier, ou ce qui en est envoyé, dépasse la limite ou la taille annoncée.', remedy: 'Vérifiez la taille annoncée. Réduisez le fichier ou partagez-le en plusieurs.',
  },
  'hash-mismatch': {
    title: 'Le fichier reçu n’est pas celui annoncé', detail: always('Le fichier est arrivé différent de ce qui était annoncé. Rien n’a été gardé\u202f: envoyez-le à nouveau.'),
    when: 'L’empreinte SHA-256 des octets reçus n’est pas celle de l’adresse ou de l’annonce.', remedy: 'Recalculez l’empreinte sur les octets envoyés, puis recommencez l’envoi depuis le début.',
  },
  'offset-mismatch': {
    title: 'L’envoi ne reprend pas au bon endroit', detail: ({ offset }) => `L’envoi en est à ${offset ?? '0'} octets. Reprenez à cet endroit.`,
    when: 'Upload-Offset n’est pas le nombre d’octets déjà reçus.', remedy: 'Lisez l’état de l’envoi et reprenez à offset.',
  },
  'file-pending': {
    title: 'Le fichier attend son contrôle', detail: always('Le fichier est bien arrivé\u202f; l’antivirus ne l’a pas encore contrôlé. Réessayez dans un instant.'),
    when: 'Le fichier n’a pas encore été contrôlé.', remedy: 'Attendez le délai de Retry-After, puis demandez-le à nouveau.',
  },
  'file-infected': {
    title: 'Le fichier a été arrêté par l’antivirus', detail: always('L’antivirus a arrêté ce fichier\u202f: il n’est ni gardé ni transmis. Déposez une copie saine sous la même pièce.'),
    when: 'Le contrôle a trouvé le fichier dangereux\u202f; ses octets ont été supprimés.', remedy: 'Refaites le document depuis une source saine\u202f; il aura une autre empreinte.',
  },
  'quota-exceeded': {
    title: 'Trop de fichiers en un jour', detail: ({ max }) => `Une personne dépose au plus ${max ?? '200'} millions d’octets en 24 heures. Reprenez demain, ou adressez-vous à la gestion du programme.`,
    when: 'Les fichiers déposés et les envois en cours d’une personne dépassent la limite sur 24 heures.', remedy: 'Attendez, ou faites relever JALON_UPLOAD_MB_PER_DAY.',
  },
  'stale': {
    title: 'Quelqu’un a changé cela entre-temps', detail: always('Ce que vous modifiez a changé depuis que vous l’avez lu. Rien n’est perdu\u202f: comparez, puis choisissez.'),
    when: 'L’élément visé a changé après la version indiquée dans base.', remedy: 'Lisez current et changedBy, montrez les deux valeurs, puis renvoyez la commande avec la version actuelle et un nouvel identifiant.',
  },
  'id-reused': {
    title: 'Cet identifiant a déjà servi', detail: ({ id }) => `L’identifiant ${id ?? 'envoyé'} désigne déjà une autre modification. Envoyez celle-ci sous un nouvel identifiant.`,
    when: 'Une commande porte l’identifiant d’une autre, déjà enregistrée.', remedy: 'Donnez à chaque geste un identifiant nouveau (UUID), gardé pour les reprises de ce seul geste.',
  },
  'refused': {
    title: 'La modification n’a pas été acceptée', detail: always('La grille ou l’état du dossier ne permet pas cette modification. Rien n’a été changé.'),
    when: 'La valeur, l’élément ou la date ne conviennent pas à la grille.', remedy: 'Lisez refusal et errors\u202f: le code dit la raison, le pointeur la place.',
  },
  'conflict': {
    title: 'Cela ne peut pas se faire en l’état', detail: always('Ce qui est enregistré ne le permet pas. La raison est indiquée\u202f; rien n’a été changé.'),
    when: 'Ce qui est enregistré contredit la demande\u202f: la personne est déjà inscrite, le droit est le dernier de son genre.', remedy: 'Lisez errors, relisez la liste, puis changez la demande.',
  },
  'grid-immutable': {
    title: 'Cette version de la grille existe déjà, avec un autre contenu', detail: ({ grid }) => `La grille ${grid ?? 'nommée'} est déjà publiée avec un autre contenu\u202f: des résultats peuvent s’y appuyer. Donnez une nouvelle version à la grille changée.`,
    when: 'Une grille est envoyée sous une version déjà publiée, et son empreinte diffère.', remedy: 'Changez version, puis publiez. Les libellés et les sources peuvent être corrigés sous la même version.',
  },
  'cycle-published': {
    title: 'Ce cycle est publié', detail: ({ cycle }) => `Le cycle ${cycle ?? 'nommé'} est publié\u202f: il ne change plus que par des actes datés et motivés.`,
    when: 'Un brouillon est enregistré, ou une publication demandée, pour un cycle déjà publié.', remedy: 'Prenez un acte (POST …/acts), ou préparez un autre cycle.',
  },
  'document-refused': {
    title: 'Le document comporte des erreurs', detail: ({ count }) => `Le document ne peut pas être accepté\u202f: ${count ?? 'plusieurs'} point(s) à corriger, chacun avec sa place. Rien n’a été changé.`,
    when: 'Une grille, un cycle ou un acte ne passe pas les contrôles.', remedy: 'Lisez errors\u202f: chaque ligne donne le code, la place et la correction.',
  },
  'job-not-done': {
    title: 'Le fichier n’est pas encore prêt', detail: always('Ce travail n’a pas encore donné de fichier. Attendez qu’il soit terminé, puis recommencez.'),
    when: 'Le fichier d’un export est demandé avant la fin du travail, ou le travail n’en donne pas.', remedy: 'Relisez le travail (GET /v1/jobs/…) jusqu’à ce que status soit done et que file y figure.',
  },
  'file-unreadable': {
    title: 'Ce fichier ne se lit pas', detail: always('Ce fichier est abîmé, protégé par un mot de passe, ou n’est pas le classeur qu’il dit être. Enregistrez-le à nouveau en XLSX ou en CSV, puis recommencez. Rien n’a été changé.'),
    when: 'Le contenu d’un fichier à importer ne s’ouvre pas, ou se déploie au-delà des limites.', remedy: 'Envoyez un XLSX sans mot de passe, ou un CSV en UTF-8.',
  },
  'precondition-failed': {
    title: 'Ce que vous modifiez a changé', detail: ({ about }) => `${CHANGED[about ?? ''] ?? 'Ce que vous modifiez n’est plus'} dans l’état indiqué par If-Match. Relisez, puis recommencez.`,
    when: 'L’en-tête If-Match désigne un état qui n’est plus l’actuel.', remedy: 'Relisez la fiche, reprenez son ETag. Sans If-Match, seul un changement du même élément arrête une commande.',
  },
  'client-too-old': {
    title: 'Cette page est trop ancienne pour le service', detail: ({ minimum = '' }) => `Le service demande la version ${minimum} ou une plus récente. Rechargez la page\u202f; si cela ne suffit pas, prévenez qui la publie.`,
    when: 'L’en-tête Jalon-Client dit une version plus ancienne que minimumClient, à /healthz.', remedy: 'Passez à une version plus récente de @jalon/client, ou chargez les widgets depuis le serveur.',
  },
  'too-many-requests': {
    title: 'Trop de demandes en peu de temps', detail: always('Les demandes arrivent plus vite que prévu. Attendez un instant, puis recommencez.'),
    when: 'Le nombre de demandes dépasse la limite.', remedy: 'Attendez le nombre de secondes de l’en-tête Retry-After.',
  },
  'timeout': {
    title: 'La réponse n’est pas venue à temps', detail: always('Le travail demandé a pris trop de temps. Recommencez\u202f: une modification déjà enregistrée ne le sera pas deux fois.'),
    when: 'La demande a dépassé la durée admise.', remedy: 'Renvoyez la même demande, avec les mêmes identifiants de commande.',
  },
  'unavailable': {
    title: 'Le service n’est pas disponible pour le moment', detail: always('Le service ne peut pas répondre pour le moment. Recommencez dans quelques instants\u202f: ce que vous avez saisi est gardé.'),
    when: 'Le serveur démarre ou s’arrête, ou ne joint pas sa base de données ou le fournisseur d’identité.', remedy: 'Renvoyez la même demande après le délai de Retry-After.',
  },
  'internal': {
    title: 'Le serveur a rencontré une panne', detail: always('Une panne du serveur a arrêté la demande. Recommencez\u202f; si cela se répète, transmettez le numéro de la demande à votre support.'),
    when: 'Un défaut du serveur. Sa cause est dans son journal, sous le numéro de la demande.', remedy: 'Transmettez requestId à qui gère le serveur.',
  },
  'no-answer': {
    title: 'Le serveur ne répond pas', detail: always('Aucune réponse n’est venue. Vérifiez la connexion au réseau, puis recommencez.'),
    when: 'Posé par le client\u202f: le réseau est coupé, l’adresse est fausse, ou une règle CORS cache la réponse.', remedy: 'Vérifiez baseUrl. Dans un navigateur, l’origine de la page doit être dans JALON_CORS_ORIGINS du serveur.',
  },
  'unexpected-answer': {
    title: 'La réponse reçue n’est pas celle du service', detail: always('Une réponse est venue, mais pas sous la forme attendue. Un intermédiaire du réseau a pu la remplacer.'),
    when: 'Posé par le client\u202f: la réponse n’est pas du JSON de ce service.', remedy: 'Vérifiez l’adresse, le proxy, et la version du serveur.',
  },
  'server-too-old': {
    title: 'Le service est trop ancien pour cette page', detail: always('Le service n’a pas encore la version que cette page demande. Prévenez qui l’exploite.'),
    when: 'Posé par le client\u202f: l’en-tête Jalon-Server dit une version plus ancienne que celle qu’il comprend.', remedy: 'Mettez le serveur à niveau, ou prenez le client de sa version.',
  },
  'cancelled': {
    title: 'La demande a été annulée', detail: always('La demande a été annulée avant la réponse.'),
    when: 'Posé par le client\u202f: le signal d’annulation a été donné.', remedy: 'Rien à faire, si l’annulation était voulue.',
  },
};

export const faultsFr: FaultTexts = {
  'missing': always('Cette valeur manque. Ajoutez-la.'),
  'wrong-type': ({ expected }) => `Cette valeur n’est pas du type attendu (${expected ?? ''}).`,
  'too-short': ({ minimum }) => `Il en faut au moins ${minimum ?? '1'}.`,
  'too-small': ({ minimum }) => `La valeur doit être d’au moins ${minimum ?? '0'}.`,
  'too-long': ({ maximum }) => `La longueur ne peut pas dépasser ${maximum ?? ''}.`,
  'too-big': ({ maximum }) => `La valeur ne peut pas dépasser ${maximum ?? ''}.`,
  'unknown-field': ({ field }) => `Le champ ${field ?? ''} n’existe pas ici. Retirez-le.`,
  'wrong-format': ({ format }) => `Cette valeur n’a pas la forme attendue (${format ?? ''}).`,
  'not-among': ({ values }) => `Valeurs admises\u202f: ${values ?? ''}.`,
  'not-a-date': always('Cette date n’existe pas. Écrivez-la sous la forme 2025-06-30.'),
  'not-valid': always('Cette valeur n’est pas admise ici.'),
  'given-twice': ({ field }) => `Le champ ${field ?? ''} est donné plusieurs fois. Gardez-en un.`,
  'unwritable-text': always('Ce texte contient un signe qui ne peut pas être enregistré. Retirez-le.'),
  'invalid-cursor': always('Ce curseur n’est pas de cette liste.'),
  'unknown-territory': ({ value }) => `Aucun territoire ne porte la référence ${value ?? ''}.`,
  'unknown-programme': ({ value }) => `Aucun programme de ce nom n’est chargé (cycle ${value ?? ''}).`,
  'unknown-cycle': ({ value }) => `Le cycle ${value ?? ''} n’est pas chargé.`,
  'unknown-assessment': ({ value }) => `${value ?? ''} n’est pas un dossier de ce serveur\u202f: programme~cycle~territoire.`,
  'unknown-referential': ({ value }) => `La grille ${value ?? ''} n’est pas chargée.`,
  'unknown-person': always('Votre compte est reconnu, mais il n’est pas inscrit ici. Adressez-vous à la gestion du programme.'),
  'file-missing': always('Une preuve cite ce fichier, mais il n’est pas encore arrivé.'),
  'not-an-officer': always('Seule la gestion du programme, pour tous les territoires, publie les grilles, les cycles et les actes.'),
  'officer-of-some': always('Votre droit de gestion ne couvre que certains territoires\u202f: une règle vaut pour tous. Adressez-vous à la gestion du programme.'),
  'not-as-in-path': ({ expected }) => `Cette valeur doit être celle de l’adresse\u202f: ${expected ?? ''}.`,
  'too-many-dossiers': ({ max }) => `Le cycle compte plus de ${max ?? ''} dossiers\u202f: la simulation ne tiendrait pas dans le temps d’une demande.`,
  'unknown-plan': ({ value }) => `${value ?? ''} n’est pas un plan de ce serveur. Un nouveau plan commence par la commande createPlan.`,
  'unknown-framework': ({ value }) => `Le cadre de planification ${value ?? ''} n’est pas celui de ce serveur. Prenez-le de /v1/planning-frameworks.`,
  'unknown-formula': ({ value }) => `La formule de répartition ${value ?? ''} n’est pas chargée.`,
  'unknown-run': ({ value }) => `${value ?? ''} n’est pas une répartition de ce serveur. Une nouvelle répartition dit son programme et son exercice (create).`,
  'id-taken': always('Cet identifiant vient d’être pris ailleurs. Recommencez avec un autre.'),
  'too-many-streams': ({ max }) => `Une personne suit les changements par ${max ?? '20'} connexions au plus à la fois. Fermez des pages ouvertes, ou interrogez /v1/changes de temps en temps.`,
  'unknown-upload': always('Cet envoi n’existe pas ou a expiré. Recommencez-le.'),
  'unknown-job': always('Ce travail n’existe pas, ou n’est plus gardé. Recommencez l’export ou l’import.'),
  'too-many-jobs': ({ max }) => `${max ?? ''} exports ou imports attendent déjà. Attendez que l’un d’eux finisse, puis recommencez.`,
  'too-many-kept': () => 'Il n’y a plus de place pour un autre fichier, et ceux qui sont gardés viennent d’être faits. Attendez quelques minutes, puis recommencez.',
  'file-empty': always('Ce fichier est vide. Choisissez celui qui contient le tableau.'),
  'file-not-a-table': always('Ce fichier n’est ni un classeur ni du texte séparé. Enregistrez le tableau en XLSX ou en CSV.'),
  'file-old-workbook': always('Ce fichier est un ancien classeur (XLS). Ouvrez-le dans un tableur et enregistrez-le en XLSX.'),
  'file-other-workbook': always('Ce classeur n’est pas en XLSX (ODS ou XLSB). Enregistrez-le en XLSX.'),
  'file-encrypted': always('Ce classeur est protégé par un mot de passe. Retirez la protection, puis recommencez.'),
  'file-damaged': ({ row }) => `Ce fichier est abîmé ou incomplet${row ? ` (vers la ligne ${row})` : ''}. Enregistrez-le à nouveau, puis recommencez.`,
  'file-too-deep': always('Ce fichier se déploie bien au-delà de sa taille\u202f: il n’est pas lu. Gardez-y le tableau seul, puis recommencez.'),
  'file-unsafe': always('Ce fichier contient des définitions qu’aucun tableur n’écrit\u202f: il n’est pas lu.'),
  'file-quote-open': ({ row }) => `Un guillemet ouvert n’est pas refermé${row ? ` (ligne ${row})` : ''}. Refermez-le, puis recommencez.`,
  'sheet-unknown': ({ sheet }) => `Le classeur n’a pas de feuille ${sheet ?? ''}. Choisissez-en une qui y est.`,
  'sheet-none': always('Ce classeur n’a aucune feuille de tableau.'),
  'offset-mismatch': ({ offset }) => `Reprenez à ${offset ?? '0'} octets.`,
  'not-administrator': always('Seule l’administration des droits tient les organisations, les personnes et leurs droits.'),
  'already-there': ({ value }) => `${value ?? 'Cette référence'} est déjà inscrit, sous un autre nom ou dans une autre organisation.`,
  'unknown-organisation': ({ value }) => `Aucune organisation ne porte l’identifiant ${value ?? ''}.`,
  'unknown-person-here': always('Cette personne n’est pas inscrite ici.'),
  'unknown-grant': ({ value }) => `Aucun droit ne porte le numéro ${value ?? ''}.`,
  'outside-organisation': always('Cette personne n’est pas dans cette organisation. Un droit se donne à une organisation, ou à une personne qui en fait partie.'),
  'dates-reversed': ({ from, to }) => `Le dernier jour (${to ?? ''}) vient avant le premier (${from ?? ''}).`,
  'administrator-everywhere': always('L’administration des droits vaut partout\u202f: ne nommez pas de territoire.'),
  'last-administrator': always('Après cela, plus personne ne tiendrait les droits. Donnez d’abord ce rôle, sans date de fin, à quelqu’un d’autre.'),
  'grant-ended': always('Ce droit a déjà pris fin. Donnez-en un nouveau.'),
  'last-day-past': ({ last, today }) => `Le ${last ?? ''} est passé (nous sommes le ${today ?? ''})\u202f: ce qui a été permis ne se récrit pas.`,
};
