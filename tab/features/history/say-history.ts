import { sayFrom } from '../../components/say.js';
import texts from './history-page-texts.en.json' with { type: 'json' };

/** What the history's page says around the entries. */
export const say = sayFrom(texts);
