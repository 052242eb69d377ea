import { limitsSection } from '../../../domain/authority/authority-annex.js';
import type { AnnexSource } from '../../contributions/annex-source.js';
import { loadNewestLimits } from './authority-store.js';

/** The limits as the charter's annex: they enter into force with it. None have to be set. */
export const limitsAnnex: AnnexSource = {
  id: 'limits',
  gaps: () => Promise.resolve([]),
  async section(records, { head, workspace }) {
    const newest = await loadNewestLimits(records, workspace.id, head.body);
    return newest && limitsSection(newest, workspace.settings.currency);
  },
};
