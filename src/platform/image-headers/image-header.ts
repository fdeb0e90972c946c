export interface ImageHeader {
  kind: 'jpeg' | 'png' | 'webp' | 'gif' | 'heif';
  /** The largest the file asks for anywhere, before it is turned upright. */
  width: number;
  height: number;
  /** Pictures in it: frames of an animation, tiles of a grid. */
  frames: number;
  /** How often all pixels are gone over: scans of a JPEG. */
  passes: number;
  /** Where the picture ends in the file. */
  end: number;
}
