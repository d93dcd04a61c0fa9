import './design/base.css';
import { language, speak } from './messages';

document.documentElement.lang = language;
document.documentElement.dir = 'ltr';
// Actions and components take their words from the catalogue as they are loaded: it comes first.
void speak(language).then(() => import('./begin'));
