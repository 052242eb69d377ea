import { useMemo } from 'react';
import { momentsIn, useMoments } from '../../components/moments.js';
import { sayFrom } from '../../components/say.js';
import { useHost } from '../../teams/host-context.js';
import pageTexts from './dashboard-page-texts.en.json' with { type: 'json' };

/** What the page says itself; its figures come with their words. */
export const say = sayFrom(pageTexts);

/** Writes a day that is given as a local date or as an instant. */
export function useDays(): (date: string) => string {
  const { day } = useMoments();
  const { locale } = useHost();
  const plain = useMemo(() => momentsIn(locale, 'UTC'), [locale]);
  return (date) => (date.length === 10 ? plain.day(date) : day(date));
}
