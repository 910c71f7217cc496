/** What `jalon-server` does beside serving: how each is written, and what it does. */
export const SUBCOMMANDS = {
  'verify-journal': ['verify-journal', 'follows the chains of the journal and says whether anybody altered it'],
  'rotate-key': ['rotate-key [--compromised KEY]', 'retires the key that signs results and makes another; KEY: one to withdraw besides'],
  backup: ['backup FILE', 'writes the database and the files of evidence into one archive'],
  restore: ['restore FILE [--replace] [--broken-journal]', 'fills an empty database from it; --replace erases what is there'],
  move: ['move --from FOLDER --to URL [--files FOLDER]', 'takes everything from an embedded database to PostgreSQL'],
} as const satisfies Readonly<Record<string, readonly [usage: string, what: string]>>;

export type Subcommand = keyof typeof SUBCOMMANDS;

/** One line each, as `--help` shows them. */
export const subcommandHelp = (): string => Object.values(SUBCOMMANDS).map(([usage, what]) => `jalon-server ${usage}\n    ${what}`).join('\n');
