import { sayFrom } from '../../components/say.js';
import texts from './set-up-page-texts.en.json' with { type: 'json' };

/** What the page of the set-up says. */
export const say = sayFrom(texts);
