/** English: how large text is, and which language the window speaks. */
export const larger = (percent: number | undefined): string =>
  percent === undefined ? 'Larger text' : `Larger text: ${percent} %`;
export const smaller = (percent: number | undefined): string =>
  percent === undefined ? 'Smaller text' : `Smaller text: ${percent} %`;
export const normal = 'Text at its normal size';
export const textNow = (percent: number): string => `Text is at ${percent} % of its normal size.`;
export const language = (name: string): string => `Language: ${name}`;
export const languages = 'Language';
export const systemLanguage = 'As the system';
