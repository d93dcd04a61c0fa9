/** English: looking closer at a stage, and the tags of cards. */

export const steps = {
  /** Where a card lies, read aloud. */
  in: (step: string) => `in step ${step}`,
};

export const tags = {
  /** Read aloud. */
  tagged: (tag: string) => `tagged ${tag}`,
  /** A tag as a card shows it. */
  tag: (tag: string) => `#${tag}`,
};
