import amendmentTexts from '../../../domain/charter/amendment-texts.en.json' with { type: 'json' };
import { sayFrom } from '../../components/say.js';
import pageTexts from './amendment-page-texts.en.json' with { type: 'json' };

/** What amendments themselves are worded in: kinds and states. */
export const amendmentSays = sayFrom(amendmentTexts);

/** What their pages say around them. */
export const say = sayFrom(pageTexts);
