import * as fc from 'fast-check';
import { type Address, formatAddress, parseAddress } from '../../../playground/page/address.js';

const name = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
const pane = (person: fc.Arbitrary<string | undefined>) =>
  fc.record({ person, place: name, surface: fc.constantFrom('posts' as const, 'tab' as const), page: name });

describe('the playground page’s address', () => {
  it('reads back every view with both people in one place', () => {
    const views = fc.record({
      theme: fc.constantFrom(undefined, 'light' as const, 'dark' as const, 'contrast' as const),
      main: pane(name),
      other: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(views, ({ theme, main, other }) => {
        const beside = other === undefined ? undefined : { ...main, person: other };
        const address: Address = { theme, main, beside };
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  it('puts the second person where the first one is', () => {
    const { main, beside } = parseAddress('?as=a&place=p&view=tab&beside=b');
    expect(main).toEqual({ person: 'a', place: 'p', surface: 'tab', page: undefined });
    expect(beside).toEqual({ person: 'b', place: 'p', surface: 'tab', page: undefined });
  });

  it('keeps the second person’s place when the two go different ways', () => {
    const { main, beside } = parseAddress('?as=a&place=p&view=tab&beside=b&besidePlace=q');
    expect(main.place).toBe('p');
    expect(beside).toEqual({ person: 'b', place: 'q', surface: 'posts', page: undefined });
  });

  it('takes the posts for a view, and the system’s theme for a theme, that it does not know', () => {
    const address = parseAddress('?view=stage&theme=pink');
    expect(address.main.surface).toBe('posts');
    expect(address.theme).toBeUndefined();
  });
});
