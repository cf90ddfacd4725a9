import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['build/', '.svelte-kit/', 'src/lib/api/schema.d.ts']),
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  { files: ['*.js', '*.ts', 'scripts/**'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
  },
  // TypeScript knows every name, those of its own types too.
  { files: ['**/*.ts', '**/*.svelte'], rules: { 'no-undef': 'off' } },
  // What a test takes for granted and does not find fails it.
  { files: ['**/*.test.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    rules: {
      // Addresses come from functions that call resolve(); the rule sees only calls in place.
      'svelte/no-navigation-without-resolve': 'off',
      // Maps are raw state here: replaced whole, never changed in place, so that thousands of nodes cost nothing.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
);
