import { z } from 'zod';
import {
  limitsCounter,
  limitsInForce,
  limitsRef,
  limitsSchema,
  workingLimits,
  type LimitsVersion,
} from '../../../domain/authority/authority.js';
import texts from '../../../domain/authority/authority-texts.en.json' with { type: 'json' };
import {
  amendedLimits,
  draftLimitsAmendment,
  nothingDelegated,
} from '../../../domain/authority/limits-amendment.js';
import type { AmendmentSource } from '../../contributions/amendment-source.js';
import { loadLimits, loadLimitsInForce, loadNewestLimits } from './authority-store.js';

const payloadSchema = z.object({ version: z.number().int() });

/** The limits as a part of the charter that can be amended: what is saved and not in force yet. */
export const limitsAmendments: AmendmentSource = {
  kind: 'limits',
  texts,
  async draft(records, { head, workspace }, { part, proposed }) {
    // All of it needs both leaders.
    if (part === 'cio') return undefined;
    const [working, inForce] = await Promise.all([
      loadNewestLimits(records, workspace.id, head.body),
      loadLimitsInForce(records, workspace.id, head.body),
    ]);
    if (!working || working.version === inForce?.version) return undefined;
    const limits = { inForce: inForce ?? nothingDelegated, working, version: working.version };
    return draftLimitsAmendment(limits, workspace.settings.currency, proposed);
  },
  async apply(records, { head, workspace }, { changes, payload }, { by, now }) {
    const { pointers, counters } = head.body;
    const { version: wantedVersion } = payloadSchema.parse(payload);
    const [inForce, wanted] = await Promise.all([
      loadLimitsInForce(records, workspace.id, head.body),
      loadLimits(records, workspace.id, wantedVersion),
    ]);
    const { currency } = workspace.settings;
    const merged = amendedLimits(inForce ?? nothingDelegated, wanted ?? nothingDelegated, changes, currency);
    if ('refused' in merged) return merged;
    const nothing = { writes: [], events: [], deliveries: [] };
    if (wanted && JSON.stringify(limitsSchema.parse(wanted)) === JSON.stringify(limitsSchema.parse(merged))) {
      return { ...nothing, namedPointers: { [limitsInForce]: wantedVersion } };
    }
    const version = (counters[limitsCounter] ?? 0) + 1;
    const body: LimitsVersion = { ...merged, version, savedBy: by, savedAt: now.toISOString() };
    return {
      ...nothing,
      writes: [{ ref: limitsRef(version), body }],
      namedPointers: {
        [limitsInForce]: version,
        // What is worked on stays what it is, also where it had no pointer of its own yet.
        [workingLimits]: pointers[workingLimits] ?? counters[limitsCounter] ?? null,
      },
      counters: { [limitsCounter]: version },
    };
  },
};
