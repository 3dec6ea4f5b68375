import type { PictureFile } from '#domain/files/file.ts';

export const MOST_PHOTOS = 12;

/** What a clinic looks like; the first of its list is its cover. Addresses are relative to this site. */
export type ClinicPhoto = {
  id: string;
  alt_text: string;
  width: number;
  height: number;
  /** The largest. */
  url: string;
  files: PictureFile[];
};
