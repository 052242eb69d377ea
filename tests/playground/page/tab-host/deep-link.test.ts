import { isWebAddress, readDeepLink, writeDeepLink } from '../../../../playground/page/tab-host/deep-link.js';

const origin = 'http://localhost:3978';

describe('deep links', () => {
  it('reads the page and the channel of a link that it wrote', () => {
    const link = writeDeepLink('app', 'accord', 'workspaces/w/charter/3', '19:c@thread.tacv2');
    expect(readDeepLink(link, origin)).toEqual({
      page: 'workspaces/w/charter/3',
      place: '19:c@thread.tacv2',
    });
  });

  it('opens the tab’s first page for a link without a readable context', () => {
    const first = { page: undefined, place: undefined };
    expect(readDeepLink('https://teams.microsoft.com/l/entity/app/accord', origin)).toEqual(first);
    expect(readDeepLink('https://teams.microsoft.com/l/entity/app/accord?context=%7B', origin)).toEqual(
      first,
    );
  });

  it('reads the page from the path of the tab itself', () => {
    expect(readDeepLink(`${origin}/tab/workspaces/w/kpis`, origin)?.page).toBe('workspaces/w/kpis');
    expect(readDeepLink(`${origin}/tab/`, origin)).toEqual({ page: undefined, place: undefined });
  });

  it.each([
    `${origin}/api/files/charter.pdf`,
    `${origin}/tables`,
    'https://teams.microsoft.com/l/meeting/new?subject=x',
    'https://teams.microsoft.com.evil.example/l/entity/app/accord',
    'http://localhost:3979/tab/',
    'not an address',
  ])('leaves %s to a window of its own', (link) => {
    expect(readDeepLink(link, origin)).toBeUndefined();
  });

  it('lets only web addresses leave the page', () => {
    expect(isWebAddress('https://example.com/')).toBe(true);
    expect(isWebAddress('javascript:alert(1)')).toBe(false);
    expect(isWebAddress('file:///etc/passwd')).toBe(false);
  });
});
