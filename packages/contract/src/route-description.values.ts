/** Who may call a route. `public`: without a token, though more may be told with one; `token`: any valid token, rights checked per object. */
export type RouteAccess = 'public' | 'token';

export interface RouteDescription {
  /** The name a client method and a cross-tenant test know it by. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:parameters`, relative to the base URL. */
  readonly path: string;
  readonly access: RouteAccess;
  /** True where the answer depends on who asks: such answers are never shared by caches. */
  readonly personal: boolean;
  /** The path parameter that names the object whose rights are checked, if any. */
  readonly object?: 'territory' | 'assessment' | 'file' | 'plan' | 'allocation-run' | 'job';
  /** What a request carries besides its address; JSON for POST, PUT and PATCH where absent, nothing for GET and DELETE. */
  readonly body?: 'json' | 'bytes' | 'none';
  /** How many bytes a JSON body may have; `LIMITS.bodyBytes` where absent. */
  readonly bodyBytes?: number;
  /** What an answer is when all is well; JSON where absent. `events`: server-sent events, each with JSON as its data. */
  readonly answers?: 'json' | 'bytes' | 'events';
  /** Status of such an answer; 200 where absent. 202: begun, and carried out afterwards. */
  readonly status?: 200 | 202;
}

/** Keeps the literal types of a description. */
export const route = <const T extends RouteDescription>(description: T): T => description;

/** What a request of this route carries. */
export const bodyOfRoute = ({ method, body }: Pick<RouteDescription, 'method' | 'body'>): 'json' | 'bytes' | 'none' =>
  body ?? (method === 'GET' || method === 'DELETE' ? 'none' : 'json');
