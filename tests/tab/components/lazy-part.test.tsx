import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { lazyPart } from '../../../tab/components/lazy-part.js';
import '../support/quiet-console.js';

afterEach(cleanup);

function Counter({ label }: { label: string }) {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {label} {count}
    </button>
  );
}

test('shows its fallback until it is loaded', async () => {
  const Part = lazyPart(async () => Counter, <p>Loading</p>);
  render(<Part label="Count" />);
  expect(screen.getByText('Loading')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Count 0' })).toBeTruthy();
});

test('shows no fallback when it was loaded before', async () => {
  const Part = lazyPart(async () => Counter, <p>Loading</p>);
  await Part.load();
  render(<Part label="Count" />);
  expect(screen.getByRole('button', { name: 'Count 0' })).toBeTruthy();
});

test('keeps what it holds when it is drawn again after it has been loaded', async () => {
  const Part = lazyPart(async () => Counter);
  const { rerender } = render(<Part label="Count" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Count 0' }));
  rerender(<Part label="Sum" />);
  expect(screen.getByRole('button', { name: 'Sum 1' })).toBeTruthy();
});
