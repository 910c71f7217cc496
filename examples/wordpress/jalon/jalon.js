// The plugin's own script, from the site itself. It says who is signed in, and follows a name from a list to its card.

/** Kept in memory only, for all the widgets of the page: in no attribute, no address, no storage. */
let token = { value: '', until: 0 };

/**
 * @param {DOMStringMap} offered Where this site gives a token, and the nonce of the session.
 * @param {{ reason: 'first' | 'unauthorized', signal: AbortSignal }} request
 */
async function askSite({ tokenUrl = '', tokenNonce = '' }, { reason, signal }) {
  if (reason === 'first' && Date.now() < token.until) return token.value;
  const headers = { 'Content-Type': 'application/json', 'X-WP-Nonce': tokenNonce };
  const answer = await fetch(tokenUrl, { method: 'POST', credentials: 'same-origin', headers, body: JSON.stringify({ reason }), signal });
  if (!answer.ok) throw new Error(`${tokenUrl} answered ${answer.status}.`);
  const { access_token: value, expires_in: seconds } = await answer.json();
  if (!value) return undefined;
  token = { value, until: Date.now() + (seconds - 30) * 1000 };
  return value;
}

for (const provider of document.querySelectorAll('jalon-provider[data-token-url]')) {
  Object.assign(provider, { getAccessToken: (request) => askSite(provider.dataset, request) });
}

/** A territory opened in a list or a matrix: into the card or the review of this page, or to the server's page of it. */
document.addEventListener('jalon-territory-select', ({ target, territory }) => {
  const here = document.querySelector('jalon-review, jalon-scorecard');
  if (here) {
    here.setAttribute('territory', territory);
    here.scrollIntoView({ block: 'start' });
    return;
  }
  const server = target.closest('jalon-provider')?.getAttribute('base-url');
  const query = new URLSearchParams({ programme: target.getAttribute('programme'), cycle: target.getAttribute('cycle') });
  if (server) location.assign(`${server}/s/${encodeURIComponent(territory)}?${query}`);
});
