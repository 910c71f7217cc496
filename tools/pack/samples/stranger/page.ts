// What an agency's developer writes in a project of their own. Compiled with skipLibCheck off, never run.
import '@jalon/elements/define/scorecard';
import '@jalon/elements/define/provider';
import { createClient, isProblem, type JalonClient } from '@jalon/client';
import type { ScorecardView } from '@jalon/core/assessment';

const jalon: JalonClient = createClient({ baseUrl: 'https://jalon.example', getAccessToken: async () => 'token' });

export async function show(): Promise<ScorecardView | undefined> {
  const card = document.createElement('jalon-scorecard');
  card.setAttribute('lang', 'fr');
  document.body.append(card);
  try {
    return await jalon.scorecards.get({ territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' });
  } catch (error) {
    if (isProblem(error, 'not-found')) return undefined;
    throw error;
  }
}
