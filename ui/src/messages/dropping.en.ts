/** English: files held over the window. */
export const dropping = {
  one: (file: string) => `Drop to open “${file}”`,
  several: (count: number) => `${count} files: one can be opened at a time`,
  means: 'A .journey file is opened. JSON that Throughline wrote becomes a new document.',
  replaces: 'The open document is saved and closed first.',
};
