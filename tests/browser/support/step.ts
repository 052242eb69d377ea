import type { Product } from './product.js';

let product: Product | undefined;

/** Whose last words stand in the report of a step that fails. */
export function listenTo(speaker: Product): void {
  product = speaker;
}

/** A part of a long story: when it fails, the report says which, and what the product said last. */
export async function step<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (fault) {
    const said = product?.said.slice(-2000) ?? '';
    throw new Error(`The story stopped where it ${name}. The product’s last words:\n${said}`, {
      cause: fault,
    });
  }
}
