/** Why the server does not start, in both languages, and the exit code a supervisor sees. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
  readonly exitCode: number;

  constructor(exitCode: number, fr: string, en: string, options?: ErrorOptions) {
    super(`${fr}\n\n${en}`, options);
    this.exitCode = exitCode;
  }
}

export const EXIT = { configuration: 10, folder: 11, locked: 12, port: 13, halfWritten: 14, damaged: 15, database: 16, mode: 17, newerData: 18, otherRules: 19 } as const;

/** `setting`: the variable that names the folder. */
export const unwritableFolder = (path: string, fr: string, en: string, setting = 'JALON_DATA'): StartFault => new StartFault(EXIT.folder,
  `Le dossier de données ${path} ne peut pas être utilisé\u202f: ${fr}.\nDonnez-lui le droit d’écriture, ou choisissez-en un autre\u202f: ${setting}=/un/autre/dossier`,
  `The data folder ${path} cannot be used: ${en}.\nMake it writable, or choose another: ${setting}=/another/folder`);

export interface Holder { readonly pid: number; readonly host: string; readonly url: string }

export const folderInUse = (path: string, { pid, host, url }: Holder, here: boolean): StartFault => (here
  ? new StartFault(EXIT.locked,
    `Jalon tourne déjà sur les données de ${path}\u202f: processus ${pid}, ${url}.\nUtilisez celui-là, arrêtez-le, ou choisissez un autre dossier\u202f: JALON_DATA=/un/autre/dossier`,
    `Jalon already runs on the data in ${path}: process ${pid}, ${url}.\nUse that one, stop it, or choose another folder: JALON_DATA=/another/folder`)
  : new StartFault(EXIT.locked,
    `Les données de ${path} sont tenues par le processus ${pid} de la machine ${host}.\nS’il ne tourne plus, supprimez ${path}/lock, puis recommencez.`,
    `The data in ${path} is held by process ${pid} on the machine ${host}.\nIf that no longer runs, delete ${path}/lock and start again.`));

export const busyPort = (port: number, which: 'server' | 'portal', free: number): StartFault => {
  const [fr, en] = which === 'server' ? ['', ''] : [' (celui de l’intranet de démonstration, juste après le serveur)', ' (that of the demonstration intranet, right after the server’s)'];
  return new StartFault(EXIT.port,
    `Le port ${port}${fr} est déjà pris par un autre programme.\nArrêtez ce programme, ou choisissez un autre port\u202f: PORT=${free} npm start`,
    `Port ${port}${en} is already taken by another program.\nStop that program, or choose another port: PORT=${free} npm start`);
};

export const forbiddenPort = (port: number): StartFault => new StartFault(EXIT.port,
  `Le port ${port} est réservé par le système.\nChoisissez-en un autre, au-dessus de 1024\u202f: PORT=4173 npm start`,
  `Port ${port} is reserved by the system.\nChoose another, above 1024: PORT=4173 npm start`);

export const halfWritten = (path: string): StartFault => new StartFault(EXIT.halfWritten,
  `La création de la base dans ${path} a été interrompue\u202f: elle est incomplète, et rien de ce que vous avez saisi ne s’y trouve encore.\nSupprimez ce dossier, puis recommencez\u202f: rm -r ${path}`,
  `The creation of the database in ${path} was interrupted: it is incomplete, and nothing you entered is in it yet.\nDelete that folder and start again: rm -r ${path}`);

/** What opening it met, in one line: it tells damage from a defect. */
const reasonOf = (cause: unknown): string => String(cause instanceof Error ? cause.message : cause).split('\n', 1)[0]!.slice(0, 200);

export const damaged = (path: string, cause: unknown): StartFault => new StartFault(EXIT.damaged,
  `La base dans ${path} ne s’ouvre pas\u202f: des fichiers manquent ou sont abîmés (${reasonOf(cause)}).\nRemettez une copie de sauvegarde de ce dossier. Pour repartir d’une démonstration neuve, déplacez-le, puis recommencez\u202f: mv ${path} ${path}.abime`,
  `The database in ${path} cannot be opened: files are missing or damaged (${reasonOf(cause)}).\nPut a backup of that folder back. To begin with a fresh demonstration, move it away and start again: mv ${path} ${path}.damaged`, { cause });

/** `rules`: code and version. */
export const otherRules = (rules: string): StartFault => new StartFault(EXIT.otherRules,
  `Cette base tient sous ${rules} d’autres règles que cette version de Jalon\u202f: elle a été commencée par un état de travail qui n’a pas été publié. Rien n’y a été changé.\nPour une démonstration neuve, choisissez un autre dossier ou une autre base\u202f: JALON_DATA=/un/autre/dossier npm start. Pour retrouver ce qui y est écrit, reprenez l’état de Jalon qui l’a commencée.`,
  `This database holds under ${rules} other rules than this version of Jalon: it was begun by a state of work that was not published. Nothing in it was changed.\nFor a fresh demonstration, choose another folder or another database: JALON_DATA=/another/folder npm start. To find again what is written in it, go back to the state of Jalon that began it.`);

export const unreachableDatabase = (reason: string): StartFault => new StartFault(EXIT.database,
  `La base PostgreSQL indiquée par DATABASE_URL ne répond pas\u202f: ${reason}.\nVérifiez l’adresse, le compte et que le serveur est démarré.`,
  `The PostgreSQL database named by DATABASE_URL does not answer: ${reason}.\nCheck the address, the account, and that the server runs.`);

export const configurationFault = (fr: string, en: string): StartFault => new StartFault(EXIT.configuration, fr, en);
export const modeFault = (fr: string, en: string): StartFault => new StartFault(EXIT.mode, fr, en);
