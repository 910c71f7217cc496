import { css, type CSSResult } from 'lit';

/** What is seen of a bar that can be moved, and of one that is. */
export const gestureSheet: CSSResult = css`
.sel .bar.grip { touch-action: none; }
.bar.grip:hover .cy:first-child, .sel .bar.grip .cy:first-child { border-inline-start: .3em double var(--_on-solid); } .bar.grip:hover .cy:last-child, .sel .bar.grip .cy:last-child { border-inline-end: .3em double var(--_on-solid); } .bar.grip:is(:hover, .sel *) .alt:is(:first-child, :last-child) { border-inline-color: var(--_rod-a); } .bar.grip { cursor: grab; }
[class] .tl .hot { --_bg: var(--_deep); background: var(--_deep); z-index: 4; contain: none; } .bar.drag { outline: .1875em solid var(--_focus); outline-offset: 2px; cursor: grabbing; z-index: 2; } .bar.drag .cy { background: var(--_accent); border-color: var(--_accent); color: var(--_on-solid); } .bar.drag .cy + .cy { border-inline-start-color: var(--_on-solid); }
.ghost { inset-block-start: calc(50% - var(--_bar) / 2); block-size: var(--_bar); border: 1.5px dashed var(--_ink-3); border-radius: var(--_radius); }
.tip { position: absolute; z-index: 6; max-inline-size: 26em; inset-inline-start: calc(var(--_names) + (100% - var(--_names)) * var(--t)); background: var(--_ink); color: var(--_surface); padding: .4em .7em; border-radius: var(--_radius); line-height: 1.3; pointer-events: none; margin-block-start: .15em; border: 1px solid var(--_surface); }
.tip.late { inset-inline-start: auto; inset-inline-end: calc((100% - var(--_names)) * (1 - var(--t))); } .tip.over { transform: translateY(-100%); margin-block-start: -.15em; } .tip .keys { display: block; opacity: .85; }
@media (forced-colors: active) { .ghost { border: 1px dashed CanvasText; } .tip { border: 2px solid CanvasText; background: Canvas; color: CanvasText; } .bar.drag { outline-color: Highlight; } .bar.drag .cy { border: 2px solid Highlight; } }
@media print { .tip, .ghost { display: none; } }
`;
