import type { RequestHandler } from 'express';
import { measure, type StorageUse } from '../../bot/storage/metering.js';

export type WatchedRequest = { request: string } & StorageUse;

/** Put around a server: tells what each request asked of the store until its answer was sent. */
export function watchRequests() {
  const uses: WatchedRequest[] = [];
  const around: RequestHandler = (request, response, next) => {
    void measure(`${request.method} ${request.path}`, async () => {
      await new Promise((resolve) => {
        response.once('finish', resolve);
        next();
      });
    }).then(({ result: nothing, name, ...use }) => {
      uses.push({ request: name, ...use });
      return nothing;
    });
  };
  return {
    around,
    /** What the only request to an address that ends so asked for, while this was done. */
    async costOf(what: () => Promise<unknown>, ending: string): Promise<WatchedRequest> {
      uses.length = 0;
      await what();
      // The answer is with the client a moment before its server has counted it.
      for (let look = 0; look < 100; look += 1) {
        const [found, ...others] = uses.filter(({ request }) => request.endsWith(ending));
        if (others.length > 0) throw new Error(`There were ${others.length + 1} requests to …${ending}.`);
        if (found) return found;
        await new Promise((resolve) => {
          setTimeout(resolve, 10);
        });
      }
      throw new Error(`There was no request to …${ending}.`);
    },
  };
}
