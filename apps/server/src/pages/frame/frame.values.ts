/**
 * What a frame and the page around it say to each other, by `postMessage`, each to the other's origin alone. Of these a page sends `hello` and `token`.
 *
 * - `hello?` → `hello`: the frame asks who is around it, where the browser does not tell. Neither carries anything.
 * - `height`: the frame's content, in CSS pixels.
 * - `token?` → `token`: the frame needs a token; `id` pairs the two, `reason` is as for `getAccessToken`. `failed` where the page could not get one.
 * - `event`: what the reader did, by the name of the widget's own event, with what it carries.
 */
export type FrameMessage =
  | { readonly jalon: 'hello?' } | { readonly jalon: 'hello' }
  | { readonly jalon: 'height'; readonly height: number }
  | { readonly jalon: 'token?'; readonly id: number; readonly reason: string }
  | { readonly jalon: 'token'; readonly id: number; readonly token?: string | null; readonly failed?: boolean }
  | { readonly jalon: 'event'; readonly type: string; readonly detail: Readonly<Record<string, unknown>> };

/** What of each event goes to the page around: figures and ids, never what was typed. */
export const RELAYED: Readonly<Record<string, readonly string[]>> = {
  'jalon-territory-change': ['territory', 'name', 'kind'],
  'jalon-territory-select': ['territory', 'name', 'assessmentId'],
  'jalon-item-open': ['item', 'open'],
  'jalon-item-select': ['item'],
  'jalon-answer-record': ['assessmentId', 'item'],
  'jalon-evidence-attach': ['assessmentId', 'item'],
  'jalon-review-act': ['assessmentId'],
  'jalon-matrix-query': ['text'],
  'jalon-matrix-select': ['territories'],
  'jalon-matrix-export': ['format', 'fileName'],
  'jalon-error': ['code', 'requestId'],
};
