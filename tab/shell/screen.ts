import type { ReactNode } from 'react';
import type { LazyPart } from '../components/lazy-part.js';

/** A page of a feature, loaded on use. */
export interface Screen {
  /** Within a workspace, as react-router writes paths: `charter/:number`. */
  path: string;
  Page: LazyPart<object>;
}

/** What the navigation, the tab's configuration and the start page know of a feature. */
export interface NavigationEntry {
  /** The feature's first page, such as `charter`. */
  page: string;
  label: string;
  icon: ReactNode;
  /** Looked at from afar: takes the width of the screen in place of the measure for reading. */
  wide?: true;
}
