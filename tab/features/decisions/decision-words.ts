import decisionTexts from '../../../domain/decisions/decisions-texts.en.json' with { type: 'json' };
import { sayFrom } from '../../components/say.js';
import pageTexts from './decisions-page-texts.en.json' with { type: 'json' };

/** What decisions themselves are worded in: tiers and states. */
export const decisionSays = sayFrom(decisionTexts);

/** What their pages say around them. */
export const say = sayFrom(pageTexts);
