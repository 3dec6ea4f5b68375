import { type Asked, incomplete, type Refusal, refusal } from '../answer.ts';
import { text } from '../form-values.ts';
import { megabytes } from '../format.ts';
import { TOO_LARGE } from './too-large.ts';

/** Which of a page's upload forms this is. The address says it: a file that is too large takes its form with it. */
export const uploadOf = ({ url }: Asked): string | null => url.searchParams.get('upload');

/** Hands the form's file on; returns what was wrong with it, or null. */
export async function takeUpload(
  { uploadLimitBytes }: Asked,
  form: FormData,
  take: (file: Uint8Array) => Promise<unknown>,
): Promise<Refusal | null> {
  const file = form.get('file');
  if (file === TOO_LARGE) {
    const error = `is larger than ${megabytes(uploadLimitBytes)}`;
    return { ...incomplete({ file: error }), status: 413 };
  }
  // A browser sends a file without a name and content when none was chosen.
  if (!(file instanceof File) || file.name === '') return incomplete({ file: 'is required' });
  try {
    await take(new Uint8Array(await file.arrayBuffer()));
    return null;
  } catch (error) {
    return refusal(error);
  }
}

/** A form that sets a picture, or takes it away; returns what was wrong with it, or null. */
export async function changePicture(
  asked: Asked,
  form: FormData,
  change: { set: (file: Uint8Array) => Promise<unknown>; remove: () => Promise<unknown> },
): Promise<Refusal | null> {
  if (text(form, 'intent') !== 'remove-picture') return takeUpload(asked, form, change.set);
  await change.remove();
  return null;
}
