import { permittedOnThresholds } from '../../../domain/workspace/agree-on-thresholds.js';
import { permittedSections } from '../../../domain/workspace/change-settings.js';
import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';
import { sectionKey, sectionNames } from '../../../domain/workspace/settings-sections.js';
import { frameOf } from '../../workspaces/frame.js';
import { nameOf } from '../../workspaces/people.js';
import type { Snapshot } from '../../workspaces/snapshot.js';

/** The settings as this viewer sees them, and what of them they may change. */
export function settingsView(snapshot: Snapshot<unknown>): SettingsAnswer {
  const { workspace, people, actor } = snapshot;
  const name = (objectId: string) => nameOf(people, objectId);
  const persons = (ids: readonly string[]) => ids.map((objectId) => ({ objectId, name: name(objectId) }));
  const { wantedThresholds: wanted } = workspace;
  return {
    ...frameOf(snapshot),
    data: {
      settings: workspace.settings,
      pilot: workspace.pilot,
      facilitators: persons(workspace.facilitators),
      executives: persons(workspace.executives),
      contributors: persons(workspace.contributors),
      guests: persons(workspace.guests),
      payViewers: persons(workspace.payViewers.find(({ by }) => by === actor.objectId)?.people ?? []),
      absences: workspace.absences.map((absence) => ({ ...absence, name: name(absence.objectId) })),
      delegations: workspace.delegations.map((delegation) => ({
        ...delegation,
        byName: name(delegation.by),
        delegateName: name(delegation.delegate),
      })),
      thresholds: workspace.thresholds,
      wanted: wanted && {
        thresholds: wanted.thresholds,
        by: { objectId: wanted.by, name: name(wanted.by) },
        at: wanted.at,
      },
      edits: Object.fromEntries(
        sectionNames.map((section) => [
          section,
          workspace.settingEdits[sectionKey(section, actor.objectId)] ?? 0,
        ]),
      ),
      permittedSections: permittedSections(workspace, actor),
      permittedThresholds: permittedOnThresholds(workspace, actor),
    },
  };
}
