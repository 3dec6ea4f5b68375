/** A password as it was typed: spaces may be part of it. */
export const password = (form: FormData, name = 'password'): string => String(form.get(name) ?? '');
