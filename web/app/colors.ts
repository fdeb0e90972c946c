/** A colour as `#rrggbb`. */
export type Color = string;

const channelsOf = (color: Color): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

export const isColor = (text: unknown): text is Color =>
  typeof text === 'string' && /^#[0-9a-f]{6}$/i.test(text);

/** The first with so much of the second in it, 0..1. */
export function mix(color: Color, other: Color, share: number): Color {
  const others = channelsOf(other);
  const mixed = channelsOf(color).map((channel, index) =>
    Math.round(channel + ((others[index] ?? channel) - channel) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As WCAG counts it: 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

export const isDark = (color: Color): boolean =>
  contrast(color, '#ffffff') > contrast(color, '#000000');

/** The colour itself, or as little darker or lighter as it takes to be told from all of the others. */
export function readable(color: Color, papers: Color[], ratio = 4.5): Color {
  const weakest = (candidate: Color) =>
    Math.min(...papers.map((paper) => contrast(candidate, paper)));
  const end = weakest('#000000') > weakest('#ffffff') ? '#000000' : '#ffffff';
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(color, end, share);
    if (weakest(candidate) >= ratio) return candidate;
  }
  return end;
}
