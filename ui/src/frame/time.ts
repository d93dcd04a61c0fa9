/** Times as people read them. */

// A system without a language of its own gives tags such as “C”, which are none.
const languages = (globalThis.navigator?.languages ?? []).filter((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
});
/** The language dates are written in. */
export const language = new Intl.DateTimeFormat(languages).resolvedOptions().locale;

const hours = new Intl.DateTimeFormat(languages, { hour: 'numeric', minute: '2-digit' });
const days = new Intl.DateTimeFormat(languages, { dateStyle: 'medium' });
const both = new Intl.DateTimeFormat(languages, { dateStyle: 'medium', timeStyle: 'short' });

/** The hour and minute; the date too unless it is today. */
export function clock(at: number): string {
  const time = new Date(at);
  return time.toDateString() === new Date().toDateString() ? hours.format(time) : both.format(time);
}

/** The date. */
export function day(at: number): string {
  return days.format(new Date(at));
}

/** A date such as `2026-03-31`, as people read it. */
export function dayOf(date: string): string {
  return days.format(new Date(`${date}T00:00`));
}

/** Whether a date such as `2026-03-31` has passed. */
export function hasPassed(date: string): boolean {
  const end = new Date(`${date}T00:00`);
  end.setDate(end.getDate() + 1);
  return end.getTime() <= Date.now();
}
