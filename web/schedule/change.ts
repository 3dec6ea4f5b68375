import { redirect } from 'react-router';
import { type Asked, idParam, incomplete, refusal } from '../answer.ts';
import { formValues, text, type Values } from '../form-values.ts';
import { paths } from '../paths.ts';
import * as read from './read.ts';

/** Changes one part of the clinic's schedule and comes back to it, or says what was wrong. */
export async function changeSchedule(
  asked: Asked,
  form: FormData,
  clinic: { id: string; slug: string },
) {
  const intent = text(form, 'intent');
  try {
    await run(asked, form, clinic.id, intent);
  } catch (error) {
    const { message, errors, status } = refusal(error);
    const values = formValues(form);
    // Left empty it is the first day, so that is where the fault lies.
    if (!values.ends_on && errors.starts_on) delete errors.ends_on;
    return { intent, title: titleOf(errors, values) ?? message, values, errors, status };
  }
  const { searchParams } = asked.url;
  throw redirect(
    paths.deskSchedule(clinic.slug, {
      part: searchParams.get('part'),
      vet: searchParams.get('vet'),
      saved: intent,
    }),
  );
}

/** Of what stands beside no field, such as a row of the week, the words themselves. */
function titleOf(errors: Values, values: Values): string | undefined {
  const alone = Object.entries(errors).find(([path]) => !(path in values));
  if (!alone) return Object.keys(errors).length ? incomplete(errors).message : undefined;
  const [path, why] = alone;
  return `${(path.split(/[/.]/).at(-1) ?? path).replaceAll('_', ' ')} ${why}`;
}

async function run({ domain, ctx }: Asked, form: FormData, clinicId: string, intent: string) {
  const { clinics, invoices, payments, schedule } = domain;
  switch (intent) {
    case 'hours':
      return clinics.setHours(ctx, clinicId, read.readHours(form));
    case 'breaks':
      return schedule.setBreaks(ctx, clinicId, read.readBreaks(form));
    case 'shifts':
      return schedule.setShifts(ctx, clinicId, read.readShifts(form));
    case 'add-closure':
      return schedule.addClosure(ctx, clinicId, read.readClosure(form));
    case 'remove-closure':
      return schedule.removeClosure(ctx, clinicId, idParam(text(form, 'id')));
    case 'add-time-off':
      return schedule.addTimeOff(ctx, clinicId, read.readTimeOff(form));
    case 'remove-time-off':
      return schedule.removeTimeOff(ctx, clinicId, idParam(text(form, 'id')));
    case 'rules':
      return schedule.setBookingRules(ctx, clinicId, read.readRules(form));
    case 'payments':
      return payments.setPaymentPolicy(ctx, clinicId, read.readPolicy(form));
    case 'tax':
      return invoices.setTax(ctx, clinicId, {
        tax_name: text(form, 'tax_name'),
        tax_percent: Number(text(form, 'tax_percent')),
      });
    default:
      return null;
  }
}
