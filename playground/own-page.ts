import type { RequestHandler } from 'express';

/**
 * Lets through only what comes from the playground's own page, or from a program on this machine: other
 * sites open in the same browser could otherwise act for anybody here. The host is checked too, since a
 * name of theirs can be made to lead to this machine.
 */
export function onlyOwnPage(port: number): RequestHandler {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  return (request, response, next) => {
    const host = request.get('host') ?? '';
    const origin = request.get('origin');
    const site = request.get('sec-fetch-site');
    const own =
      hosts.has(host) &&
      (origin === undefined || origin === `http://${host}`) &&
      (site === undefined || site === 'same-origin' || site === 'none');
    if (own) next();
    else response.status(403).json({ error: 'Only the page of the playground itself may ask for this.' });
  };
}
