import { join, resolve } from 'node:path';
import { configurationFault } from './start-fault.ts';

/** Who vouches for people: an issuer elsewhere, or the one built in for the demonstration. */
export type IdentitySource = { readonly kind: 'issuer'; readonly issuer: string; readonly audience: string } | { readonly kind: 'demonstration' };

export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly identity: IdentitySource;
  readonly corsOrigins: readonly string[];
  readonly peopleFile: string | undefined;
  /** Where files of evidence are kept. */
  readonly filesFolder: string;
  /** Where the widgets of each version this server had are kept. */
  readonly widgetsFolder: string;
  /** A module that looks into each file. */
  readonly scanner: string | undefined;
  /** What one person may bring within 24 hours; 0 for no limit. */
  readonly uploadBytesPerDay: number;
  /** What signing keys are sealed with. */
  readonly keySecret: string | undefined;
  readonly accessLog: boolean;
  /** Requests a second for each caller, on average; 0 for no limit. */
  readonly requestsPerSecond: number;
  /** Proxies of the operator's own in front of the server. */
  readonly proxies: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const isLoopbackUrl = ({ hostname }: URL): boolean => [...LOOPBACK, '[::1]'].includes(hostname);

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 4173;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_534) return port;
  throw configurationFault(`PORT=${text} n’est pas un numéro de port. Indiquez un entier de 1 à 65534, par exemple PORT=4173.`, `PORT=${text} is no port number. Give a whole number from 1 to 65534, for example PORT=4173.`);
}

/** With an issuer: several people behind one address, each with a widget or two. */
const USUAL_RATE = 50;

function readCount(name: string, text: string | undefined, usual: number): number {
  if (text === undefined || text === '') return usual;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw configurationFault(`${name}=${text} n’est pas un nombre entier. Indiquez par exemple ${name}=${usual}.`, `${name}=${text} is no whole number. Give for example ${name}=${usual}.`);
}

function readUrl(name: string, text: string): URL {
  try {
    const url = new URL(text);
    if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  } catch {
    // Said below, whatever was wrong.
  }
  throw configurationFault(`${name}=${text} n’est pas une adresse http ou https.`, `${name}=${text} is no http or https address.`);
}

function readIdentity(env: Environment): IdentitySource {
  const issuer = env['JALON_ISSUER'] ?? '';
  if (issuer === '' && env['JALON_DEMO'] === '0') {
    throw configurationFault('JALON_DEMO=0 demande un fournisseur d’identité. Indiquez JALON_ISSUER et JALON_AUDIENCE.', 'JALON_DEMO=0 needs an identity provider. Set JALON_ISSUER and JALON_AUDIENCE.');
  }
  if (issuer === '') return { kind: 'demonstration' };
  if (env['JALON_DEMO'] === '1') {
    throw configurationFault('La démonstration ne tourne pas quand un fournisseur d’identité est indiqué. Retirez JALON_DEMO ou JALON_ISSUER.', 'The demonstration does not run when an identity provider is configured. Remove JALON_DEMO or JALON_ISSUER.');
  }
  const url = readUrl('JALON_ISSUER', issuer);
  if (url.protocol === 'http:' && !isLoopbackUrl(url)) {
    throw configurationFault(`JALON_ISSUER=${issuer}\u202f: un fournisseur d’identité se joint en https.`, `JALON_ISSUER=${issuer}: an identity provider is reached by https.`);
  }
  const audience = env['JALON_AUDIENCE'] ?? '';
  if (audience === '') throw configurationFault('JALON_ISSUER demande aussi JALON_AUDIENCE\u202f: le destinataire (aud) que portent les jetons de ce serveur.', 'JALON_ISSUER also needs JALON_AUDIENCE: what the tokens for this server name as their audience (aud).');
  return { kind: 'issuer', issuer, audience };
}

function readHost(env: Environment, identity: IdentitySource): string {
  const host = env['JALON_HOST'] || '127.0.0.1';
  if (identity.kind === 'demonstration' && !LOOPBACK.includes(host)) {
    throw configurationFault(
      `JALON_HOST=${host}\u202f: la démonstration n’écoute que cette machine (127.0.0.1), car chacun peut y prendre toute identité. Pour servir d’autres machines, indiquez JALON_ISSUER et JALON_AUDIENCE.`,
      `JALON_HOST=${host}: the demonstration listens to this machine only (127.0.0.1), since anybody may take any identity there. To serve other machines, set JALON_ISSUER and JALON_AUDIENCE.`);
  }
  return host;
}

function readOrigins(text: string | undefined): string[] {
  return (text ?? '').split(',').map((one) => one.trim()).filter(Boolean).map((one) => {
    const url = readUrl('JALON_CORS_ORIGINS', one);
    if (url.origin === one.replace(/\/$/, '')) return url.origin;
    throw configurationFault(`JALON_CORS_ORIGINS\u202f: ${one} porte plus qu’une origine. Écrivez ${url.origin}.`, `JALON_CORS_ORIGINS: ${one} holds more than an origin. Write ${url.origin}.`);
  });
}

/** Short enough to be guessed is no secret. */
const SHORTEST_SECRET = 16;

function readSecret(secret: string | undefined): string | undefined {
  if (!secret) return undefined;
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw configurationFault(`JALON_KEY_SECRET a moins de ${SHORTEST_SECRET} caractères. Indiquez un secret long, par exemple celui que donne openssl rand -base64 32.`, `JALON_KEY_SECRET has fewer than ${SHORTEST_SECRET} characters. Give a long secret, for example what openssl rand -base64 32 prints.`);
}

/** Reads the environment. Every wrong setting is said before anything is touched. */
export function readConfiguration(env: Environment, cwd: string): Configuration {
  const identity = readIdentity(env);
  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw configurationFault('DATABASE_URL n’est pas une adresse postgresql://…', 'DATABASE_URL is no postgresql:// address.');
  }
  if (env['JALON_PEOPLE'] && identity.kind === 'demonstration') {
    throw configurationFault('JALON_PEOPLE demande JALON_ISSUER\u202f: la démonstration a ses propres personnes, inventées.', 'JALON_PEOPLE needs JALON_ISSUER: the demonstration has people of its own, made up.');
  }
  const publicUrl = env['JALON_PUBLIC_URL'] ? readUrl('JALON_PUBLIC_URL', env['JALON_PUBLIC_URL']).href.replace(/\/$/, '') : undefined;
  return {
    port: readPort(env['PORT']), host: readHost(env, identity), publicUrl, dataFolder: resolve(cwd, env['JALON_DATA'] || '.jalon-data'), databaseUrl, identity,
    filesFolder: resolve(cwd, env['JALON_FILES'] || join(env['JALON_DATA'] || '.jalon-data', 'files')),
    widgetsFolder: resolve(cwd, env['JALON_WIDGETS'] || join(env['JALON_DATA'] || '.jalon-data', 'widgets')), scanner: env['JALON_SCANNER'] ? resolve(cwd, env['JALON_SCANNER']) : undefined,
    uploadBytesPerDay: readCount('JALON_UPLOAD_MB_PER_DAY', env['JALON_UPLOAD_MB_PER_DAY'], 200) * 1_000_000,
    keySecret: readSecret(env['JALON_KEY_SECRET']), corsOrigins: readOrigins(env['JALON_CORS_ORIGINS']), peopleFile: env['JALON_PEOPLE'] ? resolve(cwd, env['JALON_PEOPLE']) : undefined, accessLog: env['JALON_ACCESS_LOG'] !== 'off',
    // The demonstration answers this machine alone: there is nobody to share it with.
    requestsPerSecond: readCount('JALON_RATE_LIMIT', env['JALON_RATE_LIMIT'], identity.kind === 'issuer' ? USUAL_RATE : 0), proxies: readCount('JALON_PROXIES', env['JALON_PROXIES'], 0),
  };
}
