/** What was kept on this device under a key; undefined if there is nothing, or nothing that can be read. */
export function keptOnDevice(key: string): unknown {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage.getItem(key) ?? 'null');
    return found ?? undefined;
  } catch {
    // Not allowed here, or not ours.
    return undefined;
  }
}

/** Keeps a value under a key; undefined takes it away. */
export function keepOnDevice(key: string, value: object | undefined): void {
  try {
    if (value === undefined) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full, or not allowed: the form itself still has everything.
  }
}

/** Whether each member of what was kept is of the kind that this build's form has there: only then is it used. */
export function fits<Form extends object>(found: unknown, blank: Form): found is Partial<Form> {
  if (typeof found !== 'object' || found === null) return false;
  const shape = new Map<string, unknown>(Object.entries(blank));
  return Object.entries(found).every(
    ([name, value]) =>
      shape.has(name) &&
      typeof value === typeof shape.get(name) &&
      Array.isArray(value) === Array.isArray(shape.get(name)),
  );
}
