import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsTable } from '../../bot/settings.js';

const page = readFileSync(join(__dirname, '../../docs/operating.md'), 'utf8');

/** A table's rows without the padding that the formatter gives them. */
function rowsOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/ *\| */g, '|').replace(/-{3,}/g, '---'));
}

describe('docs/operating.md', () => {
  it('has the table of settings that the server reads', () => {
    const section = /^## Settings\n([^]*?)^## /m.exec(page)?.[1] ?? '';
    const isSame = rowsOf(section).join('\n') === rowsOf(settingsTable()).join('\n');
    const mend = `Put the table of bot/settings-list.ts under "Settings", then format:\n\n${settingsTable()}`;
    expect(isSame ? '' : mend).toBe('');
  });
});
