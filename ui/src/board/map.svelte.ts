/** Whether the small map is open. Until somebody decides, it is where there is room for it. */
import { stored } from '../frame/stored';

const ROOM = 1_200;

export class SmallMap {
  #wanted: boolean | null = $state(stored('minimap', null));

  isOpen(width: number): boolean {
    return this.#wanted ?? width >= ROOM;
  }

  toggle(width: number): void {
    this.#wanted = !this.isOpen(width);
    stored.keep('minimap', this.#wanted);
  }
}
