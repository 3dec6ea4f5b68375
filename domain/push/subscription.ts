/** A browser that shows the person's messages. */
export type Subscription = {
  id: string;
  device: string | null;
  created_at: string;
  /** The one that asks. */
  current: boolean;
};

/** Where to send, and for whom alone it can be read. */
export type Browser = { id: string; endpoint: string; p256dh: string; auth: string };
