import type { ArchiveFault, ArchiveReason } from './check-archive.ts';
import { rowsOf, type BackupManifest } from './manifest.ts';
import type { Step } from './progress.ts';
import type { RestoreFault, RestoreReason, Restored } from './restore.ts';

type Pair = readonly [fr: string, en: string];

const both = (...pairs: readonly Pair[]): string => `${pairs.map(([fr]) => fr).join('\n')}\n\n${pairs.map(([, en]) => en).join('\n')}\n`;

/** What is in a backup that its keeper must know. */
function warnings({ keysInClear, missing }: BackupManifest): Pair[] {
  return [
    ...(keysInClear ? [[
      'Elle contient en clair une clé qui signe des résultats\u202f: gardez-la comme la base elle-même. JALON_KEY_SECRET, indiqué au serveur, scelle cette clé.',
      'It holds a key that signs results in the clear: keep it as you keep the database itself. JALON_KEY_SECRET, given to the server, seals that key.',
    ] as const] : []),
    ...(missing.length > 0 ? [[
      `${missing.length} fichiers connus n’ont pas été trouvés\u202f: manifest.json les nomme.`, `${missing.length} files that are known were not found: manifest.json names them.`,
    ] as const] : []),
  ];
}

export const sayBackup = (path: string, manifest: BackupManifest): string => both(
  [`Sauvegarde écrite dans ${path}\u202f: ${manifest.tables.length} tables, ${rowsOf(manifest)} lignes, ${manifest.files.count} fichiers.`,
    `Backup written to ${path}: ${manifest.tables.length} tables, ${rowsOf(manifest)} rows, ${manifest.files.count} files.`],
  ...warnings(manifest));

export const sayRestored = ({ manifest, chains }: Restored): string => {
  const lines = chains.reduce((sum, chain) => sum + chain.lines, 0);
  const broken = chains.filter((chain) => chain.broken).length;
  return both(
    [`Base restaurée telle qu’elle était le ${manifest.madeAt}\u202f: ${rowsOf(manifest)} lignes comparées une à une, ${manifest.files.count} fichiers.`,
      `Database restored as it stood on ${manifest.madeAt}: ${rowsOf(manifest)} rows compared one by one, ${manifest.files.count} files.`],
    broken === 0
      ? [`Le journal est intact\u202f: ${lines} lignes, ${chains.length} chaînes.`, `The journal is unbroken: ${lines} lines, ${chains.length} chains.`]
      : [`Le journal était déjà altéré\u202f: ${broken} chaînes rompues sur ${chains.length}.`, `The journal was tampered with already: ${broken} of ${chains.length} chains are broken.`],
    ...warnings(manifest));
};

/** `files`: where the files of evidence now are. */
export const sayMoved = (restored: Restored, from: string, files: string): string => both(
  [`Tout ce qui était dans ${from} est maintenant dans PostgreSQL\u202f; ${from} n’a pas été changé. Démarrez le serveur avec DATABASE_URL, et JALON_FILES=${files}.`,
    `All that was in ${from} is now in PostgreSQL; ${from} was not changed. Start the server with DATABASE_URL, and JALON_FILES=${files}.`])
  + `\n${sayRestored(restored)}`;

const STEPS: Readonly<Record<Step, Pair>> = {
  'back-up': ['Lignes sauvegardées', 'Rows backed up'], check: ['Archive vérifiée', 'Archive checked'], write: ['Lignes écrites', 'Rows written'],
  compare: ['Lignes relues et comparées', 'Rows read again and compared'], journal: ['Journal suivi', 'Journal followed'],
};

/** How far a command is, on one line: in percent where it is known how much there is, else counted. */
export function sayProgress(step: Step, done: number, of: number): string {
  const [fr, en] = STEPS[step];
  const how = of > 0 ? `${Math.floor((done / of) * 100)}\u00a0%` : String(done);
  return `${fr}\u00a0: ${how} / ${en}: ${how}\n`;
}

const ARCHIVE: Readonly<Record<ArchiveReason, (entry: string) => Pair>> = {
  unreadable: () => ['Ce fichier n’est pas une sauvegarde de Jalon, ou il est coupé.', 'This file is no backup of Jalon, or it is cut.'],
  altered: (entry) => [`La sauvegarde a été altérée\u202f: ${entry} n’est plus ce qui a été écrit.`, `The backup was altered: ${entry} is no longer what was written.`],
  incomplete: (entry) => [`La sauvegarde est incomplète\u202f: ${entry} y manque.`, `The backup is incomplete: ${entry} is missing.`],
  'newer-format': () => ['Cette sauvegarde a été faite par une version plus récente de Jalon. Restaurez-la avec cette version.', 'This backup was made by a later version of Jalon. Restore it with that version.'],
};

const RESTORE: Readonly<Record<RestoreReason, (about: string) => Pair>> = {
  'not-empty': () => [
    'La base n’est pas vide. Choisissez-en une autre, ou ajoutez --replace pour effacer tout ce qu’elle contient.',
    'The database is not empty. Choose another, or add --replace to erase all that is in it.'],
  'other-shape': (table) => [`La table ${table} n’a pas ici la forme qu’elle a dans la sauvegarde.`, `The table ${table} does not have the shape here that it has in the backup.`],
  differs: (table) => [`La table ${table} n’est pas ce que dit la sauvegarde, une fois relue.`, `The table ${table}, read again, is not what the backup says.`],
  'journal-open': (guard) => [`Le journal n’est plus protégé\u202f: ${guard} manque.`, `The journal is no longer guarded: ${guard} is missing.`],
  'journal-broken': (organisation) => [
    `Le journal de ${organisation} avait déjà été altéré quand la sauvegarde a été faite. Ajoutez --broken-journal pour la restaurer telle quelle.`,
    `The journal of ${organisation} was tampered with already when the backup was made. Add --broken-journal to restore it as it is.`],
};

const NOTHING: Pair = ['Rien n’a été restauré.', 'Nothing was restored.'];

export const sayArchiveFault = ({ reason, entry }: ArchiveFault): string => both(ARCHIVE[reason](entry), NOTHING);
export const sayRestoreFault = ({ reason, about }: RestoreFault): string => both(RESTORE[reason](about), NOTHING);
