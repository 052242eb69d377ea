import raciTexts from '../../../domain/raci/raci-texts.en.json' with { type: 'json' };
import { sayFrom } from '../../components/say.js';
import pageTexts from './matrix-page-texts.en.json' with { type: 'json' };

/** What the matrix itself is worded in: phases, tiers, letters, findings. */
export const raciSays = sayFrom(raciTexts);

/** What its page says around it. */
export const say = sayFrom(pageTexts);
