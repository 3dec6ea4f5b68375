import { type TObject, type TProperties, type TSchema, Type } from 'typebox';

// Patterns keep control characters out of every text; PostgreSQL cannot store NUL at all.
const LINE = '^[^\\p{Cc}\\u2028\\u2029]*$';
const PROSE = '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]*$';
const NAME = "^[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .,'’()/&-]*$";
const TIME_OF_DAY = '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$';
const PHONE = '^\\+?[0-9 ().-]{7,20}$';
const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';
const WEB_ADDRESS = '^https?://[^\\s\\u0000-\\u001F]{1,2000}$';
const UUID = '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';

/** What to say when a text does not fit one of the patterns above. */
export const patternMessages = new Map([
  [LINE, 'must be one line of text without control characters'],
  [PROSE, 'must be text without control characters'],
  [NAME, "must be a name: letters, digits, spaces and . , ' ( ) / & - only"],
  [TIME_OF_DAY, 'must be a time of day such as 09:30'],
  [PHONE, 'must be a phone number'],
  [SLUG, 'must be lower-case letters and digits joined by hyphens'],
  [UUID, 'must be a UUID'],
  [WEB_ADDRESS, 'must be a web address such as https://example.org'],
]);

/** An object that takes no other keys. */
export const object = <T extends TProperties>(properties: T): TObject<T> =>
  Type.Object(properties, { additionalProperties: false });

export const line = (maxLength: number, options = {}) =>
  Type.String({ minLength: 1, maxLength, pattern: LINE, ...options });
export const prose = (maxLength: number, options = {}) =>
  Type.String({ maxLength, pattern: PROSE, ...options });
export const name = (maxLength: number, options = {}) =>
  Type.String({ minLength: 1, maxLength, pattern: NAME, ...options });
export const email = () => Type.String({ minLength: 3, maxLength: 255, format: 'email' });
export const phone = () => Type.String({ pattern: PHONE, examples: ['+1 212 555 0147'] });
export const slug = () => Type.String({ minLength: 1, maxLength: 200, pattern: SLUG });
export const webAddress = () =>
  Type.String({ pattern: WEB_ADDRESS, examples: ['https://example.org'] });
export const uuid = (options = {}) => Type.String({ format: 'uuid', pattern: UUID, ...options });
export const localDate = (options = {}) =>
  Type.String({ format: 'date', examples: ['2026-12-01'], ...options });
export const timeOfDay = (options = {}) =>
  Type.String({ pattern: TIME_OF_DAY, examples: ['09:30'], ...options });
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
/** One of a closed list of words. */
export const oneOf = <const T extends string[]>(values: readonly [...T], options = {}) =>
  Type.Enum([...values] as [...T], { type: 'string', ...options });
