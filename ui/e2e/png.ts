/**
 * Pictures of a window made small: letters have hundreds of shades at their edges, and a palette
 * of a few that lie near them takes a third of the room.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** How many colours a picture keeps. */
const COLOURS = 80;

/** Those that most of the picture has are kept as they are. */
const EXACT = 48;

/** Where a file says how its colours are written, and how the small ones have it. */
const COLOUR_TYPE = 25;
const PALETTE = 3;
const WITH_ALPHA = 6;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One number a pixel: red, green, blue. */
  readonly colours: Uint32Array;
}

/** The same picture in few colours. Takes what Chromium writes: eight bits a channel, no interlacing. */
export function smaller(file: Buffer): Buffer {
  if (file[COLOUR_TYPE] === PALETTE) return file;
  const { width, height, colours } = read(file);
  const palette = paletteOf(colours);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = colours[y * width + x] ?? 0;
      let index = nearest.get(colour);
      if (index === undefined) {
        const far = palette.map((one) => distance(one, colour));
        index = far.indexOf(Math.min(...far));
        nearest.set(colour, index);
      }
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    file.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, and those that lie farthest from all that are chosen already. */
function paletteOf(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const frequent = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  const palette = frequent.slice(0, EXACT);
  const rest = frequent.slice(EXACT);
  const gaps = rest.map((colour) => Math.min(...palette.map((one) => distance(one, colour))));
  while (palette.length < COLOURS && palette.length < frequent.length) {
    const farthest = gaps.reduce((best, gap, at) => (gap > (gaps[best] ?? 0) ? at : best), 0);
    const colour = rest[farthest] ?? 0;
    palette.push(colour);
    rest.forEach((other, at) => (gaps[at] = Math.min(gaps[at] ?? 0, distance(colour, other))));
  }
  return palette;
}

function channels(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function distance(a: number, b: number): number {
  const [red, green, blue] = channels(a);
  const [otherRed, otherGreen, otherBlue] = channels(b);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

function read(file: Buffer): Pixels {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const bytes = file[COLOUR_TYPE] === WITH_ALPHA ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const line = width * bytes;
  let above = new Uint8Array(line);
  const colours = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const start = y * (line + 1);
    const row = new Uint8Array(raw.subarray(start + 1, start + 1 + line));
    for (let x = 0; x < line; x += 1) {
      const left = x < bytes ? 0 : (row[x - bytes] ?? 0);
      const up = above[x] ?? 0;
      const corner = x < bytes ? 0 : (above[x - bytes] ?? 0);
      row[x] = (row[x] ?? 0) + guess(raw[start] ?? 0, left, up, corner);
    }
    for (let x = 0; x < width; x += 1) {
      const at = x * bytes;
      colours[y * width + x] = ((row[at] ?? 0) << 16) | ((row[at + 1] ?? 0) << 8) | (row[at + 2] ?? 0);
    }
    above = row;
  }
  return { width, height, colours };
}

/** What a row's filter foretells of a byte by its neighbours. */
function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const all = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(all - left), Math.abs(all - up), Math.abs(all - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
