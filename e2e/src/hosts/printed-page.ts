import { serverUrl } from '../support/partner-page.ts';

const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const plain = (text: string): string => text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (sign) => SIGNS[sign] ?? sign);

/** What the page for webmasters prints for a choice, as it is read without a script. */
export type PrintedTexts = Readonly<Record<'snippet' | 'own' | 'policy' | 'types' | 'style', string>>;

/** Published in the demonstration, so that a visitor reads a card: Fatick, PACASEN 2021. */
export const PUBLISHED = 'territory=ansd:SN-FK-FD1-1&cycle=pacasen~2021';

export async function printedFor(query: string): Promise<PrintedTexts> {
  const page = await (await fetch(`${serverUrl()}/embed?${query}&lang=fr`)).text();
  const codeOf = (part: string): string => plain(/<code>([\s\S]*?)<\/code><\/pre>/.exec(page.split(`id="${part}"`)[1]?.split('</section>')[0] ?? '')?.[1] ?? '');
  return { snippet: codeOf('snippet'), own: codeOf('own'), policy: codeOf('policy'), types: codeOf('types'), style: codeOf('style') };
}

/** The strictest page these lines allow: nothing but what was printed. */
export const policyOf = ({ policy, types }: Pick<PrintedTexts, 'policy' | 'types'>): string =>
  ["default-src 'none'", "base-uri 'none'", ...policy.split('\n').map((line) => line.replace(/;$/, '')), "require-trusted-types-for 'script'", types.replace(/;$/, '') || "trusted-types 'none'"].join('; ');

/** Port of a site that is on the server's list, and of one that is not: those after the product's two. */
export const listedPort = (): number => Number(new URL(serverUrl()).port) + 2;
export const strangerPort = (): number => listedPort() + 1;
