export interface Box {
  type: string;
  data: Buffer;
  end: number;
}

const maxBoxes = 10_000;

/** The boxes of ISO media one behind another; ends where none begins any more. */
export function* boxesOf(file: Buffer): Generator<Box> {
  let at = 0;
  for (let count = 0; at + 8 <= file.length; count += 1) {
    if (count === maxBoxes) throw new Error(`more than ${maxBoxes} boxes`);
    const type = file.toString('latin1', at + 4, at + 8);
    if (!/^[ -~©]{4}$/.test(type)) return;
    const size = file.readUInt32BE(at);
    // A size of 1 says that the real one follows in eight bytes, one of 0 that the box is the last.
    const header = size === 1 ? 16 : 8;
    const length = size === 1 ? Number(file.readBigUInt64BE(at + 8)) : size || file.length - at;
    const end = at + length;
    if (length < header || end > file.length) throw new Error(`a box ${type} is cut off`);
    yield { type, data: file.subarray(at + header, end), end };
    at = end;
  }
}

export const findBox = (file: Buffer, type: string): Buffer | undefined =>
  boxesOf(file).find((box) => box.type === type)?.data;

/** Numbers one behind another, of so many bytes each. */
export function numbersOf(data: Buffer) {
  let at = 0;
  return {
    next(bytes: number): number {
      const from = at;
      at += bytes;
      if (bytes === 0) return 0;
      return bytes === 8 ? Number(data.readBigUInt64BE(from)) : data.readUIntBE(from, bytes);
    },
    skip: (bytes: number) => void (at += bytes),
  };
}
