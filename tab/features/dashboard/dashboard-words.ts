import { useMoments } from '../../components/moments.js';
import { sayFrom } from '../../components/say.js';
import pageTexts from './dashboard-page-texts.en.json' with { type: 'json' };

/** What the page says itself; its figures come with their words. */
export const say = sayFrom(pageTexts);

/** Writes a day that is given as a local date or as an instant. */
export function useDays(): (given: string) => string {
  const { date, day } = useMoments();
  return (given) => (given.length === 10 ? date(given) : day(given));
}
