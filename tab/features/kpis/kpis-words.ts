import kpiTexts from '../../../domain/kpis/kpis-texts.en.json' with { type: 'json' };
import { sayFrom } from '../../components/say.js';
import pageTexts from './kpis-page-texts.en.json' with { type: 'json' };

/** What KPIs themselves are worded in: owners, directions, cadences. */
export const kpiSays = sayFrom(kpiTexts);

/** What their pages say around them. */
export const say = sayFrom(pageTexts);
