/** The day of the demonstration, in the morning. */
export const TEST_NOW = Date.parse('2025-05-12T10:00:00.000Z');

export const templateName = (demonstration: boolean): string => (demonstration ? 'jalon_test_demonstration' : 'jalon_test_real');

/** The address of another database of the same PostgreSQL server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
