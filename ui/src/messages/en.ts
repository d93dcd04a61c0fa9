/** English. */
export const en = {
  failure: {
    unreachable: {
      message: 'The window has lost its connection to the core.',
      hint: 'Every edit shown as done is kept on disk. Close the window and open the document again.',
    },
  },
  announce: {
    done: (label: string) => `${label}: done.`,
    undone: (label: string) => `${label}: undone.`,
    redone: (label: string) => `${label}: done again.`,
    gaps: (before: number, after: number) =>
      after < before ? `Gaps down from ${before} to ${after}.` : `Gaps up from ${before} to ${after}.`,
  },
};
