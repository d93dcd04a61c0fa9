import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    // Excalidraw is a large program; nobody downloads it here.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: ['react-flow.html', 'svelte-flow.html', 'excalidraw.html'],
      // Words for the servers of other people's applications.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
});
