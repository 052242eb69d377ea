import { sayFrom } from '../../components/say.js';
import texts from './settings-page-texts.en.json' with { type: 'json' };

/** What the page of the settings says. */
export const say = sayFrom(texts);
