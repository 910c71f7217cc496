import { DEMONSTRATION_SECRET, PERSONAS } from '../demonstration/personas.ts';
import type { RunningServer } from './start-server.ts';

/** What the terminal says once everything answers. */
export function banner({ url, portalUrl, services }: RunningServer, data: string, today: string): string {
  const { demonstration, territories, database, version } = services;
  const lines = [
    '', `Jalon ${version}`,
    `  Serveur / server       ${url}`,
    ...(portalUrl === undefined ? [] : [`  Intranet (partenaire)  ${portalUrl}`]),
    `  Données / data         ${data} (${database.engine === 'pglite' ? 'PGlite' : 'PostgreSQL'}, ${territories.size} territoires)`,
  ];
  if (demonstration) {
    lines.push(
      `  Démonstration          ${today} · personnes et dossiers inventés, cette machine seulement / made up, this machine only`,
      `  Personnes / personas   ${PERSONAS.map(({ id }) => id).join(', ')}`,
      `  Jeton / token          curl -s -u coach-kolda:${DEMONSTRATION_SECRET} -d grant_type=client_credentials ${url}/demo/token`,
    );
  }
  lines.push('  Ctrl-C arrête tout / ends everything', '');
  return lines.join('\n');
}
