import { isBundled, isFrame, resizeOf, type EmbedChoice, type EmbedFacts } from './embed.values.ts';
import { filesOf } from './files.ts';

/** What npm's Lit names its policy. */
const BUNDLED_POLICY = 'lit-html';

/** A directive and the sources it must list for this choice. */
export type PolicyLine = readonly [directive: string, ...sources: string[]];

/** The lines of a content security policy that this choice needs, and no other. `'self'` is for the page's own file. */
export function policyLines(choice: EmbedChoice, { server, ...facts }: EmbedFacts): PolicyLine[] {
  const { origin } = new URL(server);
  const signed = choice.access === 'signed';
  if (isFrame(choice)) {
    const resize = resizeOf(choice);
    const scripts = [...(resize === 'style' ? [] : resize === 'own' || signed ? ["'self'"] : []), ...(resize === 'script' ? [origin] : [])];
    return [['frame-src', origin], ...(scripts.length > 0 ? [['script-src', ...scripts] as const] : []), ...(signed ? [['connect-src', "'self'"] as const] : [])];
  }
  const own = signed || isBundled(choice) || choice.host === 'sharepoint' ? ["'self'"] : [];
  const ours = filesOf(choice, { server, ...facts }).length > 0 ? [origin] : [];
  return [['script-src', ...own, ...ours], ['connect-src', ...(signed ? ["'self'"] : []), origin]];
}

/** Names for `trusted-types`, where the page lists them; a copy with a suffix has its own. A frame needs none: its page is ours. */
export function trustedTypes(choice: EmbedChoice, facts: EmbedFacts): string[] {
  if (isFrame(choice)) return [];
  const { suffix } = choice;
  return isBundled(choice) ? [BUNDLED_POLICY] : [...new Set(filesOf(choice, facts).map(({ policy }) => (suffix === '' ? policy : `${policy}-${suffix}`)))];
}
