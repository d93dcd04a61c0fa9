/** Light, dark or high contrast: as the system says, or as the person chose. */
import { stored } from './stored';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const contrastSystem = matchMedia('(prefers-contrast: more)');
/** The system paints everything in the person's own few colours. */
const forcedSystem = matchMedia('(forced-colors: active)');

class ThemeChoice {
  current: Theme = $state(stored<Theme>('theme', 'system'));

  /** Puts the theme on the page and keeps it there when the system changes. */
  begin(): void {
    this.#show();
    darkSystem.addEventListener('change', () => this.#show());
    contrastSystem.addEventListener('change', () => this.#show());
    forcedSystem.addEventListener('change', () => this.#show());
  }

  choose(theme: Theme): void {
    this.current = theme;
    stored.keep('theme', theme);
    this.#show();
  }

  #show(): void {
    const chosen = this.current;
    const dark = chosen === 'dark' || (chosen !== 'light' && darkSystem.matches);
    // Whoever asks the system for more contrast wants it in the light and in the dark theme.
    const contrast = chosen === 'contrast' || contrastSystem.matches;
    const root = document.documentElement;
    root.dataset.theme = dark ? 'dark' : 'light';
    root.dataset.contrast = forcedSystem.matches ? 'forced' : contrast ? 'more' : 'normal';
  }
}

export const theme = new ThemeChoice();
