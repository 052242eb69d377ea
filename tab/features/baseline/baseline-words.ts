import baselineTexts from '../../../domain/baseline/baseline-texts.en.json' with { type: 'json' };
import type { Owner } from '../../../domain/baseline/baseline.js';
import type { Person } from '../../../domain/workspace/workspace-api.js';
import { sayFrom } from '../../components/say.js';
import pageTexts from './baseline-page-texts.en.json' with { type: 'json' };

/** What the baseline itself is worded in: owners, kinds, tiers. */
export const baselineSays = sayFrom(baselineTexts);

/** What the baseline's page says around it. */
export const say = sayFrom(pageTexts);

/** An owner in words: a leader, a title, or a person's name. */
export function ownerWords(owner: Owner, people: readonly Person[]): string {
  if (typeof owner === 'string') return baselineSays(`owner.${owner}`);
  if ('title' in owner) return owner.title;
  return people.find(({ objectId }) => objectId === owner.person)?.name ?? baselineSays('owner.gone');
}
