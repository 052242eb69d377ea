import { accordOnLoopback } from '../support/accord-on-loopback.js';

describe('the description of the API', () => {
  it('is served to anybody, and names each use case of the charter', async () => {
    const on = await accordOnLoopback();
    const response = await fetch(`${on.origin}/api/openapi.json`);
    const document = (await response.json()) as { openapi: string; paths: Record<string, object> };
    await on.close();
    expect(response.status).toBe(200);
    expect(document.openapi).toMatch(/^3\.1/);
    const operations = JSON.stringify(document.paths);
    for (const operation of [
      'getCharterPage',
      'editArticle',
      'proposeCharter',
      'signCharter',
      'declineCharter',
    ]) {
      expect(operations).toContain(`"operationId":"${operation}"`);
    }
  });
});
