import { ulid } from 'ulid';
import type { BenchmarksAnswer } from '../../../domain/benchmarks/benchmarks-api.js';
import { sampleBenchmark } from '../sample-benchmark.js';
import { cast } from '../teams-on-loopback.js';
import { leadersAndFacilitators, withRole, type PermissionRow, type Stage } from './permission-row.js';

const refused = { status: 403, code: 'benchmarks.not-allowed' } as const;

const ownOf = async (on: Stage) =>
  (await on.api<BenchmarksAnswer>(cast.ceo, 'GET', '/benchmarks')).body.data.own;

/** Product sections 1 and 14. */
export const benchmarkPermissionRows: PermissionRow[] = [
  {
    wish: 'read the benchmarks',
    action: 'benchmarks.read',
    may: withRole,
    refused,
    api: () => ({ operation: 'getBenchmarks', method: 'GET', path: '/benchmarks' }),
  },
  {
    wish: 'save a figure with its source',
    action: 'benchmarks.edit',
    may: leadersAndFacilitators,
    refused,
    api: async (on) => ({
      operation: 'saveBenchmark',
      method: 'PUT',
      path: `/benchmarks/own/${ulid()}`,
      body: { content: sampleBenchmark, basedOn: (await ownOf(on)).version },
    }),
  },
  {
    wish: 'take a figure out',
    action: 'benchmarks.edit',
    may: leadersAndFacilitators,
    refused,
    before: async (on) => {
      const { version: basedOn } = await ownOf(on);
      await on.api(cast.ceo, 'PUT', `/benchmarks/own/${ulid()}`, { content: sampleBenchmark, basedOn });
    },
    api: async (on) => {
      const { version: basedOn, figures } = await ownOf(on);
      return {
        operation: 'removeBenchmark',
        method: 'POST',
        path: `/benchmarks/own/${figures.at(-1)?.id ?? ulid()}/removal`,
        body: { basedOn },
      };
    },
  },
];
