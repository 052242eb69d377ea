import decisionTexts from '../../../domain/decisions/decisions-texts.en.json' with { type: 'json' };
import { sayFrom } from '../../components/say.js';
import listTexts from './decision-list-texts.en.json' with { type: 'json' };
import pageTexts from './decisions-page-texts.en.json' with { type: 'json' };

/** What decisions themselves are worded in: tiers and states. */
export const decisionSays = sayFrom(decisionTexts);

/** What their pages say around them. */
export const say = sayFrom(pageTexts);

/** What the list of all decisions says around them. */
export const sayList = sayFrom(listTexts);
