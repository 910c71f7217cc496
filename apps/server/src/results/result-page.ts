import { LANGUAGES } from '@jalon/core/shared';
import type { SignedResultSheet } from '@jalon/core/assessment';
import { findSubject } from '../assessments/subject.ts';
import type { App } from '../http/create-app.ts';
import { markup, type Markup } from '../pages/markup.ts';
import { pageLanguage, sendPage } from '../pages/page.ts';
import type { Services } from '../services.ts';
import { issueSheet } from './issue-sheet.ts';
import { qrCode } from './qr-code.ts';
import { RESULTS_CSS_PATH } from './results-style.ts';
import { colonIn, dateIn } from './sheet-formats.ts';
import { sheetPart } from './sheet-part.ts';
import { SHEET_WORDS } from './sheet-words.ts';

/** Where the QR code leads: the page that verifies, with the result and the hash that is printed. */
export const verifyAddress = (base: string, id: string, resultHash: string): string => `${base}/verify?result=${encodeURIComponent(id)}&hash=${resultHash}`;

/** `/r/pacasen/2021/sn-fk-fd1-1`: the sheet of a published result, to read and to print. No script. */
export function addResultPage(services: Services): (app: App) => void {
  return (app) => {
    app.get('/r/:programme/:cycle/:territory', async (c) => {
      const { programme, cycle, territory } = c.req.param();
      const subject = findSubject(services, programme, cycle, territory);
      const { text } = await issueSheet(services, subject);
      const { sheet, protected: header } = JSON.parse(text) as SignedResultSheet;
      const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
      const language = pageLanguage(c);
      const { title, label } = SHEET_WORDS[language];
      const address = verifyAddress(sheet.issuer, subject.id, sheet.resultHash);
      const local = new URL(address);
      const row = (name: string, value: string): Markup => markup`<div><dt>${name}</dt><dd><bdi>${value}</bdi></dd></div>`;
      const main = markup`<article class="sheet">
    <h1>${title}${colonIn(language)}<bdi>${sheet.territory.name}</bdi></h1>${sheetPart(sheet, language)}
    <section class="proof"><h2>${label.verify}</h2>
      ${qrCode(address, label.verify)}
      <div><p>${label.scan}</p>
      <p><a href="${local.pathname}${local.search}&lang=${language}"><bdi class="long" dir="ltr">${address}</bdi></a></p>
      <dl class="facts">${row(label.issuer, sheet.issuer)}${row(label.issuedAt, dateIn(language, sheet.issuedAt))}${row(label.key, kid)}${row(label.hash, sheet.resultHash)}</dl>
      <p class="screen"><a href="/v1/results/${programme}/${cycle}/${sheet.territory.id}" download="${subject.id.replaceAll('~', '-')}.json">${label.file}</a></p></div>
    </section></article>`;
      return sendPage(c, { title: `${title}${colonIn(language)}${sheet.territory.name}`, language, languages: LANGUAGES, main, style: RESULTS_CSS_PATH });
    });
  };
}
