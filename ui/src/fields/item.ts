/** One of many that can be picked; see `Picker.svelte`. */
export interface Item {
  readonly value: string;
  readonly text: string;
  /** A second line, or what else to find it by. */
  readonly detail?: string;
  readonly group?: string;
}
