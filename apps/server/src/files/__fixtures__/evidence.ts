import type { Evidence, ScorecardView } from '@jalon/core/assessment';
import type { TestServer } from '../../testing/test-server.ts';

export const KOLDA = 'pacasen~2025~sn-kd-kd1-1';
const CARD = '/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1';

/** A command that attaches a proof to something of Kolda's grid that asks for one. */
export async function attaching(server: TestServer, as: string, sha256: string, title = 'Délibération'): Promise<{ id: string; type: string; v: 1; base: number; payload: { item: string; evidence: Evidence } }> {
  const card = (await (await server.ask(CARD, { as })).json()) as ScorecardView;
  const item = [...card.gates, ...card.domains.flatMap(({ indicators }) => indicators)].find(({ asks }) => asks.evidence.length > 0);
  if (!item) throw new Error('the grid asks for no proof');
  return { id: crypto.randomUUID(), type: 'attachEvidence', v: 1, base: card.version, payload: { item: item.code, evidence: { id: crypto.randomUUID().slice(0, 13), kind: item.asks.evidence[0]!, title, sha256 } } };
}

export async function attach(server: TestServer, as: string, sha256: string, title?: string): Promise<Awaited<ReturnType<typeof attaching>>> {
  const command = await attaching(server, as, sha256, title);
  const answer = await server.ask(`/v1/assessments/${KOLDA}/commands`, { method: 'POST', as, body: JSON.stringify({ commands: [command] }), headers: { 'content-type': 'application/json' } });
  if (answer.status !== 200) throw new Error(await answer.text());
  return command;
}

export const put = (server: TestServer, as: string | undefined, sha256: string, body: Uint8Array<ArrayBuffer>): Promise<Response> => server.ask(`/v1/files/${sha256}`, { method: 'PUT', as, body });
