/// <reference types="vitest/config" />
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, loadEnv, type Plugin } from 'vite';

/**
 * SvelteKit tells screen readers of a new page through an element that it hides by a style attribute, which our
 * policy refuses. The attribute goes; base.css hides the element instead.
 */
const announcerWithoutStyle: Plugin = {
  name: 'weft:announcer-without-style',
  enforce: 'pre',
  transform: {
    filter: { id: /@sveltejs\/kit\/src\/runtime\/components\/root\.svelte$/ },
    handler(code) {
      const without = code.replace(/\sstyle="[^"]*"/, '');
      if (without === code)
        this.error('SvelteKit no longer styles its announcer in place: drop this plugin.');
      return { code: without, map: null };
    },
  },
};

/** Where the application answers, as `make dev` says. */
const api = loadEnv('development', '.', 'WEFT_')['WEFT_API'];

export default defineConfig({
  plugins: [
    announcerWithoutStyle,
    sveltekit({
      // Every address gets the same page; the router in it decides what to show.
      adapter: adapter({ fallback: '200.html' }),
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'font-src': ['self'],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['self'],
        },
      },
    }),
  ],
  // The application sees the host that the browser asked, and checks it.
  server: { proxy: api ? { '/api': { target: api, changeOrigin: false } } : {} },
  test: { include: ['src/**/*.test.ts'] },
});
