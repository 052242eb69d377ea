/** A part of a long story: when it fails, the report says which. */
export async function step<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (fault) {
    throw new Error(`The story stopped where it ${name}.`, { cause: fault });
  }
}
