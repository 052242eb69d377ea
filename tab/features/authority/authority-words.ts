import authorityTexts from '../../../domain/authority/authority-texts.en.json' with { type: 'json' };
import { sayFrom } from '../../components/say.js';
import pageTexts from './authority-page-texts.en.json' with { type: 'json' };

/** What limits are worded in: kinds. */
export const authoritySays = sayFrom(authorityTexts);

/** What their page says around them. */
export const say = sayFrom(pageTexts);
