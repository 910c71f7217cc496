import type { RequestListener } from 'node:http';
import { addDemonstrationIssuer } from '../demonstration/demonstration-issuer.ts';
import { issuerKeys } from '../demonstration/issuer-keys.ts';
import { DEMONSTRATION_AUDIENCE, DEMONSTRATION_ISSUER } from '../demonstration/personas.ts';
import type { App } from '../http/create-app.ts';
import type { FilesOptions } from '../files/open-files.ts';
import { createCrossOrigin } from '../http/cross-origin.ts';
import { createRequestListener } from '../http/listener.ts';
import { createRateLimit, type RateLimitOptions } from '../http/rate-limit.ts';
import { createRequestIds } from '../http/request-id.ts';
import { silentLog, type Log } from '../log/log.ts';
import { addAccessibilityPage } from '../pages/accessibility/accessibility-page.ts';
import { addApiDocs } from '../pages/docs-page.ts';
import { addEmbedPage } from '../pages/embed/embed-page.ts';
import { addFramePages } from '../pages/frame/frame-page.ts';
import { addIndexPage } from '../pages/index-page.ts';
import { addPageScripts, pageScripts } from '../pages/page-scripts.ts';
import { addProblemPages } from '../pages/problem-page.ts';
import { addPlanPage } from '../pages/plan-page.ts';
import { addScorecardPage } from '../pages/scorecard-page.ts';
import { addResultsPage } from '../pages/results-page.ts';
import { addResultKeys } from '../results/keys-document.ts';
import { addResultPage } from '../results/result-page.ts';
import { addVerifyPage } from '../results/verify-page.ts';
import { addStorybook } from '../pages/storybook.ts';
import { addWidgetFiles, type WidgetFiles } from '../pages/cdn.ts';
import { keepWidgets } from '../pages/kept-widgets.ts';
import { openDatabase, type Database, type DatabaseLocation } from '../storage/database.ts';
import type { Services } from '../services.ts';
import type { IdentitySource } from './configuration.ts';
import { hostCheck } from './host-check.ts';
import { openPort, type OpenPort } from './listen.ts';
import { openServices, type Issuer, type OpenOptions, type OpenServices } from './open-services.ts';
import { portalListener } from './portal.ts';
import type { SeedData } from './seed-data.ts';
import { storybookFolder, widgetFiles } from './served-files.ts';
import { verifyScript } from './verify-script.ts';
import { serverVersion } from './version.ts';

export interface StartOptions {
  /** 0 for any free one. */
  readonly port: number;
  readonly host?: string;
  readonly database: DatabaseLocation;
  readonly identity: IdentitySource;
  readonly seed: SeedData;
  /** Address others know this server by; its own address where absent. */
  readonly publicUrl?: string | undefined;
  /** Other origins whose pages may read the answers. The demonstration's intranet is always among them. */
  readonly corsOrigins?: readonly string[];
  /** How fast one caller may ask; as fast as they like where absent. */
  readonly rateLimit?: Omit<RateLimitOptions, 'identity'>;
  /** People and grants to take in at each start, with an issuer of their own. */
  readonly people?: OpenOptions['people'];
  /** Where files of evidence are kept, and how they are looked at. */
  readonly files?: FilesOptions;
  /** How many streams of changes may stand open, and how they are kept alive. */
  readonly streams?: OpenOptions['streams'];
  /** How many jobs may wait, and how much is kept of those that are over. */
  readonly jobs?: OpenOptions['jobs'];
  /** The built script of the page that verifies results; the one of this package where absent. */
  readonly verifyScript?: string;
  /** Folder of the built scripts of the pages for webmasters and of frames; that of this package where absent. */
  readonly pageScripts?: string;
  /** What the keys that sign results are sealed with. */
  readonly keySecret?: string | undefined;
  /** Opens the made-up agency's intranet on the next port. */
  readonly portal?: boolean;
  readonly log?: Log;
  /** Milliseconds since 1970, for the day the product lives in. */
  readonly now?: () => number;
  /** Built widgets to serve under /cdn; those of @jalon/elements where absent. */
  readonly widgets?: WidgetFiles;
  /** Folder in which each version of them is kept, for the pages that name it; none is kept where absent. */
  readonly widgetsFolder?: string;
  /** Called around the making of the database, so that an interruption can be told later. */
  readonly onOpening?: (open: () => Promise<OpenServices>) => Promise<OpenServices>;
}

export interface RunningServer {
  readonly url: string;
  readonly portalUrl: string | undefined;
  readonly services: Services;
  close(): Promise<void>;
}

const issuerOf = (identity: IdentitySource, ownUrl: string): Issuer => (identity.kind === 'issuer'
  ? { url: identity.issuer, audience: identity.audience, name: identity.issuer }
  : { url: `${ownUrl}/demo`, audience: DEMONSTRATION_AUDIENCE, name: DEMONSTRATION_ISSUER });

const sameOnLocalhost = (url: string): string => url.replace('//127.0.0.1', '//localhost');

/** Widgets whose earlier versions are served beside them. A folder that cannot be written is no reason not to start. */
function keepingThem(widgets: WidgetFiles | undefined, kept: string | undefined, log: Log): WidgetFiles | undefined {
  if (!widgets || kept === undefined) return widgets;
  try {
    keepWidgets(widgets, kept);
  } catch (cause) {
    log.warn(`The widgets of version ${widgets.version} could not be kept in ${kept} (JALON_WIDGETS): after an upgrade their address will not answer. ${String(cause)}`);
  }
  return { ...widgets, kept };
}

async function createListener(opened: OpenServices, options: StartOptions, urls: { base: string; issuer: Issuer; portal: string | undefined }): Promise<RequestListener> {
  const { services, settings } = opened;
  const widgets = keepingThem(options.widgets ?? widgetFiles(), options.widgetsFolder, services.log);
  const portalOrigins = urls.portal === undefined ? [] : [urls.portal, sameOnLocalhost(urls.portal)];
  const origins = [...portalOrigins, ...(options.corsOrigins ?? [])];
  const scripts = pageScripts(options.pageScripts);
  const zone = services.programmes.referentials[0]?.timeZone ?? 'UTC';
  const extras: ((app: App) => void)[] = [
    addIndexPage({ demonstration: services.demonstration, widgetVersion: widgets?.version, portalUrl: urls.portal, today: () => services.clock.today(zone) }),
    addApiDocs({ version: services.version, baseUrl: urls.base }), addProblemPages, addAccessibilityPage, addStorybook(storybookFolder()),
    addScorecardPage({ services, widgets }), addPlanPage({ services, widgets }), addResultKeys(services), addResultPage(services), addVerifyPage(options.verifyScript ?? verifyScript()),
    addResultsPage(services), addPageScripts(scripts, widgets?.version),
    ...(widgets ? [addEmbedPage({ services, widgets, baseUrl: urls.base, origins, scripts }), addFramePages({ services, widgets, baseUrl: urls.base, origins, scripts }), addWidgetFiles(widgets)] : []),
    ...(services.demonstration ? [addDemonstrationIssuer(await issuerKeys(settings), urls.issuer.url)] : []),
  ];
  return createRequestListener({
    services, crossOrigin: createCrossOrigin(origins, services.log), nextRequestId: createRequestIds(),
    isHostAllowed: hostCheck(services.demonstration), rateLimit: createRateLimit({ perSecond: 0, proxies: 0, ...options.rateLimit, identity: services.identity }), baseUrl: urls.base, extras,
  });
}

async function open(database: Database, options: StartOptions, { issuer, base }: { issuer: Issuer; base: string }): Promise<OpenServices> {
  try {
    const demonstration = options.identity.kind === 'demonstration';
    const { demonstration: seeds, ...reference } = options.seed;
    const seed = demonstration && seeds ? { ...reference, demonstration: seeds } : reference;
    return await openServices({ database, version: serverVersion(), demonstration, issuer, seed, publicUrl: base, keySecret: options.keySecret, log: options.log ?? silentLog, ...(options.now ? { now: options.now } : {}), ...(options.people ? { people: options.people } : {}), ...(options.files ? { files: options.files } : {}), ...(options.streams ? { streams: options.streams } : {}), ...(options.jobs ? { jobs: options.jobs } : {}) });
  } catch (cause) {
    await database.close().catch(() => undefined);
    throw cause;
  }
}

/** Starts the whole server: ports first, then the database, then the answers. Throws a StartFault where somebody can do something about it. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  const ports: OpenPort[] = [];
  try {
    const main = await openPort(options.port, host, 'server');
    ports.push(main);
    const ownUrl = `http://127.0.0.1:${main.port}`;
    const withPortal = options.portal === true && options.identity.kind === 'demonstration';
    const agency = withPortal ? await openPort(options.port === 0 ? 0 : main.port + 1, host, 'portal') : undefined;
    if (agency) ports.push(agency);
    const urls = { base: options.publicUrl ?? ownUrl, issuer: issuerOf(options.identity, ownUrl), portal: agency && `http://127.0.0.1:${agency.port}` };
    const opening = async (): Promise<OpenServices> => open(await openDatabase(options.database), options, urls);
    const opened = await (options.onOpening ?? ((work) => work()))(opening);
    main.serve(await createListener(opened, options, urls));
    const portal = agency && (await portalListener(urls.base, opened.services.log));
    if (agency && portal) agency.serve(portal);
    const close = async (): Promise<void> => {
      // What stands open would keep its port open.
      opened.services.streams.end();
      await Promise.all(ports.map((port) => port.close()));
      await opened.close();
      opened.services.log.flush();
    };
    return { url: urls.base, portalUrl: portal && urls.portal, services: opened.services, close };
  } catch (cause) {
    await Promise.all(ports.map((port) => port.close()));
    throw cause;
  }
}
