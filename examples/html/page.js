// The page's own file: what Jalon tells, and who is signed in.
const told = document.querySelector('#told');

document.addEventListener('jalon-item-open', ({ item, open }) => {
  told.textContent = open ? `Vous lisez ${item}.` : `${item} est refermé.`;
});
document.addEventListener('jalon-error', ({ code, requestId }) => {
  told.textContent = `La fiche n’a pas pu être lue (${code}, ${requestId ?? 'sans numéro'}).`;
});

// On a page where people sign in, your server hands over their token. This one is public.
// document.querySelector('jalon-provider').getAccessToken = async ({ signal }) =>
//   (await (await fetch('/session/token', { method: 'POST', signal })).json()).access_token;
