import { z } from 'zod';

const document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        security: z.array(z.record(z.string(), z.unknown())).optional(),
      }),
    ),
  ),
});

export interface DescribedOperation {
  operation: string;
  method: string;
  path: string;
  /** Answers without a sign-in: to anybody, or to a key. */
  open: boolean;
}

/** Every route that a server has registered, as its OpenAPI document lists them. */
export async function describedOperations(origin: string): Promise<DescribedOperation[]> {
  const { paths } = document.parse(await (await fetch(`${origin}/api/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, security }]) => ({
      operation: operationId,
      method: method.toUpperCase(),
      path,
      open: security?.every((one) => !Object.hasOwn(one, 'teamsSingleSignOn')) ?? false,
    })),
  );
}
