/** German: amounts with their units. */

/** Units by their English names, which files hold; what is not here stays as it was written. */
const units: Record<string, readonly [one: string, many: string]> = {
  second: ['Sekunde', 'Sekunden'],
  minute: ['Minute', 'Minuten'],
  hour: ['Stunde', 'Stunden'],
  'working hour': ['Arbeitsstunde', 'Arbeitsstunden'],
  'business hour': ['Arbeitsstunde', 'Arbeitsstunden'],
  day: ['Tag', 'Tage'],
  'working day': ['Arbeitstag', 'Arbeitstage'],
  'business day': ['Arbeitstag', 'Arbeitstage'],
  'calendar day': ['Kalendertag', 'Kalendertage'],
  weekend: ['Wochenende', 'Wochenenden'],
  week: ['Woche', 'Wochen'],
  month: ['Monat', 'Monate'],
  quarter: ['Quartal', 'Quartale'],
  year: ['Jahr', 'Jahre'],
  percent: ['%', '%'],
  'per cent': ['%', '%'],
  euro: ['Euro', 'Euro'],
  dollar: ['Dollar', 'Dollar'],
  pound: ['Pfund', 'Pfund'],
  franc: ['Franken', 'Franken'],
};

/** A unit for so much time, such as “h a week” and “reviews/month”. */
const RATE = /^(.*?)\s*(?:\/|(?:^|\s)(?:a|an|per|each|every)\s)\s*(second|minute|hour|day|week|month|quarter|year)$/i;

function known(unit: string, one: boolean): string {
  const name = unit.toLowerCase();
  const found = units[name] ?? units[name.replace(/s$/, '')];
  return found ? found[one ? 0 : 1] : unit;
}

/** “9 Tage”, “99,9 %”, “5 $ pro Monat”, “3 h pro Woche”. */
export function quantity(amount: number, written: string): string {
  const figures = `${amount}`.replace('.', ',');
  const unit = written.trim();
  const one = amount === 1;
  const rate = RATE.exec(unit);
  if (!rate) return unit === '' ? figures : `${figures} ${known(unit, one)}`;
  const [, thing = '', period = ''] = rate;
  const each = `pro ${known(period, true)}`;
  if (thing === '') return `${figures} ${each}`;
  return /^times?$/i.test(thing) ? `${figures}-mal ${each}` : `${figures} ${known(thing, one)} ${each}`;
}
