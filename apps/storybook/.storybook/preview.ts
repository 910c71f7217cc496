import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import tags from 'virtual:jalon-manifest';
import { AXE_EXCLUDES, AXE_RULES } from '../src/stage/axe-rules.values.ts';
import { AT_FIRST, TOOLBARS } from '../src/stage/toolbars.values.ts';
import { onStage } from '../src/stage/stage.ts';
import '../src/stage/stage.css';

// The tables of attributes, events, slots, parts and tokens.
setCustomElementsManifest({ schemaVersion: '1.0.0', modules: [{ kind: 'javascript-module', path: 'src/index.ts', declarations: tags, exports: [] }] });

const preview: Preview = {
  loaders: [
    mswLoader(async () => {
      const worker = setupWorker();
      // Relative, so that the built storybook also works below /storybook/.
      await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: './mockServiceWorker.js' } });
      return worker;
    }),
  ],
  decorators: [onStage],
  globalTypes: TOOLBARS,
  initialGlobals: { ...AT_FIRST },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error', options: { rules: AXE_RULES }, context: { include: ['body'], exclude: AXE_EXCLUDES } },
    controls: { disable: true },
    backgrounds: { disable: true },
    options: { storySort: { order: ['Présentation', 'Fiche', ['Situations', 'États', 'Saisie', 'À côté de la lecture', 'Langues', 'Textes longs', 'Autres pays', 'Parties et jetons'], 'Examen', 'Dossiers', 'Matrice', 'Fournisseur', 'Aspect'] } },
  },
};

export default preview;
