import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';

/** What each section of the settings is given. */
export interface SectionProps {
  workspaceId: string;
  data: SettingsAnswer['data'];
  /** Whether the viewer may change it. */
  permitted: boolean;
}
