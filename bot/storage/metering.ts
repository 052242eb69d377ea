import { AsyncLocalStorage } from 'node:async_hooks';
import type { TableClient } from '@azure/data-tables';

/** What a piece of work asked of the store. */
export interface StorageUse {
  /** How often the work stood still for the store: operations that overlap in time are one wait. */
  waits: number;
  /** HTTP requests. A retry is one more; a transaction is one. */
  operations: number;
  entitiesRead: number;
  /** Rows of writes that took place. */
  entitiesWritten: number;
  /** Bytes of request bodies. */
  bytesSent: number;
  /** Bytes of answers, after decompression. */
  bytesReceived: number;
}

type PipelinePolicy = Parameters<TableClient['pipeline']['addPolicy']>[0];

interface Meter extends StorageUse {
  readonly name: string;
  readonly outer: Meter | undefined;
  inFlight: number;
}

const current = new AsyncLocalStorage<Meter>();

/**
 * Runs `work` and counts what it does in the store, also in whatever it starts and awaits.
 * Measures nest: the inner one counts its own part, the outer one everything. Neighbours never mix.
 */
export async function measure<T>(
  name: string,
  work: () => Promise<T>,
): Promise<{ name: string; result: T } & StorageUse> {
  const meter: Meter = {
    name,
    outer: current.getStore(),
    inFlight: 0,
    waits: 0,
    operations: 0,
    entitiesRead: 0,
    entitiesWritten: 0,
    bytesSent: 0,
    bytesReceived: 0,
  };
  const result = await current.run(meter, work);
  const { outer: _, inFlight: __, ...use } = meter;
  return { result, ...use };
}

/** Counts rows that were read or written, where somebody measures. */
export function countEntities(kind: 'read' | 'written', count: number): void {
  for (const meter of running()) {
    if (kind === 'read') meter.entitiesRead += count;
    else meter.entitiesWritten += count;
  }
}

/** Belongs innermost in the pipeline, so that it sees each request that goes out. */
export const meteringPolicy: PipelinePolicy = {
  name: 'accordMetering',
  async sendRequest(request, next) {
    const meters = running();
    if (meters.length === 0) return next(request);
    const sent = typeof request.body === 'string' ? Buffer.byteLength(request.body) : 0;
    for (const meter of meters) {
      if (meter.inFlight === 0) meter.waits += 1;
      meter.inFlight += 1;
      meter.operations += 1;
      meter.bytesSent += sent;
    }
    try {
      const response = await next(request);
      const received = Buffer.byteLength(response.bodyAsText ?? '');
      for (const meter of meters) meter.bytesReceived += received;
      return response;
    } finally {
      for (const meter of meters) meter.inFlight -= 1;
    }
  },
};

function running(): Meter[] {
  const meters: Meter[] = [];
  for (let meter = current.getStore(); meter; meter = meter.outer) meters.push(meter);
  return meters;
}
