/** Times as people read them. */
import { locale } from '../messages';

const hours = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const both = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

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
