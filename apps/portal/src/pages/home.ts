import { markup } from '../markup.ts';
import { TEXTS } from '../texts/index.ts';
import { addressOf, type Page, type PageContext, places } from './page.ts';

/** What this intranet is, whose place one may take, and what is worth seeing. */
export function homePage(context: PageContext): Page {
  const { language } = context;
  const { home } = TEXTS[language];
  const card = addressOf('card', language);
  const main = markup`    <h1>${home.title}</h1>
    <p class="lead">${home.lead}</p>
    <section aria-labelledby="places">
      <h2 id="places">${home.places}</h2>
      <p>${home.placesLead}</p>
      <ul class="rows">${places(context).map(({ id, label }) => markup`
        <li><div><strong>${label}</strong><br>${home.can[id]}</div>
          <button type="button" data-place="${id}" data-taken="${home.taken}" aria-pressed="false">${home.take}<span class="unseen"> (${label})</span></button></li>`)}
      </ul>
    </section>
    <section aria-labelledby="see">
      <h2 id="see">${home.see}</h2>
      <ul class="rows">${home.cards.map(({ at, name, what }) => markup`
        <li><div><a href="${card}${at && `#${at}`}"><strong>${name}</strong></a><br>${what}</div></li>`)}${home.others.map(({ page, name, what }) => markup`
        <li><div><a href="${addressOf(page, language)}"><strong>${name}</strong></a><br>${what}</div></li>`)}
      </ul>
    </section>
    <section aria-labelledby="truth">
      <h2 id="truth">${home.truth}</h2>
      <ul>${home.truths.map((truth) => markup`<li>${truth}</li>`)}</ul>
    </section>`;
  return { name: 'home', title: home.title, main };
}
