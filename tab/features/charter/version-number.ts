/** The number of a version in an address; undefined if it can't be one. */
export function versionNumber(given: string | undefined): number | undefined {
  return given !== undefined && /^[1-9]\d{0,3}$/.test(given) ? Number(given) : undefined;
}
