// An integrator's ten lines. Start the product with `npm start`, then run `npm run example:node` beside it.
import { createClient, isProblem } from '@jalon/client';
import { demonstrationToken } from './demonstration-token.ts';

const baseUrl = process.env.JALON_URL ?? 'http://localhost:4173';
process.env.JALON_TOKEN ??= await demonstrationToken(baseUrl, 'coach-kolda');

const jalon = createClient({ baseUrl, getAccessToken: async () => process.env.JALON_TOKEN! });
const card = await jalon.scorecards.get({ territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' });
const xof = (amount: number) => ({ amount, currency: 'XOF' });
try { // the id is made inside; retries and the offline queue reuse it
  const { view } = await jalon.assessments.recordAnswer(card.assessmentId,
    { item: 'IDP-2', input: { collected: xof(182_400_000), expected: xof(240_000_000) } }, { base: card.version });
  console.log(view.score, view.windows.map((w) => `${w.code} ${w.standing}: ${w.reason.code}`)); // score: earned, lost, open, max
} catch (e) { if (isProblem(e, 'stale')) console.log(e.current.version, e.changedBy); else throw e; }
