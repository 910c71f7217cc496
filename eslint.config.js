import lit from 'eslint-plugin-lit';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.test-d.ts', '**/*.test-support.ts', '**/__fixtures__/**'];

/** Core answers the same question the same way everywhere: now, ids and chance come in as arguments. */
const NOT_IN_CORE = [
  'fetch', 'crypto', 'performance', 'process', 'window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage',
  'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask', 'console', 'Buffer', 'XMLHttpRequest', 'WebSocket',
];

const zodByName = ['ImportSpecifier', 'ImportDefaultSpecifier'].map((kind) => ({
  selector: `ImportDeclaration[source.value=/^zod(\\u002f|$)/][importKind!='type'] > ${kind}`,
  message: "Write `import * as z from 'zod'`: the named import weighs 92 kB instead of 26.",
}));

const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock comes in as an argument (`now`).' },
  { selector: "CallExpression[callee.name='Date']", message: 'The clock comes in as an argument (`now`).' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock comes in as an argument (`now`).' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance comes in as an argument.' },
];

/** Two lengths of one rule: over 40 lines it is said, over 60 it fails. */
const jalon = { rules: { 'long-function': builtinRules.get('max-lines-per-function') } };
const lines = (max) => ({ max, skipBlankLines: true, skipComments: true, IIFEs: true });

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/storybook-static/**', '**/coverage/**', '**/generated/**', '**/samples/**', 'bench/peers/**', 'apps/storybook/public/**', '**/.jalon/**', '**/.jalon-data/**'],
  },
  ...tseslint.configs.recommended,
  lit.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { jalon },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...zodByName],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['{packages,apps,e2e,bench,tools,examples}/**/*.{ts,mjs,js}'],
    ignores: [...tests, '**/*.stories.ts'],
    rules: {
      'jalon/long-function': ['warn', lines(40)],
      'max-lines-per-function': ['error', lines(60)],
    },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...NOT_IN_CORE.map((name) => ({ name, message: 'Core is pure: hand it in as an argument.' }))],
      'no-restricted-syntax': ['error', ...zodByName, ...impure],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'Core also runs in browsers.' }] }],
    },
  },
  {
    // Chai's assertions are properties (`to.be.true`).
    files: [...tests],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
