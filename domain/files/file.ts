/** A picture's files, smallest first, WebP before AVIF. */
export type PictureFile = { url: string; width: number; type: 'image/avif' | 'image/webp' };

export const fileUrl = (key: string, name: string): string => `/files/${key}/${name}`;
