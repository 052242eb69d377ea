import charterTexts from '../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import { sayFrom } from '../../components/say.js';
import pageTexts from './charter-page-texts.en.json' with { type: 'json' };

/** What the charter itself is worded in: titles of articles, states, roles. */
export const charterSays = sayFrom(charterTexts);

/** What the charter's pages say around it. */
export const say = sayFrom(pageTexts);
