import { css, type CSSResult } from 'lit';

/* Tokens in two levels. Level 1, --jalon-*: what a page may set once, on any ancestor. Level 2, --jalon-<widget>-*: for one
   widget. --_* is private. Defaults stand in --_d-*, so one value of the page holds in both themes. No rem: pages change it. */

export const light: CSSResult = css`
  --_d-surface: #fff; --_d-sunken: #f6f4f0; --_d-deep: #ebe7e0; --_d-ink: #1a1d21; --_d-ink-2: #43484e; --_d-ink-3: #5f646a;
  --_d-line: #d8d3ca; --_d-line-strong: #857f76; --_d-accent: #174a86; --_d-on-solid: #fff;
  --_d-met: #0a6350; --_d-unmet: #a82b17; --_d-late: #7e4b00; --_d-pending: #514b8c;
  --_d-rod-a: #174a86; --_d-rod-b: #3f74b5; --_d-post: #b8321c; --_scheme: light;
`;
const dark = css`
  --_d-surface: #17191c; --_d-sunken: #202327; --_d-deep: #2b2f34; --_d-ink: #f1eee9; --_d-ink-2: #cfcbc4; --_d-ink-3: #b3afa8;
  --_d-line: #3b4046; --_d-line-strong: #8a8781; --_d-accent: #9cc3f2; --_d-on-solid: #14171a;
  --_d-met: #6fd0b4; --_d-unmet: #ff9f8a; --_d-late: #f0be62; --_d-pending: #bdb7f2;
  --_d-rod-a: #9cc3f2; --_d-rod-b: #5e8fc9; --_d-post: #ff7a5e; --_scheme: dark;
`;

/**
 * The contract with the pages that embed a widget: docs/theming.md shows it, the manifest is made from these lines.
 *
 * @cssprop [--jalon-surface=#fff] - The ground of the widget.
 * @cssprop [--jalon-surface-sunken=#f6f4f0] - An area set apart.
 * @cssprop [--jalon-surface-deep=#ebe7e0] - Under the pointer, pressed.
 * @cssprop [--jalon-ink=#1a1d21] - Text and figures.
 * @cssprop [--jalon-ink-2=#43484e] - What is read second.
 * @cssprop [--jalon-ink-3=#5f646a] - Captions; never a figure somebody acts on.
 * @cssprop [--jalon-line=#d8d3ca] - Rules, decoration only.
 * @cssprop [--jalon-line-strong=#857f76] - Edges of controls: 3:1 at least against the surface.
 * @cssprop [--jalon-accent=#174a86] - What one can act on, and nothing else.
 * @cssprop [--jalon-on-solid=#fff] - Text and marks on a solid colour.
 * @cssprop [--jalon-met=#0a6350] - What is met.
 * @cssprop [--jalon-unmet=#a82b17] - What is not met.
 * @cssprop [--jalon-late=#7e4b00] - What is late.
 * @cssprop [--jalon-pending=#514b8c] - What is not known yet.
 * @cssprop [--jalon-rod-a=#174a86] - The first tone of the staff.
 * @cssprop [--jalon-rod-b=#3f74b5] - The second tone of the staff.
 * @cssprop [--jalon-post=#b8321c] - The post: the threshold to reach, and nothing else.
 * @cssprop [--jalon-focus=var(--jalon-accent)] - The outline of what has the focus.
 * @cssprop --jalon-font - The face, of the system unless told: the widget loads none.
 * @cssprop [--jalon-font-caption=.8125em] - Size of captions.
 * @cssprop [--jalon-font-small=.875em] - Size of small text.
 * @cssprop [--jalon-font-title=1.25em] - Size of titles.
 * @cssprop [--jalon-font-verdict=1.5em] - Size of the first sentence.
 * @cssprop [--jalon-font-figure=2.25em] - Size of the great figure.
 * @cssprop [--jalon-line-height=1.45] - Height of lines; 1.7 in Arabic unless told.
 * @cssprop [--jalon-radius=.1875em] - Corners of controls.
 * @cssprop [--jalon-inset=0] - Room around the widget, inside its ground.
 * @cssprop [--jalon-row=2.75em] - Height of a row; by density unless told.
 * @cssprop [--jalon-target=2.75em] - Smallest thing to touch; by density unless told.
 * @cssprop [--jalon-motion=140ms] - Length of a movement; none for those who ask for none.
 * @cssprop [--jalon-scorecard-margin-column=13em] - The margin where headings stand, when the widget is wide.
 */
export const tokens: CSSResult = css`
:host { ${light} }
:host([theme="dark"]) { ${dark} }
@media (prefers-color-scheme: dark) { :host([theme="auto"]) { ${dark} } }

:host {
  --_surface: var(--jalon-surface, var(--_d-surface)); --_deep: var(--jalon-surface-deep, var(--_d-deep));
  --_ink: var(--jalon-ink, var(--_d-ink)); --_ink-2: var(--jalon-ink-2, var(--_d-ink-2)); --_ink-3: var(--jalon-ink-3, var(--_d-ink-3));
  --_line: var(--jalon-line, var(--_d-line)); --_line-strong: var(--jalon-line-strong, var(--_d-line-strong));
  --_accent: var(--jalon-accent, var(--_d-accent)); --_on-solid: var(--jalon-on-solid, var(--_d-on-solid));
  --_met: var(--jalon-met, var(--_d-met)); --_unmet: var(--jalon-unmet, var(--_d-unmet)); --_late: var(--jalon-late, var(--_d-late)); --_pending: var(--jalon-pending, var(--_d-pending));
  --_rod-a: var(--jalon-rod-a, var(--_d-rod-a));
  --_font: var(--jalon-font, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Liberation Sans", Arial, sans-serif);
  --_fs-0: var(--jalon-font-caption, .8125em); --_fs-1: var(--jalon-font-small, .875em); --_fs-3: var(--jalon-font-title, 1.25em);
  --_fs-4: var(--jalon-font-verdict, 1.5em); --_lh: var(--jalon-line-height, 1.45);
  --_s1: .25em; --_s2: .5em; --_s3: .75em; --_s4: 1em; --_s5: 1.5em; --_s6: 2em;
  --_radius: var(--jalon-radius, .1875em); --_row: var(--jalon-row, 2.75em); --_target: var(--jalon-target, 2.75em); --_focus: var(--jalon-focus, var(--_accent));
}
:host([density="compact"]) { --_row: var(--jalon-row, 2.125em); --_target: var(--jalon-target, 1.75em); }
:host([density="roomy"]) { --_row: var(--jalon-row, 3.25em); }

@media (forced-colors: active) {
  :host(:not([theme="_"])) {
    --_surface: Canvas; --_deep: Canvas; --_ink: CanvasText; --_ink-2: CanvasText; --_ink-3: CanvasText;
    --_line: GrayText; --_line-strong: CanvasText; --_accent: LinkText; --_on-solid: Canvas; --_focus: Highlight;
    --_met: CanvasText; --_unmet: CanvasText; --_late: CanvasText; --_pending: CanvasText; --_rod-a: CanvasText;
  }
}
`;
