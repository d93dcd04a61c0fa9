/** All actions of the frame. The board adds its own while it is on screen. */
import { actions } from './action.svelte';
import { addActions } from './add';
import { appearanceActions } from './appearance';
import { convertActions } from './convert';
import { documentActions } from './document';
import { editActions } from './edit';
import { gapActions } from './gaps';
import { journeyActions } from './journey';
import { presentActions } from './present';
import { searchActions } from './search';
import { ownerActions } from './owners';
import { stepActions } from './steps';
import { traceActions } from './trace';
import { viewActions } from './view';
import { windowActions } from './windows';

/** Makes the frame's actions known. */
export function registerActions(): () => void {
  return actions.register(
    ...documentActions,
    ...windowActions,
    ...editActions,
    ...addActions,
    ...convertActions,
    ...journeyActions,
    ...gapActions,
    ...ownerActions,
    ...stepActions,
    ...traceActions,
    ...presentActions,
    ...searchActions,
    ...viewActions,
    ...appearanceActions,
  );
}
