import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // The shell serves the built files under its own scheme.
  base: './',
  build: {
    target: 'es2022',
    // A data: URL for a font or image would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What shows the first board; its budget is 250 kB compressed. The other views come after it.
    chunkSizeWarningLimit: 800,
  },
  // Tests run what the window runs, signals included, not the server's half of Svelte.
  resolve: { conditions: ['browser'] },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['src/messages/english.ts'],
  },
});
