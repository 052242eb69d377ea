import { openSteps, waitingKind } from '../../../domain/decisions/open-decision.js';
import { people } from '../sample-workspace.js';

const mark = (holder: Parameters<typeof waitingKind>[0]['holder'], acceptedBy: ('ceo' | 'cio')[] = []) =>
  ({ holder, acceptedBy }) as NonNullable<Parameters<typeof openSteps>[0]>;

test('Of both leaders, an open decision waits for the one who has yet to accept', () => {
  expect(waitingKind(mark('both'))).toBe('both');
  expect(waitingKind(mark('both', ['ceo']))).toBe('cio');
  expect(waitingKind(mark('both', ['cio']))).toBe('ceo');
  expect(waitingKind(mark({ person: people.executive }))).toBe('other');
});

test('A decision is counted when it opens, moves with its holder, and is taken out when it closes', () => {
  expect(openSteps(undefined, mark('cio'))).toEqual({ 'open-decision.cio': 1 });
  expect(openSteps(mark('cio'), mark('ceo'))).toEqual({ 'open-decision.cio': -1, 'open-decision.ceo': 1 });
  expect(openSteps(mark('cio'), mark('cio'))).toEqual({ 'open-decision.cio': 0 });
  expect(openSteps(mark('both', ['ceo']), undefined)).toEqual({ 'open-decision.cio': -1 });
});
