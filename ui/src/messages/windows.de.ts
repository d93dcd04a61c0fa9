/** German: several windows. */
import type { Worded } from '.';
import type { windows as english } from './windows.en';

export const windows: Worded<typeof english> = {
  new: 'Neues Fenster',
  open: 'In neuem Fenster öffnen…',
};
