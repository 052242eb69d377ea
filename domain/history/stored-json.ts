/**
 * The value of a JSON text that we wrote ourselves; undefined if it isn't byte for byte what we would write
 * for that value, so that not even white space or the case of an escape can be changed unnoticed.
 */
export function parseOwnJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The same for a text that should be an object. */
export function parseOwnObject(text: string): object | undefined {
  const value = parseOwnJson(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
