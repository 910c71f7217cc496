import { notAUrl } from './option-faults.ts';

/** Base URL without a closing slash. A relative one is read against the page's address. Throws a TypeError otherwise. */
export function readBaseUrl(baseUrl: string | URL): string {
  const page = (globalThis as { location?: { href?: string } }).location?.href;
  let url: URL;
  try {
    url = new URL(String(baseUrl), page);
  } catch (cause) {
    throw notAUrl(baseUrl, cause);
  }
  return (url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin) + url.pathname.replace(/\/+$/, '');
}
