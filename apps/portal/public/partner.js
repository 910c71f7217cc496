// The one file an agency adds to Jalon's tag: it says who is signed in.

/** Kept in memory only: never in an address, never in a storage. */
let token = { value: '', until: 0 };

/** @param {{ reason: 'first' | 'unauthorized', signal: AbortSignal }} request */
async function getAccessToken({ reason, signal }) {
  if (reason === 'first' && Date.now() < token.until) return token.value;
  // Your own server, which knows who is signed in and keeps the secret.
  const answer = await fetch('/session/token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona: signedIn() }),
    signal,
  });
  if (!answer.ok) throw new Error(`/session/token answered ${answer.status}.`);
  const { access_token, expires_in } = await answer.json();
  token = { value: access_token, until: Date.now() + (expires_in - 30) * 1000 };
  return token.value;
}

for (const provider of document.querySelectorAll('jalon-provider')) Object.assign(provider, { getAccessToken });

// What follows serves this demonstration: whose place one takes, and how the page looks.

/** Of this tab alone, so that two tabs can be two people. */
function signedIn() {
  return sessionStorage.getItem('place') ?? 'secretary-kolda';
}

/** @param {string} id */
function takePlace(id) {
  sessionStorage.setItem('place', id);
  location.reload();
}

/** @type {HTMLSelectElement | null} */
const place = document.querySelector('#place');
if (place) {
  place.value = signedIn();
  place.addEventListener('change', () => takePlace(place.value));
}

for (const button of document.querySelectorAll('button')) {
  const { place: id, taken } = button.dataset;
  if (!id) continue;
  const here = id === signedIn();
  button.ariaPressed = String(here);
  if (here && taken && button.firstChild) button.firstChild.textContent = taken;
  else button.addEventListener('click', () => takePlace(id));
}

// Whoever works for another municipality has its plan before them; a visitor has what the council adopted.
for (const planner of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('jalon-pti-planner[data-place]'))) {
  const { place: whose, territory } = planner.dataset;
  if (signedIn() === 'visitor') planner.removeAttribute('plan');
  if (whose !== signedIn() || !territory) continue;
  planner.setAttribute('territory', territory);
  const link = planner.querySelector('a');
  if (link) link.href = link.href.replace(/[^/]*$/, territory.replace(/^ansd:/, ''));
  planner.removeAttribute('plan');
}

/** @type {HTMLSelectElement | null} */
const theme = document.querySelector('#theme');
theme?.addEventListener('change', () => {
  // A cookie, so that the next page comes in the right colours from the first moment.
  document.cookie = `theme=${theme.value}; path=/; max-age=31536000; SameSite=Lax`;
  document.documentElement.dataset.theme = theme.value;
  document.querySelector('meta[name=color-scheme]')?.setAttribute('content', theme.value === 'auto' ? 'light dark' : theme.value);
  for (const card of document.querySelectorAll('jalon-scorecard, jalon-scorecard-list, jalon-scorecard-matrix, jalon-review, jalon-pti-planner, jalon-allocation')) card.setAttribute('theme', theme.value);
});

/** `#ansd:SN-KD-KD1-1` or `#ansd:SN-FK-FD1-1@2021`: what the address says goes into the scorecard that lets one choose. */
const card = document.querySelector('jalon-scorecard[searchable]');

function readAddress() {
  const [, territory, cycle = '2025'] = /^#([^@]+:[^@]+|sn[-\w]*)(?:@([\w-]+))?$/.exec(decodeURIComponent(location.hash)) ?? [];
  if (card && territory) card.setAttribute('territory', territory);
  if (card && territory) card.setAttribute('cycle', cycle);
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-keeps-place]'))) link.hash = location.hash;
}

card?.addEventListener('jalon-territory-change', (event) => {
  const { territory } = /** @type {Event & { territory: string }} */ (event);
  const cycle = card.getAttribute('cycle');
  location.hash = cycle === '2025' ? territory : `${territory}@${cycle}`;
});
/** A name in the matrix opens the page of its card. */
document.querySelector('jalon-scorecard-matrix')?.addEventListener('jalon-territory-select', (event) => {
  const { territory, currentTarget } = /** @type {Event & { territory: string }} */ (event);
  location.assign(`${/** @type {HTMLElement} */ (currentTarget).dataset.card}#${territory}`);
});
addEventListener('hashchange', readAddress);
readAddress();
