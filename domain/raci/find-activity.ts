import { distance } from 'fastest-levenshtein';
import { foldedName } from './columns.js';
import type { Activity } from './raci.js';

/** How much of a name may be mistyped: two fifths of what was typed. */
const mostMistyped = 0.4;

/**
 * The activity that somebody means by a few words, mistyped ones included; undefined if none is near. The whole
 * name wins, then the name that has most of the words, then the one with the fewest letters amiss.
 */
export function findActivity<Named extends Pick<Activity, 'name'>>(
  activities: readonly Named[],
  words: string,
): Named | undefined {
  const wanted = foldedName(words.replace(/[?!.“”"]+/g, ' '));
  if (wanted === '') return undefined;
  const parts = wanted.split(' ');
  const ranked = activities
    .map((activity) => ({ activity, away: awayFrom(foldedName(activity.name), wanted, parts) }))
    .filter(({ away }) => away <= mostMistyped)
    .toSorted((one, other) => one.away - other.away || one.activity.name.length - other.activity.name.length);
  return ranked[0]?.activity;
}

/** 0 for the same, 1 for nothing in common; a name that has all the words is nearer than a mistyped one. */
function awayFrom(name: string, wanted: string, parts: readonly string[]): number {
  if (name === wanted) return 0;
  if (name.includes(wanted)) return 0.01;
  const whole = distance(name, wanted) / Math.max(name.length, wanted.length);
  const words = name.split(/[\s,/-]+/);
  const amiss = parts.reduce(
    (sum, part) =>
      sum + Math.min(...words.map((word) => distance(word, part) / Math.max(word.length, part.length))),
    0,
  );
  return Math.min(whole, 0.02 + amiss / parts.length);
}
