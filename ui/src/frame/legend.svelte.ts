/** Whether the legend of the board is open. */
class Legend {
  isOpen: boolean = $state(false);
}

export const legend = new Legend();
