import type { TableClient } from '@azure/data-tables';

type PipelinePolicy = Parameters<TableClient['pipeline']['addPolicy']>[0];

/**
 * Aborts a request that takes longer, with an `AbortError`. The library's own limit ends with the headers
 * of the answer, so that a body which stops coming would be waited for without end.
 */
export function timeLimitPolicy(limitMs: number): PipelinePolicy {
  return {
    name: 'accordTimeLimit',
    async sendRequest(request, next) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), limitMs);
      request.abortSignal = controller.signal;
      try {
        return await next(request);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
