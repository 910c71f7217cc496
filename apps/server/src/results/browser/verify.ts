import { verifyResultSheet, type SheetVerification } from '@jalon/client';
import type { ResultKeys } from '@jalon/contract';
import type { SignedResultSheet } from '@jalon/core/assessment';
import type { Language } from '@jalon/core/shared';
import type { SheetWords } from '../sheet-words.ts';
import type { VerifyWords } from '../verify-words.ts';
import { keysOfServer } from './keys.ts';
import { publishedNow } from './published.ts';
import { showAnswer, showTrouble, type Answer, type Page } from './show.ts';

/** The page as it was sent, or nothing where this script has no place. */
function findPage(): Page | undefined {
  const [verify, said, answer, file] = ['verify', 'said', 'answer', 'file'].map((id) => document.getElementById(id));
  if (!verify || !said || !answer || !(file instanceof HTMLInputElement)) return undefined;
  const words = JSON.parse(verify.dataset['words'] ?? '{}') as VerifyWords & { readonly sheet: SheetWords };
  return { verify, said, answer, file, words, language: document.documentElement.lang as Language };
}

/** A newer question makes the answer to an older one worthless. */
let asked = 0;

async function answerOn(page: Page, work: (keys: ResultKeys) => Promise<Answer | 'not-published' | 'unreadable'>): Promise<void> {
  const turn = (asked += 1);
  page.answer.replaceChildren();
  page.said.textContent = page.words.working;
  const keys = await keysOfServer();
  const answer = keys ? await work(keys.document) : undefined;
  if (turn !== asked) return;
  page.said.textContent = '';
  if (!keys || !answer) showTrouble(page, page.words.noKeys);
  else if (answer === 'not-published') showTrouble(page, page.words.notPublished);
  else if (answer === 'unreadable') showTrouble(page, page.words.unreadable);
  else showAnswer(page, { ...answer, storedAt: keys.storedAt });
}

const subjectOf = ({ sheet }: SheetVerification): string => (sheet ? `${sheet.programme.code}~${sheet.cycle.code}~${sheet.territory.id}` : '');

/** A file: verified by itself first, so that it is told even without a network; then compared with what is published. */
const verifyFile = (page: Page, file: File): Promise<void> => answerOn(page, async (keys) => {
  const text = await file.text();
  const alone = await verifyResultSheet(text, keys);
  if (alone.verdict !== 'valid') return { found: alone, printed: null, compared: true };
  const now = await publishedNow(subjectOf(alone));
  if (now === 'unreadable') return { found: alone, printed: null, compared: false };
  return { found: await verifyResultSheet(text, keys, { published: now === 'not-published' ? '' : now.sheet.resultHash }), printed: null, compared: true };
});

/** A QR code: what is published under its address, with the hash that was printed. */
const verifyPrinted = (page: Page, result: string, hash: string): Promise<void> => answerOn(page, async (keys) => {
  const now: SignedResultSheet | 'not-published' | 'unreadable' = await publishedNow(result);
  if (typeof now === 'string') return now;
  const found = await verifyResultSheet(now, keys);
  return { found, printed: found.sheet?.resultHash === hash ? 'same' : 'other', compared: true };
});

function listen(page: Page): void {
  const { verify, file } = page;
  verify.hidden = false;
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) void verifyFile(page, chosen);
  });
  for (const name of ['dragenter', 'dragover']) verify.addEventListener(name, (event) => { event.preventDefault(); verify.classList.add('over'); });
  verify.addEventListener('dragleave', () => verify.classList.remove('over'));
  verify.addEventListener('drop', (event) => {
    event.preventDefault();
    verify.classList.remove('over');
    const dropped = event.dataTransfer?.files[0];
    if (dropped) void verifyFile(page, dropped);
  });
}

const page = findPage();
if (page) {
  listen(page);
  // Read at once, so that a sheet can be verified when the connection is gone.
  void keysOfServer();
  const query = new URLSearchParams(location.search);
  const result = query.get('result');
  if (result !== null) void verifyPrinted(page, result, query.get('hash') ?? '');
}
