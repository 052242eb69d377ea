import { sayFrom } from '../../components/say.js';
import texts from './leaders-page-texts.en.json' with { type: 'json' };

/** What the page of the leaders says. */
export const say = sayFrom(texts);
