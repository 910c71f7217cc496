const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * In the demonstration, only names of this machine: a name elsewhere made to point here would give a stranger's page
 * the personas' tokens.
 */
export function hostCheck(demonstration: boolean): (host: string | undefined) => boolean {
  if (!demonstration) return () => true;
  return (host) => host === undefined || LOOPBACK_NAMES.includes(host.replace(/:\d+$/, '').toLowerCase());
}
