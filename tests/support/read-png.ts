import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  pixels: Uint8Array;
}

const signature = '89504e470d0a1a0a';

/**
 * Reads a PNG as our icons are stored: 8 bits a channel, with alpha, not interlaced. Throws for any other.
 * Layout after https://www.w3.org/TR/png-3/
 */
export function readPng(file: Buffer): Picture {
  if (file.subarray(0, 8).toString('hex') !== signature) throw new Error('This is no PNG.');
  const parts: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  if (!header) throw new Error('The PNG has no header.');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const [depth, colour, , , interlaced] = header.subarray(8);
  if (depth !== 8 || colour !== 6 || interlaced !== 0) {
    throw new Error(`The PNG has depth ${depth} and colour type ${colour}; 8 and 6 are needed.`);
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(parts)), width, height) };
}

function unfilter(filtered: Buffer, width: number, height: number): Uint8Array {
  const stride = width * 4;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < 4 ? 0 : (pixels[at - 4] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const upLeft = x < 4 || y === 0 ? 0 : (pixels[at - stride - 4] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      // A typed array keeps the sum within a byte.
      pixels[at] = (filtered[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return pixels;
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const distances = [left, up, upLeft].map((value) => Math.abs(estimate - value));
  const nearest = Math.min(...distances);
  return [left, up, upLeft][distances.indexOf(nearest)] ?? 0;
}
