import { ProblemError } from '../http/problem-error.ts';
import { ANONYMOUS, audienceOf, type Caller, type Person } from './caller.ts';
import type { PeopleDirectory } from './people.ts';
import type { TokenVerifier } from './token-verifier.ts';

/** Finds out who asks from the `Authorization` header. */
export interface Identifier {
  /** Under whose name the people it finds stand in the people table. */
  readonly issuer: string;
  identify(authorization: string | undefined): Promise<Caller>;
  /** The same, only from what is already known; undefined when it must be found out. */
  identifyAtOnce(authorization: string | undefined): Caller | undefined;
  /** When the token of somebody identified a moment ago ends, in milliseconds since 1970; undefined where it has. */
  endsAt(authorization: string | undefined): number | undefined;
}

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i;

/** People in the database are known by the issuer that vouches for them. */
export function createIdentifier(options: { readonly verifier: TokenVerifier; readonly people: PeopleDirectory; readonly issuer: string }): Identifier {
  const { verifier, people, issuer } = options;
  const callers = new WeakMap<Person, Caller>();
  const callerOf = (person: Person | null | undefined, subject: string): Caller => {
    if (!person) return { kind: 'unknown', subject };
    const known = callers.get(person);
    if (known) return known;
    const caller: Caller = { kind: 'person', person, audience: audienceOf(person.grants) };
    callers.set(person, caller);
    return caller;
  };
  const tokenIn = (authorization: string): string | undefined => BEARER.exec(authorization)?.[1];
  return {
    issuer,
    async identify(authorization) {
      if (authorization === undefined) return ANONYMOUS;
      const token = tokenIn(authorization);
      if (!token) throw new ProblemError('token-invalid');
      const { subject } = await verifier.verify(token);
      return callerOf(await people.find(issuer, subject), subject);
    },
    identifyAtOnce(authorization) {
      if (authorization === undefined) return ANONYMOUS;
      const token = tokenIn(authorization);
      const verified = token === undefined ? undefined : verifier.known(token);
      const person = verified && people.known(issuer, verified.subject);
      return person === undefined || !verified ? undefined : callerOf(person, verified.subject);
    },
    endsAt(authorization = '') {
      const token = tokenIn(authorization);
      const verified = token === undefined ? undefined : verifier.known(token);
      return verified && verified.expiresAt * 1000;
    },
  };
}
