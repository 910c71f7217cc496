/** What a fixture's site pastes: the choice on the page for webmasters. */
const PUBLISHED = 'territory=ansd:SN-FK-FD1-1&cycle=pacasen~2021';
export const MODULE = PUBLISHED;
export const CLASSIC = `${PUBLISHED}&form=classic`;
export const FRAME = `${PUBLISHED}&host=frame`;
const SHAREPOINT = `${PUBLISHED}&host=sharepoint`;

export interface HostFixture {
  readonly name: string;
  /** As it is sent, `{server}` for the origin of the Jalon server. `null` where none is. */
  readonly policy: string | null;
  /** Other headers. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query: string;
  readonly snippet: 'module' | 'classic' | 'frame' | 'web part' | 'one file';
  /** Where the header is from. */
  readonly source: string;
  /** The page is a stranger to the server's list, has no JavaScript, or stands in a sandbox. */
  readonly as?: 'changed on its way' | 'stranger' | 'without JavaScript' | 'sandboxed';
  /** The host puts its nonce on every script tag. */
  readonly nonce?: string;
}

const STRICT = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'";
const OWN = 'strict by hand';
const SHAREPOINT_SOURCE = 'sp-dev-docs, "Support for Content Security Policy in SharePoint Online": the list of a tenant, shortened';
const SHAREPOINT_POLICY = "script-src 'unsafe-eval' 'self' https://contentstorage.osi.office.net https://res.delve.office.com https://public-cdn.sharepointonline.com *.cdn.office.net *.onecdn.static.microsoft 'nonce-mvvlikiedo'";
const LIFERAY_SOURCE = 'the policy Liferay’s own page on Content Security Policy gives as an example for 7.4';
const LIFERAY_POLICY = (connect: string): string => `default-src 'self'; base-uri 'self' 'strict-dynamic'; connect-src 'self'${connect}; img-src data: 'self' w3.org/svg/2000; script-src 'self' 'strict-dynamic' 'nonce-liferay' 'unsafe-eval'; script-src-attr 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'`;
const GOVUK_SOURCE = 'govuk_app_config, GovukContentSecurityPolicy, shortened';
const GOVUK_POLICY = (more: string): string => `default-src https: 'self' *.publishing.service.gov.uk www.gov.uk; img-src 'self' data: www.gov.uk; script-src 'self' *.publishing.service.gov.uk www.gov.uk www.youtube.com 'unsafe-inline'${more}; style-src 'self' www.gov.uk 'unsafe-inline'; font-src 'self' www.gov.uk; connect-src 'self' www.gov.uk lux.speedcurve.com${more}; object-src 'none'; frame-src 'self' www.gov.uk www.youtube.com`;
const DSFR_POLICY = (more: string): string => `default-src 'self'; script-src 'self'${more}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'${more}; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'`;
const TYPES = "script-src {server}; connect-src {server}; require-trusted-types-for 'script'";

/** Sites that are met, each with the exact header it sends. What becomes of a widget there is found by running it, and stands in docs/hosts.md. */
export const FIXTURES: readonly HostFixture[] = [
  { name: 'A page without a policy', policy: null, query: MODULE, snippet: 'module', source: 'none' },
  { name: 'The same, classic script', policy: null, query: CLASSIC, snippet: 'classic', source: 'none' },
  { name: 'Strict, nothing added', policy: STRICT, query: MODULE, snippet: 'module', source: OWN },
  { name: 'Strict, nothing added, a frame', policy: STRICT, query: FRAME, snippet: 'frame', source: OWN },
  { name: 'Strict, with the printed lines', policy: `${STRICT}; script-src {server}; connect-src {server}`, query: MODULE, snippet: 'module', source: OWN },
  { name: 'Strict, with the printed line for a frame', policy: `${STRICT}; frame-src {server}`, query: FRAME, snippet: 'frame', source: OWN },
  { name: '`default-src \'none\'` and nothing else', policy: "default-src 'none'", query: MODULE, snippet: 'module', source: OWN },
  { name: 'No `connect-src`', policy: `${STRICT}; script-src {server}`, query: MODULE, snippet: 'module', source: OWN },
  { name: 'No `script-src` and no `default-src`', policy: "style-src 'self'; connect-src 'self' {server}", query: MODULE, snippet: 'module', source: OWN },
  { name: 'No `connect-src \'self\'`, for readers who are signed in', policy: `${STRICT}; script-src 'self' {server}; connect-src {server}`, query: `${PUBLISHED}&access=signed`, snippet: 'module', source: OWN },
  { name: 'A file that does not match its hash', policy: null, query: MODULE, snippet: 'module', as: 'changed on its way', source: 'none' },
  { name: '`style-src \'none\'`', policy: "default-src 'none'; style-src 'none'; script-src {server}; connect-src {server}", query: MODULE, snippet: 'module', source: OWN },
  { name: '`script-src` by hash alone', policy: "default-src 'none'; script-src '{hash}'; connect-src {server}", query: MODULE, snippet: 'one file', source: OWN },
  { name: 'Trusted Types with a list that lacks ours', policy: `${TYPES}; trusted-types site`, query: MODULE, snippet: 'module', source: OWN },
  { name: 'Trusted Types with ours on the list', policy: `${TYPES}; trusted-types site {types}`, query: MODULE, snippet: 'module', source: OWN },
  { name: 'Trusted Types, any name, `\'allow-duplicates\'`', policy: `${TYPES}; trusted-types * 'allow-duplicates'`, query: MODULE, snippet: 'module', source: OWN },
  { name: 'A French public site, `\'self\'` alone', policy: DSFR_POLICY(''), query: MODULE, snippet: 'module', source: 'a usual strict policy of sites that serve the DSFR themselves' },
  { name: 'The same, with the printed lines', policy: DSFR_POLICY(' {server}'), query: MODULE, snippet: 'module', source: 'the same' },
  { name: 'GOV.UK', policy: GOVUK_POLICY(''), query: MODULE, snippet: 'module', source: GOVUK_SOURCE },
  { name: 'GOV.UK, a frame', policy: GOVUK_POLICY(''), query: FRAME, snippet: 'frame', source: GOVUK_SOURCE },
  { name: 'GOV.UK, with the printed lines', policy: GOVUK_POLICY(' {server}'), query: MODULE, snippet: 'module', source: GOVUK_SOURCE },
  { name: 'SharePoint Online, enforced', policy: SHAREPOINT_POLICY, query: SHAREPOINT, snippet: 'web part', source: SHAREPOINT_SOURCE },
  { name: 'SharePoint Online, our origin among the script sources', policy: `${SHAREPOINT_POLICY} {server}/`, query: SHAREPOINT, snippet: 'web part', source: SHAREPOINT_SOURCE },
  { name: 'SharePoint Online, enforced, a frame', policy: SHAREPOINT_POLICY, query: FRAME, snippet: 'frame', source: SHAREPOINT_SOURCE },
  { name: 'WordPress, public page', policy: null, headers: { 'X-Content-Type-Options': 'nosniff' }, query: `${PUBLISHED}&host=wordpress`, snippet: 'module', source: 'WordPress sends no policy unless told' },
  { name: 'WordPress, administration', policy: "frame-ancestors 'self'", headers: { 'X-Frame-Options': 'SAMEORIGIN' }, query: `${PUBLISHED}&host=wordpress`, snippet: 'module', source: '`send_frame_options_header()`' },
  { name: 'Drupal, as installed', policy: null, headers: { 'X-Frame-Options': 'SAMEORIGIN', 'X-Content-Type-Options': 'nosniff' }, query: `${PUBLISHED}&host=drupal`, snippet: 'module', source: 'Drupal’s core headers; Security Kit leaves every directive empty' },
  { name: 'Drupal, Security Kit with `default-src \'self\'`', policy: "default-src 'self'", query: `${PUBLISHED}&host=drupal`, snippet: 'module', source: 'a usual first value in Security Kit' },
  { name: 'The same, with the printed lines', policy: "default-src 'self'; script-src 'self' {server}; connect-src 'self' {server}", query: `${PUBLISHED}&host=drupal`, snippet: 'module', source: 'the same' },
  { name: 'Liferay 7.4', policy: LIFERAY_POLICY(''), query: `${PUBLISHED}&host=liferay`, snippet: 'module', nonce: 'liferay', source: LIFERAY_SOURCE },
  { name: 'Liferay 7.4, our origin under `connect-src`', policy: LIFERAY_POLICY(' {server}'), query: `${PUBLISHED}&host=liferay`, snippet: 'module', nonce: 'liferay', source: LIFERAY_SOURCE },
  { name: 'An isolated page (COEP)', policy: null, headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }, query: MODULE, snippet: 'module', source: OWN },
  { name: 'An isolated page (COEP), a frame', policy: null, headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' }, query: FRAME, snippet: 'frame', source: OWN },
  { name: 'In a sandboxed frame without `allow-same-origin`', policy: null, query: MODULE, snippet: 'module', as: 'sandboxed', source: 'as some oEmbed consumers do' },
  { name: 'An origin that is not on the server’s list', policy: null, query: MODULE, snippet: 'module', as: 'stranger', source: 'none' },
  { name: 'The same, a frame', policy: null, query: FRAME, snippet: 'frame', as: 'stranger', source: 'none' },
  { name: 'Without JavaScript', policy: null, query: MODULE, snippet: 'module', as: 'without JavaScript', source: 'none' },
  { name: 'Without JavaScript, a frame', policy: null, query: FRAME, snippet: 'frame', as: 'without JavaScript', source: 'none' },
];
