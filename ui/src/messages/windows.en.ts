/** English: several windows. */
export const windows = {
  new: 'New window',
  open: 'Open in a new window…',
};
