/** Hands one text message over to a number in E.164 and returns what the carrier's side calls it. Rejects with TextTrouble. */
export type Texts = { send(to: string, body: string): Promise<string> };

/** Why a text was not taken; without the number, the words or a key, for it is logged. */
export class TextTrouble extends Error {
  override readonly name = 'TextTrouble';
  readonly code: string;
  /** Trying again cannot help: it lies with the number. */
  readonly isFinal: boolean;

  /** Whoever has the phone wants no texts from here. */
  readonly isStopped: boolean;

  constructor(code: string, { isFinal = false, isStopped = false } = {}) {
    super(`the text was not taken: ${code}`);
    this.code = code;
    this.isFinal = isFinal;
    this.isStopped = isStopped;
  }
}

/** Takes nothing: stands where nobody sends texts. */
export const noTexts: Texts = {
  send: () => Promise.reject(new TextTrouble('ENOTEXTS')),
};
