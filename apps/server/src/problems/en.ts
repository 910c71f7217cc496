import type { FaultTexts, ProblemTexts } from './problem-text.ts';

const always = (sentence: string) => (): string => sentence;
/** What stands otherwise than If-Match says, by the kind of aggregate. */
const CHANGED: Readonly<Record<string, string>> = { assessment: 'The file', plan: 'The plan', 'allocation-run': 'The allocation' };

export const problemsEn: ProblemTexts = {
  'invalid-request': {
    title: 'The request is not in the expected form', detail: always('One or more parts of the request do not fit. Each is listed with its place; correct them and try again.'),
    when: 'A field is missing, holds a value outside what is allowed, or does not exist.', remedy: 'Read errors: each line gives a code and a pointer to the place. Nothing was changed.',
  },
  'invalid-json': {
    title: 'What was sent is not readable JSON', detail: always('What was sent cannot be read as JSON in UTF-8. Check it and try again.'),
    when: 'The body is cut short, malformed, nested too deeply, or not in UTF-8.', remedy: 'Send one complete JSON document, encoded in UTF-8.',
  },
  'invalid-cursor': {
    title: 'This page of the list cannot be found', detail: always('The page mark does not belong to this list. Start the list again.'),
    when: 'The cursor was altered, or the filters changed since the page before.', remedy: 'Send nextCursor back as it is, with the same filters; otherwise start without a cursor.',
  },
  'body-too-large': {
    title: 'The request is too large', detail: ({ max }) => `One request holds at most ${max ?? '1000000'} bytes. Split it into several.`,
    when: 'The body of the request exceeds the limit.', remedy: 'Send fewer commands at a time. Files are uploaded separately.',
  },
  'unsupported-media-type': {
    title: 'This type of content is not received here', detail: ({ expected }) => `The expected content is ${expected ?? 'application/json'}. Say so in the Content-Type header.`,
    when: 'The Content-Type header is missing or names something other than JSON.', remedy: 'Send Content-Type: application/json.',
  },
  'not-acceptable': {
    title: 'The answer does not exist in the form asked for', detail: always('Answers are JSON. Accept application/json and try again.'),
    when: 'The Accept header excludes JSON.', remedy: 'Add application/json to the Accept header, or leave it out.',
  },
  'not-signed-in': {
    title: 'This needs you to sign in', detail: always('Without signing in, only territories, grids and published results can be read. Sign in and try again.'),
    when: 'The request carries no access token.', remedy: 'Send Authorization: Bearer followed by a token of your identity provider.',
  },
  'token-invalid': {
    title: 'The sign-in is not recognised', detail: always('The access token is not recognised here. Sign in again.'),
    when: 'The signature, issuer, audience or algorithm of the token does not fit.', remedy: 'Ask the issuer this server knows for a token meant for it (aud).',
  },
  'token-expired': {
    title: 'The sign-in has expired', detail: always('The access token is no longer valid. Sign in again: what you typed is kept.'),
    when: 'The end date of the token has passed.', remedy: 'Ask for a new token, then send the same request again.',
  },
  'forbidden': {
    title: 'Your rights do not cover this', detail: always('Your account holds no right over this territory for this action. Ask the programme’s management.'),
    when: 'The role, territory or dates of your rights do not cover what was asked.', remedy: 'Read refusal for the exact reason. The same request will get the same answer.',
  },
  'not-found': {
    title: 'Nothing stands at this address', detail: always('What was asked for does not exist here. Check the address or the reference.'),
    when: 'The address does not exist, or the territory, programme, cycle or grid is not known.', remedy: 'A territory is named by its own id or by scheme:code, never by its name.',
  },
  'method-not-allowed': {
    title: 'This address does not answer to this method', detail: ({ allowed }) => `This address answers to ${allowed ?? 'GET'}.`,
    when: 'The address exists with another HTTP method.', remedy: 'Read the Allow header.',
  },
  'not-published': {
    title: 'No result is published', detail: ({ territory, cycle }) => `No result of ${territory ?? 'this territory'} is published for ${cycle ?? 'this cycle'}. Somebody entitled may sign in to read the file being prepared.`,
    when: 'Only a draft exists, and the request comes from somebody who may not read it.', remedy: 'Sign in with an account that holds rights over this territory, or wait for publication.',
  },
  'file-refused': {
    title: 'This type of file is not received', detail: ({ allowed }) => `This file is not of a type that is received, or carries a program (a macro). Received: ${allowed ?? 'pdf, png, jpg'}. Save it as PDF and try again.`,
    when: 'The content of the file, not its name, is that of a program, a page, an archive, a document with macros, or of no known type.', remedy: 'Send a PDF, an image, a text in UTF-8, or an office document without macros.',
  },
  'file-too-large': {
    title: 'The file is too large', detail: ({ max }) => `A file holds at most ${max ?? '20'} million bytes. Scan at a lower resolution, or split the pages.`,
    when: 'The file, or what is sent of it, exceeds the limit or the size announced.', remedy: 'Check the size announced. Make the file smaller, or several of it.',
  },
  'hash-mismatch': {
    title: 'The file received is not the one announced', detail: always('The file arrived other than announced. Nothing was kept: send it again.'),
    when: 'The SHA-256 of the bytes received is not that of the address or the announcement.', remedy: 'Compute the hash on the bytes you send, then send them again from the start.',
  },
  'offset-mismatch': {
    title: 'The upload does not go on where it stopped', detail: ({ offset }) => `${offset ?? '0'} bytes of the upload have come. Go on from there.`,
    when: 'Upload-Offset is not the number of bytes received so far.', remedy: 'Read how the upload stands, and go on at offset.',
  },
  'file-pending': {
    title: 'The file waits to be checked', detail: always('The file has come; the virus scanner has not looked at it yet. Try again in a moment.'),
    when: 'The file was not checked yet.', remedy: 'Wait for the delay in Retry-After, then ask again.',
  },
  'file-infected': {
    title: 'The virus scanner stopped this file', detail: always('The virus scanner stopped this file: it is neither kept nor handed over. Attach a sound copy instead.'),
    when: 'The check found the file dangerous; its bytes were removed.', remedy: 'Make the document again from a sound source; it will have another hash.',
  },
  'quota-exceeded': {
    title: 'Too many files in a day', detail: ({ max }) => `One person sends at most ${max ?? '200'} million bytes in 24 hours. Go on tomorrow, or ask the programme’s management.`,
    when: 'The files a person brought, and the uploads they began, exceed the limit for 24 hours.', remedy: 'Wait, or have JALON_UPLOAD_MB_PER_DAY raised.',
  },
  'stale': {
    title: 'Somebody changed this meanwhile', detail: always('What you are changing has changed since you read it. Nothing is lost: compare, then choose.'),
    when: 'The entity the command names changed after the version given as base.', remedy: 'Read current and changedBy, show both values, then send the command on the current version with a new id.',
  },
  'id-reused': {
    title: 'This id was used before', detail: ({ id }) => `The id ${id ?? 'sent'} already stands for another change. Send this one under a new id.`,
    when: 'A command carries the id of another one that is already recorded.', remedy: 'Give each gesture a new id (UUID), kept for the retries of that gesture only.',
  },
  'refused': {
    title: 'The change was not accepted', detail: always('The grid or the state of the file does not allow this change. Nothing was changed.'),
    when: 'The value, item or date does not fit the grid.', remedy: 'Read refusal and errors: the code gives the reason, the pointer the place.',
  },
  'conflict': {
    title: 'This cannot be done as things stand', detail: always('What is recorded does not allow it. The reason is given; nothing was changed.'),
    when: 'What is recorded contradicts the request: the person is there already, the grant is the last of its kind.', remedy: 'Read errors, read the list again, then change the request.',
  },
  'grid-immutable': {
    title: 'This version of the grid is already here, with other content', detail: ({ grid }) => `The grid ${grid ?? 'named'} is already published with other content: results may stand on it. Give the changed grid a version of its own.`,
    when: 'A grid is sent under a version that is published, and its hash differs.', remedy: 'Change version, then publish. Labels and sources may be mended under the same version.',
  },
  'cycle-published': {
    title: 'This cycle is published', detail: ({ cycle }) => `The cycle ${cycle ?? 'named'} is published: it changes by acts alone, dated and with their reason.`,
    when: 'A draft is saved, or a publication asked for, of a cycle that is published.', remedy: 'Decide an act (POST …/acts), or prepare another cycle.',
  },
  'document-refused': {
    title: 'The document has mistakes', detail: ({ count }) => `The document cannot be taken in: ${count ?? 'several'} thing(s) to correct, each with its place. Nothing was changed.`,
    when: 'A grid, a cycle or an act does not pass the checks.', remedy: 'Read errors: each line gives the code, the place and what to write.',
  },
  'job-not-done': {
    title: 'The file is not ready yet', detail: always('This job has no file yet. Wait until it is done, then retry.'),
    when: 'The file of an export is asked for before the job is done, or of a job that makes none.', remedy: 'Read the job again (GET /v1/jobs/…) until its status is done and it has a file.',
  },
  'file-unreadable': {
    title: 'This file cannot be read', detail: always('This file is damaged, locked with a password, or not the workbook it says it is. Save it again as XLSX or CSV, then retry. Nothing was changed.'),
    when: 'The content of a file to import does not open, or unfolds past the limits.', remedy: 'Send an XLSX without a password, or a CSV in UTF-8.',
  },
  'precondition-failed': {
    title: 'What you are changing has changed', detail: ({ about }) => `${CHANGED[about ?? ''] ?? 'What you are changing'} no longer stands as If-Match says. Read it again, then retry.`,
    when: 'The If-Match header names a state that is not the current one.', remedy: 'Read the card again and take its ETag. Without If-Match, only a change to the same entity stops a command.',
  },
  'client-too-old': {
    title: 'This page is too old for the service', detail: ({ minimum = '' }) => `The service needs version ${minimum} or later. Reload the page; if that is not enough, tell whoever publishes it.`,
    when: 'The Jalon-Client header says a version older than minimumClient, at /healthz.', remedy: 'Move to a later version of @jalon/client, or load the widgets from the server.',
  },
  'too-many-requests': {
    title: 'Too many requests in a short time', detail: always('Requests come faster than expected. Wait a moment, then try again.'),
    when: 'The number of requests exceeds the limit.', remedy: 'Wait for the seconds given in the Retry-After header.',
  },
  'timeout': {
    title: 'The answer did not come in time', detail: always('The work asked for took too long. Try again: a change already recorded will not be recorded twice.'),
    when: 'The request exceeded the time allowed.', remedy: 'Send the same request again, with the same command ids.',
  },
  'unavailable': {
    title: 'The service is not available at the moment', detail: always('The service cannot answer at the moment. Try again shortly: what you typed is kept.'),
    when: 'The server is starting or stopping, or cannot reach its database or the identity provider.', remedy: 'Send the same request again after the delay in Retry-After.',
  },
  'internal': {
    title: 'The server met a fault', detail: always('A fault of the server stopped the request. Try again; if it happens again, give the request number to your support.'),
    when: 'A defect of the server. Its cause is in the server’s log, under the request number.', remedy: 'Give requestId to whoever runs the server.',
  },
  'no-answer': {
    title: 'The server does not answer', detail: always('No answer came. Check the network connection, then try again.'),
    when: 'Made by the client: the network is down, the address is wrong, or a CORS rule hides the answer.', remedy: 'Check baseUrl. In a browser, the page’s origin must be in the server’s JALON_CORS_ORIGINS.',
  },
  'unexpected-answer': {
    title: 'The answer received is not the service’s', detail: always('An answer came, but not in the expected form. Something on the network may have replaced it.'),
    when: 'Made by the client: the answer is not JSON of this service.', remedy: 'Check the address, the proxy, and the version of the server.',
  },
  'server-too-old': {
    title: 'The service is too old for this page', detail: always('The service does not have the version this page needs yet. Tell whoever operates it.'),
    when: 'Made by the client: the Jalon-Server header says a version older than it understands.', remedy: 'Upgrade the server, or take the client of its version.',
  },
  'cancelled': {
    title: 'The request was cancelled', detail: always('The request was cancelled before the answer came.'),
    when: 'Made by the client: the abort signal was given.', remedy: 'Nothing to do, if that was meant.',
  },
};

export const faultsEn: FaultTexts = {
  'missing': always('This value is missing. Add it.'),
  'wrong-type': ({ expected }) => `This value is not of the expected type (${expected ?? ''}).`,
  'too-short': ({ minimum }) => `At least ${minimum ?? '1'} needed.`,
  'too-small': ({ minimum }) => `The value must be at least ${minimum ?? '0'}.`,
  'too-long': ({ maximum }) => `The length may not exceed ${maximum ?? ''}.`,
  'too-big': ({ maximum }) => `The value may not exceed ${maximum ?? ''}.`,
  'unknown-field': ({ field }) => `The field ${field ?? ''} does not exist here. Remove it.`,
  'wrong-format': ({ format }) => `This value is not in the expected form (${format ?? ''}).`,
  'not-among': ({ values }) => `Allowed values: ${values ?? ''}.`,
  'not-a-date': always('This date does not exist. Write it as 2025-06-30.'),
  'not-valid': always('This value is not allowed here.'),
  'given-twice': ({ field }) => `The field ${field ?? ''} is given several times. Keep one.`,
  'unwritable-text': always('This text holds a sign that cannot be stored. Remove it.'),
  'invalid-cursor': always('This cursor is not of this list.'),
  'unknown-territory': ({ value }) => `No territory has the reference ${value ?? ''}.`,
  'unknown-programme': ({ value }) => `No programme of that name is loaded (cycle ${value ?? ''}).`,
  'unknown-cycle': ({ value }) => `The cycle ${value ?? ''} is not loaded.`,
  'unknown-assessment': ({ value }) => `${value ?? ''} is no assessment of this server: programme~cycle~territory.`,
  'unknown-referential': ({ value }) => `The grid ${value ?? ''} is not loaded.`,
  'unknown-person': always('Your account is recognised but not registered here. Ask the programme’s management.'),
  'file-missing': always('A proof names this file, but it has not come yet.'),
  'not-an-officer': always('Only officers of the programme, for every territory, publish grids, cycles and acts.'),
  'officer-of-some': always('Your rights as officer cover some territories only: a rule holds for all. Ask whoever manages the programme.'),
  'not-as-in-path': ({ expected }) => `This must be what the address says: ${expected ?? ''}.`,
  'too-many-dossiers': ({ max }) => `The cycle has more than ${max ?? ''} dossiers: the simulation would not end within the time of a request.`,
  'unknown-plan': ({ value }) => `${value ?? ''} is no plan of this server. A new plan begins with the command createPlan.`,
  'unknown-framework': ({ value }) => `The planning framework ${value ?? ''} is not the one of this server. Take it from /v1/planning-frameworks.`,
  'unknown-formula': ({ value }) => `The allocation formula ${value ?? ''} is not loaded.`,
  'unknown-run': ({ value }) => `${value ?? ''} is no allocation run of this server. A new run says its programme and its exercise (create).`,
  'id-taken': always('This id was just taken elsewhere. Begin again with another.'),
  'too-many-streams': ({ max }) => `One person follows changes over at most ${max ?? '20'} connections at a time. Close pages that stand open, or ask /v1/changes from time to time.`,
  'unknown-upload': always('This upload does not exist, or has expired. Begin it again.'),
  'unknown-job': always('This job does not exist, or is no longer kept. Begin the export or the import again.'),
  'too-many-jobs': ({ max }) => `${max ?? ''} exports or imports are waiting already. Wait until one of them ends, then try again.`,
  'too-many-kept': () => 'There is no room for another file, and those kept were made a moment ago. Wait a few minutes, then try again.',
  'file-empty': always('This file is empty. Choose the one that holds the table.'),
  'file-not-a-table': always('This file is neither a workbook nor separated text. Save the table as XLSX or CSV.'),
  'file-old-workbook': always('This file is an old workbook (XLS). Open it in a spreadsheet and save it as XLSX.'),
  'file-other-workbook': always('This workbook is not XLSX (ODS or XLSB). Save it as XLSX.'),
  'file-encrypted': always('This workbook is protected by a password. Take the protection off, then try again.'),
  'file-damaged': ({ row }) => `This file is damaged or incomplete${row ? ` (near line ${row})` : ''}. Save it again, then try again.`,
  'file-too-deep': always('This file unfolds far beyond its size: it is not read. Keep the table alone in it, then try again.'),
  'file-unsafe': always('This file holds definitions that no spreadsheet writes: it is not read.'),
  'file-quote-open': ({ row }) => `A quotation mark is opened and never closed${row ? ` (line ${row})` : ''}. Close it, then try again.`,
  'sheet-unknown': ({ sheet }) => `The workbook has no sheet ${sheet ?? ''}. Choose one that is there.`,
  'sheet-none': always('This workbook has no sheet with a table.'),
  'offset-mismatch': ({ offset }) => `Go on at ${offset ?? '0'} bytes.`,
  'not-administrator': always('Only administrators of rights keep organisations, people and their rights.'),
  'already-there': ({ value }) => `${value ?? 'This reference'} is there already, under another name or in another organisation.`,
  'unknown-organisation': ({ value }) => `No organisation is called ${value ?? ''}.`,
  'unknown-person-here': always('Nobody here is known by this reference.'),
  'unknown-grant': ({ value }) => `No grant has the number ${value ?? ''}.`,
  'outside-organisation': always('This person is not in this organisation. A right is granted to an organisation, or to somebody in it.'),
  'dates-reversed': ({ from, to }) => `The last day (${to ?? ''}) comes before the first (${from ?? ''}).`,
  'administrator-everywhere': always('Administrators of rights are so everywhere: name no territory.'),
  'last-administrator': always('After this, nobody would keep the rights. First grant this role, without an end, to somebody else.'),
  'grant-ended': always('This grant has ended already. Make a new one.'),
  'last-day-past': ({ last, today }) => `${last ?? ''} is past (today is ${today ?? ''}): what was allowed is not rewritten.`,
};
