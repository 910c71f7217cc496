import type { SendingStrings } from '../../../language/strings.ts';

export const messages: SendingStrings = {
  'upload.file-refused': 'This type of file is not received, whatever its name. Save it as PDF, then try again.', 'upload.file-too-large': 'This file is too large. Scan at a lower resolution, or split the pages.', 'upload.hash-mismatch': 'The file arrived different from what it was. Send it again.',
  'upload.file-infected': 'The virus scanner stopped this file. Give a clean copy.', 'upload.quota-exceeded': 'Too many files in one day. Go on tomorrow, or write to the programme.',
};
