import { sayFrom } from '../../components/say.js';
import pageTexts from './benchmarks-page-texts.en.json' with { type: 'json' };

export const say = sayFrom(pageTexts);
