import { describe, expect, it } from 'vitest';
import { known, languageOf, localeOf } from './language';

describe('the language of the window', () => {
  it('is the first of the system’s that is known', () => {
    expect(languageOf('system', ['fr-FR', 'de-CH', 'en-GB'])).toBe('de');
    expect(languageOf('system', ['en-GB', 'de'])).toBe('en');
    expect(languageOf('system', ['DE'])).toBe('de');
  });

  it('is English where the system’s are not known, or are none', () => {
    expect(languageOf('system', ['fr', 'pt-BR'])).toBe('en');
    expect(languageOf('system', ['C', '', 'toString'])).toBe('en');
    expect(languageOf('system', [])).toBe('en');
  });

  it('is the one that was chosen', () => {
    expect(languageOf('en', ['de-DE'])).toBe('en');
    expect(known('de')).toBe('de');
    expect(known('xx')).toBe('system');
    expect(known(null)).toBe('system');
  });

  it('has the region of the system where it is the same language', () => {
    expect(localeOf('de', ['en-US', 'de-AT', 'de-DE'])).toBe('de-AT');
    expect(localeOf('en', ['de-DE'])).toBe('en');
    expect(localeOf('en', ['en-C_x', 'en-IE'])).toBe('en-IE');
  });
});
