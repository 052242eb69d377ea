import { z } from 'zod';
import { exportText } from '../../../domain/history/history-export.js';
import { recordName } from '../../../domain/history/history-chain.js';
import { mayExportKind } from '../../../domain/history/readable-records.js';
import type { RecordRef } from '../../../domain/kernel/outcome.js';
import { mayTake } from '../../../domain/workspace/permissions.js';
import { rolesOf } from '../../../domain/workspace/roles.js';
import type { DownloadSource } from '../../contributions/download-source.js';
import type { RecordTable } from '../../storage/record-table.js';
import { loadWorkspace, nothingElse } from '../../workspaces/snapshot.js';
import { historyDownload } from './history-actions.js';
import { readHistory } from './history-reading.js';

const aboutSchema = z.object({ objectId: z.string() });

/** The history as one file, with the records that whoever exports may read. */
export function historyDownloads(table: RecordTable): DownloadSource {
  return {
    download: historyDownload,
    async draw(workspaceId, about) {
      const { objectId } = aboutSchema.parse(about);
      const stored = await loadWorkspace(table, workspaceId, undefined, nothingElse);
      if (!stored) return undefined;
      const { workspace } = stored;
      const roles = rolesOf(workspace, objectId);
      if (!mayTake('history.export', roles)) return undefined;

      const entries: (string | undefined)[] = [];
      const records = new Map<string, { ref: RecordRef; body: object | null | undefined }>();
      const reading = await readHistory(table, workspaceId, [], {
        entry: (text) => void entries.push(text),
        record: (ref, body) => void records.set(recordName(ref), { ref, body }),
      });
      if (!reading) return undefined;
      const shown = [...records.values()].filter(({ ref }) => mayExportKind(ref.kind, roles));
      const withheld = [...records.values()].filter(({ ref }) => !mayExportKind(ref.kind, roles));
      const content = exportText(
        reading.end,
        entries,
        // What is gone or can't be read stays out: whoever verifies the file finds it missing.
        shown.flatMap(({ ref, body }) => (body ? [{ ref, body }] : [])),
        withheld.map(({ ref }) => ref),
      );
      return { name: `${workspace.name} history.json`, contentType: 'application/json', content };
    },
  };
}
