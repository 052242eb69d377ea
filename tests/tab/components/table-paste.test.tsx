import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { TableMistakes } from '../../../tab/components/table-mistakes.js';
import { TablePaste } from '../../../tab/components/table-paste.js';

const words = 'KPI,Größe\nZoë,12';
/** Of letters that Windows-1252 has at their code points. */
const windows1252 = Uint8Array.from(words.split(''), (letter) => letter.charCodeAt(0));
const utf16 = (littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * words.length + 2));
  for (const [index, unit] of ['\ufeff', ...words.split('')].entries()) {
    view.setUint16(2 * index, unit.charCodeAt(0), littleEndian);
  }
  return new Uint8Array(view.buffer);
};
const utf8 = new TextEncoder().encode(words);

const looked = jest.fn();

function Paste() {
  const [text, setText] = useState('');
  return (
    <FluentProvider theme={webLightTheme}>
      <TablePaste text={text} busy={false} onChange={setText} onLook={() => looked(text)} />
    </FluentProvider>
  );
}

const open = () => {
  render(<Paste />);
  const user = userEvent.setup();
  const choose = (bytes: Uint8Array<ArrayBuffer>) =>
    user.upload(
      screen.getByLabelText('Choose a file', { selector: 'input' }),
      new File([bytes], 'table.csv'),
    );
  return { user, choose, text: () => screen.getByLabelText<HTMLTextAreaElement>(/^CSV, or cells/) };
};

describe('a table that is brought in', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ['Excel’s Unicode text', utf16(true)],
    ['UTF-16, the other way round', utf16(false)],
    ['Excel’s plain CSV', windows1252],
  ])('is read out of a file in %s', async (_, bytes) => {
    const { user, choose, text } = open();
    await choose(bytes);
    await waitFor(() => expect(text().value).toBe(words));
    await user.click(screen.getByRole('button', { name: 'Look at what would change' }));
    expect(looked).toHaveBeenLastCalledWith(words);
  });

  it('is asked for as text if it is a workbook, and what was there stays', async () => {
    const { user, choose, text } = open();
    await user.type(text(), 'KPI');
    await choose(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]));
    expect(await screen.findByText(/Save it as CSV/)).toBeTruthy();
    expect(text().value).toBe('KPI');
    await user.type(text(), 's');
    expect(screen.queryByText(/Save it as CSV/)).toBeNull();
  });

  it('is not looked at while it is empty or too long', async () => {
    const { user, choose } = open();
    looked.mockClear();
    const look = screen.getByRole('button', { name: 'Look at what would change' });
    await user.click(look);
    await choose(new TextEncoder().encode('x'.repeat(500_001)));
    expect(await screen.findByText(/500,000 characters/)).toBeTruthy();
    await user.click(look);
    expect(looked).not.toHaveBeenCalled();
  });
});

it('names no more mistakes than anybody mends at once, and how many more there are', () => {
  const mistakes = Array.from({ length: 203 }, (_, index) => ({
    line: index + 2,
    column: 1,
    heading: 'KPI',
    code: 'import.kpi-unknown',
    said: 'There is no such KPI.',
  }));
  render(<TableMistakes mistakes={mistakes} />);
  expect(screen.getAllByRole('row')).toHaveLength(201);
  expect(screen.getByText('And 3 more.')).toBeTruthy();
  expect(screen.getByText(/203 mistakes/)).toBeTruthy();
});
