import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Our own components use runes throughout; packages choose for themselves.
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
  },
};
