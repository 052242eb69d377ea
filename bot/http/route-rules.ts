import type { ApiRoute } from './api-route.js';

/** The names of a path's parameters: `/api/workspaces/:workspace` -> `['workspace']`. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
}

/** Throws on routes that can't be meant, naming the route: such faults must show at the start, not at a click. */
export function checkRoutes(routes: readonly ApiRoute[]): void {
  const operations = new Set<string>();
  const addresses = new Set<string>();
  for (const route of routes) {
    const refuse = (why: string): never => {
      throw new Error(`Route ${route.operationId} (${route.method} ${route.path}) ${why}.`);
    };
    // Parameters are interchangeable: `/a/:x` and `/a/:y` are one address.
    const address = `${route.method} ${route.path.replaceAll(/:\w+/g, ':')}`;
    if (!route.path.startsWith('/api/')) refuse('is not under /api/');
    if (operations.has(route.operationId)) refuse('has the operationId of another one');
    if (addresses.has(address)) refuse('has the address of another one');
    if (route.method === 'get' && (route.command || route.body))
      refuse('only reads, but has a body or command id');
    const declared = Object.keys(route.params?.shape ?? {}).toSorted();
    const used = pathParameters(route.path).toSorted();
    if (declared.join() !== used.join()) {
      refuse(`has parameters [${used.join()}] in its path, but [${declared.join()}] in its schema`);
    }
    operations.add(route.operationId);
    addresses.add(address);
  }
}
