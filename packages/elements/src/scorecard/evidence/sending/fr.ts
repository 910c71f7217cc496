/** Why a server does not keep a file, in French, the source: said wherever one is sent. */
export const sendingFr = {
  'upload.file-refused': 'Ce type de fichier n’est pas reçu, quel que soit son nom. Enregistrez-le en PDF, puis recommencez.', 'upload.file-too-large': 'Ce fichier est trop lourd. Réduisez la résolution du scan, ou séparez les pages.', 'upload.hash-mismatch': 'Le fichier est arrivé différent de ce qu’il était. Envoyez-le à nouveau.',
  'upload.file-infected': 'L’antivirus a arrêté ce fichier. Donnez-en une copie saine.', 'upload.quota-exceeded': 'Trop de fichiers en un jour. Reprenez demain, ou adressez-vous à la gestion du programme.',
} as const;
