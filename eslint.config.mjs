import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import walls from './eslint.walls.mjs';

export default tseslint.config(
  { ignores: ['**/dist/', '.niab/', '**/.venv/', 'node_modules/', 'mlruns/'] },
  js.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // An object of all that zod has: the bundler keeps its messages in fifty languages for it (decision 34).
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
          message: "write import * as z from 'zod'",
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // What is taken out of an object to leave the rest.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  { files: ['static-web/**/*.tsx', 'static-web/**/*.ts'], extends: [reactHooks.configs.flat.recommended] },
  ...walls,
  // Commands talk to a terminal.
  { files: ['local/**', 'ml/**', 'infra/**', 'test/**'], rules: { 'no-console': 'off' } },
);
