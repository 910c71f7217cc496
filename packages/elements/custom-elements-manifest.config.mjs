/** The analyzer takes the first argument of each event we make for its name: only those that are documented stay. */
const documentedEvents = {
  name: 'documented-events',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations ?? []) declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('jalon-'));
    }
  },
};

export default {
  // The elements, what they inherit and what they fire: the rest is nobody's business outside.
  globs: ['src/*/jalon-*.ts', 'src/**/events.ts'],
  litelement: true,
  quiet: true,
  plugins: [documentedEvents],
};
