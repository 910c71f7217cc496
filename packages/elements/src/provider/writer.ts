/** The whole client, for those who edit. */
export { createClient } from '@jalon/client';
