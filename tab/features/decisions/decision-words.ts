import authorityTexts from '../../../domain/authority/authority-texts.en.json' with { type: 'json' };
import decisionTexts from '../../../domain/decisions/decisions-texts.en.json' with { type: 'json' };
import { sayFrom } from '../../components/say.js';
import listTexts from './decision-list-texts.en.json' with { type: 'json' };
import actionTexts from './decision-action-texts.en.json' with { type: 'json' };
import formTexts from './decision-form-texts.en.json' with { type: 'json' };
import pageTexts from './decisions-page-texts.en.json' with { type: 'json' };

/** What decisions themselves are worded in: tiers and states. */
export const decisionSays = sayFrom(decisionTexts);

/** What kinds of authority are called. */
export const authoritySays = sayFrom(authorityTexts);

/** What their pages say around them. */
export const say = sayFrom(pageTexts);

/** What the list of all decisions says around them. */
export const sayList = sayFrom(listTexts);
/** What their forms say. */
export const formSays = sayFrom(formTexts);

/** What is said of doing something with one. */
export const actSays = sayFrom(actionTexts);
