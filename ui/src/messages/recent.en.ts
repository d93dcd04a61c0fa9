/** English: the documents that were open lately. */
export const recent = {
  missing: (file: string, folder: string) => `${file} is not in ${folder} now.`,
  missingHint: 'It was moved, renamed or deleted, or its drive is not connected.',
  remove: 'Remove from the list',
  removeThis: (title: string) => `Remove from the list: ${title}`,
  lookFor: 'Look for it…',
  lookForThis: (title: string) => `Look for it: ${title}`,
  noneMeans:
    'Save a journey to a file, and it can be opened from here with one press, known by the picture of its board.',
};
