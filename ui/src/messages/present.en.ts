/** English: presenting a journey or a promise to a room. */
export const journey = 'Present the journey';
export const fromStage = 'Present from this stage';
export const promise = 'Present this promise';
export const presentPromise = (wording: string): string => `Present “${wording}”`;
export const nothing = 'Nothing to present yet: the journey has no stages';

export const label = 'Presentation';
export const slides = 'Slides';
export const slide = 'slide';
export const tools = 'Tools';
export const next = 'Next slide';
export const previous = 'Slide before';
export const onward = 'On, or further down a long slide';
export const back = 'Back, or further up a long slide';
export const first = 'First slide';
export const last = 'Last slide';
export const pointer = 'Pointer';
export const blank = 'Blank screen';
export const show = 'Show the slide again';
export const leave = 'Leave';

/** Read aloud. */
export const begun = (title: string, slides: number): string =>
  `Presenting ${title}, ${slides} slides. Left and Right step through them, P shows a pointer, B blanks the screen, Escape leaves.`;
export const at = (slide: number, of: number, title: string): string => `Slide ${slide} of ${of}: ${title}`;
export const blanked = 'The screen is blank. B shows the slide again.';
export const shown = 'The slide is on show again.';
export const pointing = (on: boolean): string => (on ? 'The pointer follows the mouse.' : 'The pointer is off.');
export const left = 'Presentation left.';

/** The first slide. */
export const opening = 'Opening';
export const madeIn = 'Promised in';
export const dueBy = 'Due by the end of';
export const nobody = 'Nobody answers';
export const answers = 'Answers for it';
export const measured = 'Measured by';

/** A stage. */
export const stageOf = (number: number, of: number): string => `Stage ${number} of ${of}`;
export const stepOf = (number: number, of: number): string => `Step ${number} of ${of}`;
export const quoted = (words: string): string => `“${words}”`;
export const lives = 'What the customer lives through';
export const says = 'What we say';
export const breaks = 'Where it breaks';
export const goesOn = 'How it goes on';
export const promises = (wording: string): string => `Promises: ${wording}`;
export const verdict = 'Consistent promise here?';
export const reasoned = (answer: string, reason: string): string => (reason === '' ? answer : `${answer}. ${reason}`);
export const madeHere = 'Promised here';
export const keptHere = 'What becomes of it here';
export const passesThrough = 'The customer comes through here, and nothing makes or keeps the promise.';
export const silent = 'Nothing is on the map here yet.';

/** The last slide. */
export const worst = 'Where it breaks most';
export const more = (count: number): string => (count === 1 ? 'And 1 more gap.' : `And ${count} more gaps.`);
export const holds = 'It holds';
export const holdsMeans = 'No open gap is about this promise.';
