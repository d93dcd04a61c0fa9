/** English: looking closer at a stage, and the tags of cards. */

export const steps = {
  title: 'Steps',
  step: 'Step',
  name: 'Name of the step',
  fresh: 'New step',
  none: 'Divide the stage to look closer: sign-up, first login, first report.',
  add: 'Add step',
  earlier: (name: string) => `Move “${name}” to the left`,
  later: (name: string) => `Move “${name}” to the right`,
  remove: (name: string) => `Delete step “${name}”; what lies in it stays in the stage`,
  /** What lies in the stage and in none of its steps. */
  whole: 'The stage as a whole',
  hint: 'What lies in a step stays in the stage when the step is deleted.',
  show: 'Show or hide the steps of a stage',
  showOf: (stage: string) => `Show the steps of “${stage}”`,
  showAll: 'Show the steps of all stages',
  hideAll: 'Hide all steps',
  /** Where a card lies, read aloud. */
  in: (step: string) => `in step ${step}`,
  /** The head of a step's column, read aloud. */
  head: (name: string, place: number, of: number) => `${name}, step ${place} of ${of}`,
  /** Under the name in the head of a step's column. */
  place: (place: number, of: number) => `Step ${place} of ${of}`,
  /** What a stage's head adds, read aloud. */
  holds: (count: number, shown: boolean) =>
    `${count} ${count === 1 ? 'step' : 'steps'}, ${shown ? 'shown' : 'not shown'}`,
};

export const tags = {
  /** Read aloud. */
  tagged: (tag: string) => `tagged ${tag}`,
  /** A tag as a card shows it. */
  tag: (tag: string) => `#${tag}`,

  label: 'Tags',
  placeholder: 'Add a tag',
  suggestions: 'Tags of this document',
  action: 'Tag…',
  find: (tag: string) => `Find what is tagged #${tag}`,
  /** On how many of the selected cards a tag is. */
  share: (count: number, of: number) => `${count} of ${of}`,
  /** The step in the undo menu. */
  add: (tags: readonly string[], cards: number) => {
    if (tags.length > 1) return cards > 1 ? `Add ${tags.length} tags to ${cards} cards` : `Add ${tags.length} tags`;
    return cards > 1 ? `Add tag “${tags.join('')}” to ${cards} cards` : `Add tag “${tags.join('')}”`;
  },
  /** A button, and the step in the undo menu. */
  remove: (tag: string, cards: number) =>
    cards > 1 ? `Remove tag “${tag}” from ${cards} cards` : `Remove tag “${tag}”`,
  already: (tag: string) => `Tagged “${tag}” already.`,
  /** In the search. */
  searchHint: 'A # before a word finds tags: #pricing.',

  /** In the table. */
  filter: 'Tag',
  any: 'Any tag',
  addMany: 'Add tag',
  removeMany: 'Remove tag',
  addToSelected: 'Add a tag to what is selected…',
  removeFromSelected: 'Remove a tag from what is selected…',
  create: (tag: string) => `New tag “${tag}”`,
  findOrCreate: 'Search or name a tag',
};
