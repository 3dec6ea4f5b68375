/** Where uploaded files lie. A name is `folder/file`; what is written under it never changes, only goes. */
export type FileStore = {
  put(name: string, content: Uint8Array): Promise<void>;
  /** Null when there is none. */
  get(name: string): Promise<Uint8Array | null>;
  /** Nothing happens when there is none. */
  remove(name: string): Promise<void>;
};

/** Names come from our own code alone; whatever else reaches a store must not lead out of it. */
export function requireName(name: string): string {
  if (!/^[0-9a-f]{32}\/[a-z0-9]+\.[a-z0-9]+$/.test(name)) throw new Error('no name of a file');
  return name;
}

const TYPES: Record<string, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

/** The media type of a file that we made, by its name. */
export const typeOf = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
