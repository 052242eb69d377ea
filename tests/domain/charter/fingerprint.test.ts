import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../../../domain/charter/canonical-text.js';
import { articlesSchema } from '../../../domain/charter/charter.js';
import { fingerprintOf, groupedFingerprint } from '../../../domain/charter/fingerprint.js';
import { exampleSource } from './accord-charter-1.example.js';

const example = join(__dirname, 'accord-charter-1.example.md');

/** What anybody gets who has the exported file and no Accord. */
const sha256sum = (file: string) => execFileSync('sha256sum', [file], { encoding: 'utf8' }).split(' ')[0];

describe('the layout accord-charter/1', () => {
  it('is that of the pinned example, byte for byte: signed charters must verify for ever', () => {
    expect(articlesSchema.parse(exampleSource.articles)).toEqual(exampleSource.articles);
    expect(canonicalText(exampleSource)).toBe(readFileSync(example, 'utf8'));
  });

  it('has the fingerprint that sha256sum prints for the file', () => {
    expect(fingerprintOf(canonicalText(exampleSource))).toBe(sha256sum(example));
  });

  it('has the fingerprint that was printed when it was pinned', () => {
    expect(fingerprintOf(canonicalText(exampleSource))).toBe(
      'a9baf3816152fa84284570e53665ad1e546c337f7ace8960d56a0819331a2b89',
    );
  });
});

it('groups a fingerprint by four, to be compared by eye', () => {
  expect(groupedFingerprint('0123456789abcdef')).toBe('0123 4567 89ab cdef');
  expect(groupedFingerprint('')).toBe('');
});
