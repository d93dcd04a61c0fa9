/** Begins the window, once it has its words. */
import { mount } from 'svelte';
import App from './App.svelte';
import { session } from './document/session.svelte';
import { textSize } from './frame/textSize.svelte';
import { theme } from './frame/theme.svelte';

theme.begin();
textSize.begin();
const target = document.getElementById('app');
if (target) mount(App, { target });
void session.begin();
