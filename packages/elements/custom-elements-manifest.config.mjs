import { jalonPlugin } from '../../tools/api/manifest/plugin.ts';

export default {
  // The elements, what they inherit and what they fire: the rest is nobody's business outside.
  globs: ['src/*/jalon-*.ts', 'src/**/events.ts'],
  litelement: true,
  quiet: true,
  // package.json names it already.
  packagejson: false,
  plugins: [jalonPlugin],
};
