/** How colours look to eyes: contrast as WCAG counts it, lightness in print, differences for colour-blind eyes. */

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** On linear light; the three kinds of missing cones by Machado, Oliveira and Fernandes (2009). */
export const EYES = {
  "most people's": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

/** WCAG 2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** CIE L*, 0 (black) to 100 (white): what is left of a colour in grey print. */
export function lightness(colour: string): number {
  return lab(linear(colour))[0];
}

/** CIE 1976 difference as these eyes see it; 2.3 is just noticeable side by side. */
export function difference(one: string, other: string, eyes: keyof typeof EYES): number {
  const [a, b] = [lab(seen(one, EYES[eyes])), lab(seen(other, EYES[eyes]))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function seen(colour: string, matrix: Matrix): Vector {
  const [r, g, b] = linear(colour);
  const channel = (row: Vector) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b));
  return [channel(matrix[0]), channel(matrix[1]), channel(matrix[2])];
}

function linear(colour: string): Vector {
  const channel = (at: number) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([r, g, b]: Vector): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function lab(colour: Vector): Vector {
  const [r, g, b] = colour;
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(luminance(colour));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
