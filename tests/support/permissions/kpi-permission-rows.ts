import type { KpiAnswer } from '../../../domain/kpis/kpis-api.js';
import type { ReadingsPreviewAnswer } from '../../../domain/kpis/readings-import-api.js';
import { cast } from '../accord-on-loopback.js';
import { defineKpi, readKpis, uptime } from '../kpi-story.js';
import { makePushKey, readPushKey } from '../push-story.js';
import {
  leaders,
  leadersAndFacilitators,
  withRole,
  type PermissionRow,
  type Stage,
} from './permission-row.js';

const refused = { status: 403, code: 'kpis.not-allowed' } as const;

/** A KPI of the CIO's, under the same name in each row; and another to retire. */
const current = { id: '', seen: null as number | null };
let names = 0;

/** The charter in force was signed with this KPI: whoever may change the set is told how. */
const asAmendment = 'Propose the change as an amendment';

async function withKpi(on: Stage): Promise<void> {
  const { data } = await readKpis(on, cast.ceo);
  current.id = data.kpis[0]?.id ?? (await defineKpi(on)).id;
  const { body } = await on.api<KpiAnswer>(cast.ceo, 'GET', `/kpis/${current.id}`);
  current.seen = body.data.readings.find(({ period }) => period === '2026-01')?.corrections ?? null;
}

const table = () => `KPI,Period,Value\n${current.id},2026-02,93\n`;

const fresh = (): string => {
  names += 1;
  return `Measure ${names}`;
};

/** Product sections 1 and 8. */
export const kpiPermissionRows: PermissionRow[] = [
  {
    wish: 'see the KPIs',
    action: 'kpis.read',
    may: withRole,
    refused,
    api: () => ({ operation: 'listKpis', method: 'GET', path: '/kpis' }),
    card: () => ({ verb: 'kpis.show', data: {} }),
  },
  {
    wish: 'read a KPI with its readings',
    action: 'kpis.read',
    may: withRole,
    refused,
    before: withKpi,
    api: () => ({ operation: 'getKpi', method: 'GET', path: `/kpis/${current.id}` }),
  },
  {
    wish: 'define a KPI',
    action: 'kpis.define',
    may: leadersAndFacilitators,
    refused,
    before: withKpi,
    notNow: asAmendment,
    api: () => ({ operation: 'defineKpi', method: 'POST', path: '/kpis', body: uptime({ name: fresh() }) }),
  },
  {
    wish: 'change what a KPI measures',
    action: 'kpis.define',
    may: leadersAndFacilitators,
    refused,
    before: withKpi,
    notNow: asAmendment,
    api: async (on) => {
      const { body } = await on.api<KpiAnswer>(cast.ceo, 'GET', `/kpis/${current.id}`);
      return {
        operation: 'changeKpi',
        method: 'PUT',
        path: `/kpis/${current.id}`,
        body: { ...uptime({ name: fresh() }), basedOn: body.data.kpi.version },
      };
    },
  },
  {
    wish: 'enter the reading of a KPI of the CIO’s',
    action: 'kpis.enter',
    may: withRole,
    theirs: ['ceo', 'cio'],
    refused,
    before: withKpi,
    api: () => ({
      operation: 'enterReading',
      method: 'PUT',
      path: `/kpis/${current.id}/readings/2026-01`,
      body: { value: 91 + (current.seen ?? -1), seen: current.seen },
    }),
  },
  {
    wish: 'enter the reading of a KPI of the CIO’s that is due',
    action: 'kpis.enter',
    may: withRole,
    theirs: ['ceo', 'cio'],
    refused: { ...refused, words: 'You can’t do this with your role in this workspace.' },
    before: withKpi,
    card: () => ({
      verb: 'kpis.enter',
      data: { [`period-${current.id}`]: '2025-12', [`value-${current.id}`]: '92' },
    }),
  },
  {
    wish: 'retire a KPI',
    action: 'kpis.define',
    may: leadersAndFacilitators,
    refused,
    before: withKpi,
    notNow: asAmendment,
    api: () => ({ operation: 'retireKpi', method: 'POST', path: `/kpis/${current.id}/retire` }),
  },
  {
    wish: 'see whether there is a key for readings over HTTP',
    action: 'kpis.manage-key',
    may: leaders,
    refused,
    api: () => ({ operation: 'getPushKey', method: 'GET', path: '/kpi-key' }),
  },
  {
    wish: 'make or replace the key for readings over HTTP',
    action: 'kpis.manage-key',
    may: leaders,
    refused,
    api: async (on) => ({
      operation: 'makePushKey',
      method: 'POST',
      path: '/kpi-key',
      body: { replaces: (await readPushKey(on)).data.key?.number ?? null },
    }),
  },
  {
    wish: 'revoke the key for readings over HTTP',
    action: 'kpis.manage-key',
    may: leaders,
    refused,
    before: async (on) => {
      await makePushKey(on);
    },
    api: async (on) => ({
      operation: 'revokePushKey',
      method: 'POST',
      path: '/kpi-key/revoke',
      body: { number: (await readPushKey(on)).data.key?.number ?? 1 },
    }),
  },
  {
    wish: 'look what an import of readings of the CIO’s would change',
    action: 'kpis.enter',
    may: withRole,
    theirs: ['ceo', 'cio'],
    refused,
    before: withKpi,
    api: () => ({
      operation: 'previewReadingsImport',
      method: 'POST',
      path: '/kpis/import-preview',
      body: { text: table() },
    }),
  },
  {
    wish: 'import readings of the CIO’s',
    action: 'kpis.enter',
    may: withRole,
    theirs: ['ceo', 'cio'],
    refused,
    before: withKpi,
    api: async (on) => {
      const { body } = await on.api<ReadingsPreviewAnswer>(cast.ceo, 'POST', '/kpis/import-preview', {
        text: table(),
      });
      const { digest } = body.data;
      return {
        operation: 'importReadings',
        method: 'POST',
        path: '/kpis/import',
        body: { text: table(), digest },
      };
    },
  },
  {
    wish: 'take the readings away as a file',
    action: 'kpis.read',
    may: withRole,
    refused,
    api: () => ({ operation: 'makeReadingsTicket', method: 'POST', path: '/kpis/tickets', body: {} }),
  },
];
