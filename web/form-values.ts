export type Values = Record<string, string>;

/** Text on one line: control characters, which no database text may hold, become spaces. */
export const oneLine = (value: string): string =>
  value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

// The same, but lines and tabs stay: for notes.
const lines = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/g, ' ')
    .trim();

/** The text fields of a form without passwords: fit to be shown again beside an error. */
export function formValues(form: FormData): Values {
  const values: Values = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.endsWith('password')) continue;
    // Boxes of one name, such as the pets that come together.
    values[name] =
      name.endsWith('_ids') && values[name] ? `${values[name]},${value}` : lines(value);
  }
  return values;
}

export const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? lines(value) : '';
};

/** The text of a field that has to be there. Left empty it is nothing, so that the domain says that it is required, not that nothing is no date. */
export const needed = (form: FormData, name: string): string => optional(form, name) as string;

/** The field's text, or nothing when it was left empty. */
export const optional = (form: FormData, name: string): string | undefined =>
  text(form, name) || undefined;
