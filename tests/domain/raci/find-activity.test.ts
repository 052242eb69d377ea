import { findActivity } from '../../../domain/raci/find-activity.js';
import { presetMatrix } from '../../../domain/raci/presets.js';

const found = (words: string) => findActivity(presetMatrix.activities, words)?.name;

describe('the search for an activity', () => {
  it.each([
    ['Model selection', 'Model selection'],
    ['model  SELECTION?', 'Model selection'],
    ['modle selction', 'Model selection'],
    ['release', 'Release to production'],
    ['vendor selection', 'Build or buy, and vendor selection'],
    ['AI risk', 'Set the appetite for AI risk'],
    ['incidents', 'Handle incidents and switch-offs'],
    ['complaince', 'Assess compliance with law and policy'],
  ])('finds what %j means', (words, name) => {
    expect(found(words)).toBe(name);
  });

  it.each(['', '   ', '?', 'weather tomorrow', 'xyzzy'])('finds nothing like %j', (words) => {
    expect(found(words)).toBeUndefined();
  });
});
