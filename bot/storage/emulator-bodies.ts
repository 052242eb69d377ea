import type { TableClient } from '@azure/data-tables';

type PipelinePolicy = Parameters<TableClient['pipeline']['addPolicy']>[0];

/**
 * For the emulator only: Azurite decodes each chunk of a request that arrives by itself, so that a character
 * of several bytes is destroyed when a chunk happens to end within it. What is not ASCII only occurs
 * inside of JSON texts (addresses are percent-encoded), where `\uHHHH` means the same.
 */
export const asciiBodyPolicy: PipelinePolicy = {
  name: 'accordAsciiBodies',
  sendRequest(request, next) {
    if (typeof request.body === 'string') {
      request.body = request.body.replaceAll(/[\u0080-\uffff]/g, escapeUnit);
    }
    return next(request);
  },
};

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
