import { correction, generate } from 'lean-qr';
import { markup, type Markup } from '../pages/markup.ts';

/** White around the code, in modules: what readers ask for. */
const MARGIN = 4;

/** A text as a QR code: one dark path on white in either theme, that stands a fold or a stain (15 %). */
export function qrCode(text: string, label: string): Markup {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * MARGIN;
  const cells = Array.from({ length: code.size * code.size }, (_, at) => ({ x: at % code.size, y: Math.floor(at / code.size) })).filter(({ x, y }) => code.get(x, y));
  const path = cells.map(({ x, y }) => `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`).join('');
  return markup`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${path}"/></svg>`;
}
