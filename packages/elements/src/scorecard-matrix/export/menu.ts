import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Part } from '../../shared/part.ts';
import { loadOverview } from '../overview/overview.ts';
import type { Scene, ScenePart } from '../scene.ts';
import type { MatrixFileFormat } from './events.ts';

type Exporting = typeof import('./exporting.ts');

/** What the menu of one matrix stands at. */
class Menu {
  readonly part: Part<Exporting>;
  isOpen = false;

  constructor(host: LitElement) {
    this.part = new Part(host, () => import('./exporting.ts'));
  }
}

const menus = new WeakMap<LitElement, Menu>();
function menuOf(host: LitElement): Menu {
  let menu = menus.get(host);
  if (!menu) menus.set(host, (menu = new Menu(host)));
  return menu;
}

/** Writes a file of the rows that are ticked, or else of those shown, and offers it. False when the page did not want it, or it could not be. */
export async function exportTo(scene: Scene, format: MatrixFileFormat): Promise<boolean> {
  const part = await menuOf(scene.host).part.load();
  return part ? part.exportFile(scene, format) : false;
}

/** Opens the menu, and brings whoever asked from elsewhere to it. */
export async function openMenu({ host }: Scene): Promise<void> {
  const menu = menuOf(host);
  menu.isOpen = true;
  host.requestUpdate();
  await menu.part.load();
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>('#export')?.focus();
}

async function printAll({ host }: Scene): Promise<void> {
  await loadOverview(host);
  await host.updateComplete;
  globalThis.print();
}

/** The buttons that export and print. What writes files loads when the menu is opened. */
export const exportMenu: ScenePart = (scene) => {
  const { host, say, view } = scene;
  if (view.count === 0) return nothing;
  const menu = menuOf(host);
  const toggle = (): void => {
    menu.isOpen = !menu.isOpen;
    if (menu.isOpen) void menu.part.load();
    host.requestUpdate();
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.isOpen) return;
    event.stopPropagation();
    toggle();
    host.renderRoot.querySelector<HTMLElement>('#export')?.focus();
  };
  return html`<div class="tools" @keydown=${onKeydown}><button type="button" class="btn" id="export" aria-expanded=${menu.isOpen} @click=${toggle}>${say('matrix.export.open')}</button><button type="button" class="btn" @click=${() => void printAll(scene)}>${say('matrix.export.print')}</button>${menu.isOpen ? (menu.part.value?.drawPanel(scene) ?? waiting(scene, menu.part)) : nothing}</div>`;
};

const waiting = ({ say }: Scene, part: Part<Exporting>): TemplateResult => (part.hasFailed
  ? html`<span role="alert">${say('part.failed')}</span><button type="button" class="btn" @click=${() => void part.load()}>${say('action.retry')}</button>` : html`<span role="status">${say('part.loading')}</span>`);
