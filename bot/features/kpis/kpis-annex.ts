import { textOf } from '../../../domain/kernel/texts.js';
import { kpisSection, kpisWithoutBaseline } from '../../../domain/kpis/kpis-annex.js';
import texts from '../../../domain/kpis/kpis-texts.en.json' with { type: 'json' };
import type { AnnexSource } from '../../contributions/annex-source.js';
import { loadKpis } from './kpis-store.js';

/** The KPI set as a part of the charter: what is scored needs a baseline before it can be signed. */
export const kpisAnnex: AnnexSource = {
  id: 'kpis',
  async gaps(records, { workspace }) {
    const kpis = await loadKpis(records, workspace.id);
    return kpisWithoutBaseline(kpis).map(({ name }) => ({
      article: 'kpis' as const,
      code: 'kpis.gap',
      at: name,
      said: textOf(texts, 'annex.gap', { name }),
      page: 'kpis',
    }));
  },
  async section(records, { workspace }) {
    return kpisSection(await loadKpis(records, workspace.id));
  },
};
