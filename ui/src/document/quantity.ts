/** An amount with its unit as the core writes it down, and reads it back whatever the language. */
const currencies = new Set(['€', '$', '£']);
const counted = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']);

/** "9 days", "1 day", "99.9 %", "€0". */
export function written(amount: number, named: string): string {
  const unit = named.trim();
  if (unit === '') return `${amount}`;
  if (currencies.has(unit)) return `${unit}${amount}`;
  const singular = unit.endsWith('s') ? unit.slice(0, -1) : unit;
  if (!counted.has(singular)) return `${amount} ${unit}`;
  return `${amount} ${amount === 1 ? singular : `${singular}s`}`;
}
