/**
 * As what pictures that are looked at come. What is in the file decides; this only says what is not
 * worth fetching, such as drawings and raw data of cameras.
 */
export const isPictureType = (mediaType: string) =>
  /^image\/(?:p?jpe?g|a?png|x-png|webp|gif|(?:heic|heif|avif)(?:-sequence)?)$/i.test(mediaType);
