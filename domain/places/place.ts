export type Place = { label: string; latitude: number; longitude: number };

export type PlaceSuggestion = {
  label: string;
  postal_code: string | null;
  city: string;
  state: string;
};

/** One of the ways to say where: the first that is given counts. */
export type Whereabouts = {
  /** latitude,longitude in degrees */
  near?: string | undefined;
  postal_code?: string | undefined;
  city?: string | undefined;
  state?: string | undefined;
  /** Any of these in one text. */
  where?: string | undefined;
};
