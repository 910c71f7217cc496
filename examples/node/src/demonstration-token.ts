/** Says what to do, and ends. */
function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/**
 * A token of the issuer built into the demonstration, by client credentials. An agency's own program asks its own identity
 * provider instead; the product takes tokens of any OpenID Connect issuer it is told of.
 */
export async function demonstrationToken(baseUrl: string, persona: string): Promise<string> {
  const discovery = await fetch(`${baseUrl}/demo/.well-known/openid-configuration`).catch(() =>
    stop(`${baseUrl} does not answer. Start the product first with npm start, or give its address: JALON_URL=http://localhost:4173 npm run example:node`),
  );
  if (!discovery.ok) stop(`${baseUrl} is not a demonstration: it has no issuer of its own. Put a token of your identity provider in JALON_TOKEN.`);
  const { token_endpoint: endpoint } = (await discovery.json()) as { token_endpoint: string };
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: persona, client_secret: 'demonstration' });
  const answer = await fetch(endpoint, { method: 'POST', body: form });
  if (!answer.ok) stop(`${endpoint} answered ${answer.status} when asked for a token for ${persona}.`);
  return ((await answer.json()) as { access_token: string }).access_token;
}
