export interface Picture {
  /** For an image element; null for a format the browser cannot draw. */
  url: string | null;
  base64: string;
}

export type PictureProblem = 'image-too-large' | 'image-unreadable';

const maxPictureBytes = 10 * 1024 * 1024;
/** What the server keeps anyway; a smaller upload is a faster one. */
const maxSide = 1536;

/** Reads a chosen file for sending, made smaller where the browser can. */
export async function readPicture(file: File): Promise<Picture | PictureProblem> {
  if (!file.type.startsWith('image/')) return 'image-unreadable';
  if (file.size > maxPictureBytes) return 'image-too-large';
  // A format the browser cannot draw may still be one the server reads.
  const drawn = await draw(file).catch(() => null);
  const blob = drawn && drawn.size < file.size ? drawn : file;
  return { url: drawn && URL.createObjectURL(blob), base64: await toBase64(blob) };
}

async function draw(file: File): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // JPEG has no transparency: what was clear becomes white, not black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.85);
  });
}

function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')));
    reader.readAsDataURL(blob);
  });
}
