/** Zero crossings of the filter on each side; speech needs no more. */
const reach = 16;

/** The same sound at another rate, by windowed-sinc interpolation. */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  if (from === to) return samples;
  const step = from / to;
  // Going down, what the new rate cannot carry has to be filtered away.
  const cutoff = Math.min(1, to / from);
  const halfWidth = reach / cutoff;
  return Int16Array.from({ length: Math.round(samples.length / step) }, (_, index) => {
    const center = index * step;
    const end = Math.min(samples.length - 1, Math.floor(center + halfWidth));
    let sum = 0;
    for (let at = Math.max(0, Math.ceil(center - halfWidth)); at <= end; at += 1) {
      const distance = at - center;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / halfWidth);
      sum += (samples[at] ?? 0) * sinc(distance * cutoff) * cutoff * window;
    }
    return Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  });
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
