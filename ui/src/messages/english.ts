/** Unit tests read the window's words in English, whatever language the system has. */
import { speak } from '.';

await speak('en');
