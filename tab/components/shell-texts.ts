import texts from '../tab-texts.en.json' with { type: 'json' };
import { sayFrom } from './say.js';

/** The texts that belong to no feature. */
export const say = sayFrom(texts);
