import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { PlaygroundPerson } from '../../../playground/playground-api.js';

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

const themeNames: Record<Theme, string> = { light: 'Light', dark: 'Dark', contrast: 'High contrast' };

/** A person in front of the playground's page, with a person's ways of finding things: by role and by name. */
export class Seat {
  constructor(
    readonly page: Page,
    readonly person: PlaygroundPerson,
    /** The part of the page that shows this person's Teams; the whole page holds two of them side by side. */
    readonly window: Locator = page.getByRole('region', { name: `${person.name}, ${person.title}` }),
  ) {}

  /** The posts of a place, or the tab: what the place's header offers. */
  async view(name: 'Posts' | 'Chat' | 'Accord' | 'Home'): Promise<void> {
    await this.window.getByRole('tab', { name, exact: true }).click();
  }

  /** Opens a conversation from the list at the left. */
  async goTo(place: string): Promise<void> {
    const list = this.page.getByRole('navigation', { name: `Conversations of ${this.person.name}` });
    if (!(await list.isVisible())) {
      await this.window.getByRole('button', { name: 'Conversations' }).click();
    }
    await list.getByRole('button', { name: new RegExp(`^${place}( unread)?$`) }).click();
  }

  /** The messages that contain these words, whoever wrote them. */
  message(words: string | RegExp): Locator {
    return this.window.getByRole('article').filter({ hasText: words });
  }

  /** The product's own page, inside its frame. */
  get tab(): FrameLocator {
    return this.window.getByTitle(new RegExp(`^Accord tab for ${this.person.name} `)).contentFrame();
  }

  async useTheme(theme: Theme): Promise<void> {
    const menu = this.page.getByRole('button', { name: /^Theme: / });
    await menu.click();
    await this.page.getByRole('menuitemradio', { name: themeNames[theme] }).click();
  }
}
