import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { FileStatus } from '@jalon/contract';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { rich } from '../../shared/rich.ts';
import type { Asked } from './files.ts';

/** Types the server finds from the content that are drawn here; no other ever is, whatever its name. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp']);
/** Characters of a text that are shown. */
const MOST = 20_000;

const kindOf = (type: string): string => (type === 'application/pdf' ? 'pdf' : type.startsWith('image/') ? 'image' : type.startsWith('text/') ? 'text' : 'unknown');

/** `1,2 Mo`. */
function sizeText(say: Say, bytes: number): string {
  return bytes < 1_000_000 ? say('proofs.size.kb', { n: String(Math.max(1, Math.round(bytes / 1000))) }) : say('proofs.size.mb', { n: (bytes / 1_000_000).toFixed(1) });
}

/** Type, size and what the scanner said of a file. */
export function fileFacts(say: Say, asked: Asked<FileStatus>): TemplateResult | typeof nothing {
  if (asked.state === 'asking') return html`<span class="soft" role="status">${say('proofs.asking')}</span><br>`;
  if (asked.state === 'failed') return html`<span class="soft">${say.code('proofs.fault', asked.code)}</span><br>`;
  const { status, type, size } = asked.value;
  const what = [type === null ? '' : say.code('proofs.type', kindOf(type), { type: isolate(type) }), size === null ? '' : sizeText(say, size)].filter(Boolean).join(say('comma'));
  return html`${what ? html`${rich(what)}<br>` : nothing}<span class=${status === 'infected' ? 'c-unmet' : 'soft'}>${say.code('proofs.state', status)}</span><br>`;
}

const texts = new WeakMap<Blob, string>();

/** What is in a text file, as text and nothing else. Filled in once it is read. */
async function fill(element: Element | undefined, blob: Blob, cut: string): Promise<void> {
  if (!element) return;
  let text = texts.get(blob);
  if (text === undefined) {
    text = await blob.text();
    texts.set(blob, text);
  }
  element.textContent = text.length > MOST ? `${text.slice(0, MOST)}…\n\n${cut}` : text;
}

/** Whether this browser shows a PDF of its own; where it does not, opening one would save it under a name without meaning. */
const showsPdf = (): boolean => navigator.pdfViewerEnabled;

const isShownBeside = (blob: Blob): boolean => blob.type.split(';')[0] === 'application/pdf' && showsPdf();

/** The way to a PDF, in a page of its own. */
export function openLink(say: Say, title: string, asked: Asked<Blob>, addressOf: (blob: Blob) => string): TemplateResult | typeof nothing {
  if (asked.state !== 'there' || !isShownBeside(asked.value)) return nothing;
  return html`<a class="btn" href=${addressOf(asked.value)} target="_blank" rel="noopener noreferrer">${say('proofs.open')}<span class="vh">${say('comma')}${title}${say('comma')}${say('proof.opens')}</span></a>`;
}

/** A proof in the page: a picture drawn, a text as text. A PDF opens beside it; anything else is offered to be saved. */
export function preview(say: Say, title: string, asked: Asked<Blob>): TemplateResult {
  if (asked.state === 'asking') return html`<p class="soft" role="status">${say('proofs.reading')}</p>`;
  if (asked.state === 'failed') return html`<p role="alert">${say.code('proofs.fault', asked.code)}</p>`;
  const blob = asked.value;
  const type = blob.type.split(';')[0] ?? '';
  if (PICTURES.has(type)) return html`<canvas class="proof-picture" role="img" aria-label=${title} .blob=${blob}></canvas>`;
  if (isShownBeside(blob)) return html`<p class="soft">${say('proofs.pdf')}</p>`;
  if (type !== 'text/plain') return html`<p class="soft">${say('proofs.notShown')}</p>`;
  const cut = say('proofs.cut');
  return html`<pre class="proof-text" tabindex="0" dir="auto" aria-label=${title} ${ref((element) => void fill(element, blob, cut))}></pre>`;
}
