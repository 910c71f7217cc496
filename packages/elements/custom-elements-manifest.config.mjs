export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/cdn/**'],
  litelement: true,
  quiet: true,
};
