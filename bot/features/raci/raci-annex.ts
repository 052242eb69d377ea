import { textOf } from '../../../domain/kernel/texts.js';
import { digestOf } from '../../../domain/kernel/digest.js';
import { matrixSection } from '../../../domain/raci/matrix-blocks.js';
import { peopleNamedIn } from '../../../domain/raci/raci-context.js';
import { countsOf, type MatrixVersion } from '../../../domain/raci/stored-matrix.js';
import type { AnnexContext, AnnexSource } from '../../contributions/annex-source.js';
import type { RowReader } from '../../storage/tracked-reads.js';
import { loadContent, loadPeople, loadSummary, withContext, workingVersion } from './raci-store.js';
import texts from '../../../domain/raci/raci-texts.en.json' with { type: 'json' };

/** The working matrix as a part of the charter: its errors stop a proposal, and it is signed with the articles. */
export const matrixAnnex: AnnexSource = {
  id: 'matrix',
  async gaps(records, context) {
    const summary = await loadSummary(records, context.workspace.id, workingVersion(context.head.body));
    if (!summary) return [];
    const { errors, named } = await countsNow(records, context, summary);
    const shown = named.map(({ code, activity, name }) => ({
      article: 'matrix' as const,
      code: 'raci.gap',
      ...(activity !== null && { at: activity }),
      said: textOf(texts, `finding.${code}`, { activity: name, count: 2 }),
      page: 'matrix',
    }));
    const rest = errors - named.length;
    if (rest <= 0) return shown;
    const said = textOf(texts, 'annex.more', { count: rest });
    return [...shown, { article: 'matrix', code: 'raci.gap', said, page: 'matrix' }];
  },
  async section(records, { head, workspace }) {
    const summary = await loadSummary(records, workspace.id, workingVersion(head.body));
    if (!summary || summary.activities === 0) return undefined;
    return matrixSection(await loadContent(records, workspace.id, summary));
  },
};

/** The summary's own counts hold as long as the people are the same as when it was written. */
async function countsNow(
  records: RowReader,
  { workspace }: AnnexContext,
  summary: MatrixVersion,
): Promise<Pick<MatrixVersion, 'errors' | 'named'>> {
  const inColumns = await loadPeople(
    records,
    workspace,
    peopleNamedIn({ columns: summary.columns, activities: [] }),
  );
  const { context } = withContext(workspace, inColumns);
  if (digestOf(context) === summary.contextDigest) return summary;
  const { matrix } = await loadContent(records, workspace.id, summary);
  const inRows = await loadPeople(records, workspace, peopleNamedIn(matrix), inColumns);
  return countsOf(matrix, withContext(workspace, [...inColumns, ...inRows]).context);
}
