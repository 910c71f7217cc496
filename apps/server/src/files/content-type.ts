import { fileTypeFromBuffer } from 'file-type';
import { unzipSync } from 'fflate';

/** What a file may be, by what its content says, with the ending it is given when it is downloaded. */
const ALLOWED: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp', 'image/heic': 'heic', 'text/plain': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt', 'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

export const ALLOWED_ENDINGS: readonly string[] = Object.values(ALLOWED);
export const endingOf = (type: string): string => ALLOWED[type] ?? 'bin';

/** Parts by which an office document carries a program: macros, scripts, controls, programs inside it. */
const PROGRAM_PARTS = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/.*|macrosheets\/.*)$|^(Basic|Scripts)\/|\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|lnk)$/i;

/** Whether a document made of parts (ZIP) can be read, and carries no program. */
function isPlainDocument(bytes: Uint8Array): boolean {
  let carries = false;
  let parts = 0;
  try {
    unzipSync(bytes, {
      filter({ name }) {
        parts += 1;
        carries ||= PROGRAM_PARTS.test(name);
        return false;
      },
    });
  } catch {
    return false;
  }
  return parts > 0 && !carries;
}

/** Control signs stand in no text one reads, tabs and ends of lines apart. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f]/;
const MARKUP_OR_SCRIPT = /^\s*(<[a-z!?/]|#!|%!PS|\{\\rtf)/i;

function isPlainText(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return text.trim() !== '' && !CONTROLS.test(text) && !MARKUP_OR_SCRIPT.test(text);
}

/** The media type of a file, from its content alone; undefined where it is none that is received. */
export async function typeOfContent(bytes: Uint8Array): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => ({ mime: 'unreadable' }));
  if (found === undefined) return isPlainText(bytes) ? 'text/plain' : undefined;
  const ending = ALLOWED[found.mime];
  if (ending === undefined || found.mime === 'text/plain') return undefined;
  return /^(docx|xlsx|odt|ods)$/.test(ending) && !isPlainDocument(bytes) ? undefined : found.mime;
}
