import type { MatrixQuery } from '@jalon/core/assessment';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { JalonMatrixQueryEvent } from './event.ts';
import { queryFromText, queryToText } from './query-text.ts';

/*
 * The fragment of the page's address, where the page wants it: `#jalon=gap=-5..0;sort=-score`, beside whatever else stands in it, parted by
 * `&`. Conditions are parted by `;` there, so that who reads the others as parameters finds ours whole.
 */

const piecesOf = (hash: string): string[] => hash.replace(/^#/, '').split('&').filter(Boolean);

/** What the fragment says of one matrix; `undefined` where it says nothing of it. */
export function textInFragment(hash: string, name: string): string | undefined {
  const piece = piecesOf(hash).find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
  return piece === undefined ? undefined : unwrapped(piece).replaceAll(';', '&');
}

/** A page that writes its parameters anew percent-encodes ours once more. */
function unwrapped(piece: string): string {
  if (piece.includes('=') || !piece.includes('%3D')) return piece;
  try {
    return decodeURIComponent(piece);
  } catch {
    return piece;
  }
}

/** The fragment with another text for one matrix, all else where it stands; without one, when `text` is undefined. */
export function fragmentWith(hash: string, name: string, text: string | undefined): string {
  const pieces = piecesOf(hash);
  const at = pieces.findIndex((one) => one.startsWith(`${name}=`));
  const ours = text === undefined ? [] : [`${name}=${text.replaceAll('&', ';')}`];
  pieces.splice(at < 0 ? pieces.length : at, 1, ...ours);
  return pieces.length > 0 ? `#${pieces.join('&')}` : '';
}

interface Host extends ReactiveControllerHost, EventTarget {
  /** Name of the parameter; empty for `jalon`. Nothing: the address is left alone. */
  fragment: string | null | undefined;
  query: string | undefined;
  matrixQuery: MatrixQuery;
}

/** Keeps the address and the query of a matrix in step, both ways, without a step in the history. */
export class FragmentController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
    this.#host.addEventListener('jalon-matrix-query', this.#write);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
    this.#host.removeEventListener('jalon-matrix-query', this.#write);
  }

  get #name(): string | undefined {
    const { fragment } = this.#host;
    return fragment === undefined || fragment === null ? undefined : encodeURIComponent(fragment || 'jalon');
  }

  /** A fragment that does not speak of the matrix (an anchor of the page) leaves it as it is. */
  readonly #read = (): void => {
    const text = this.#name === undefined ? undefined : textInFragment(location.hash, this.#name);
    if (text !== undefined && queryToText(queryFromText(text)) !== queryToText(this.#host.matrixQuery)) this.#host.matrixQuery = queryFromText(text);
  };

  /** What the page shows anyway needs no place in the address. */
  readonly #write = (event: Event): void => {
    if (this.#name === undefined) return;
    const { text } = event as JalonMatrixQueryEvent;
    const isUsual = text === queryToText(queryFromText(this.#host.query ?? ''));
    const hash = fragmentWith(location.hash, this.#name, isUsual ? undefined : text);
    if (hash === location.hash) return;
    try {
      // In full: a relative address would follow the page's <base>.
      history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
    } catch {
      // Browsers refuse it in some frames, or too often in a row: the matrix goes on without.
    }
  };
}
