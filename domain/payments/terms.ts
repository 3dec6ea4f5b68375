import { requireAdmin, requireStaff } from '#domain/clinics/access.ts';
import type { Ctx } from '#domain/context.ts';
import { write } from '#domain/write.ts';
import { InvalidInput, NotFound } from '#platform/errors.ts';
import type { PaymentPolicyInput } from './input.ts';
import { dueInAdvance, type PaymentPolicy, type PaymentTerms } from './policy.ts';
import { selectTerms } from './sql/payments.ts';
import { selectPolicy, updateClinicPolicy, updateServicePolicies } from './sql/policy.ts';

/** A clinic's payment policy, with what single services have instead. */
export type ClinicPolicy = {
  payment_policy: PaymentPolicy;
  deposit_percent: number;
  services: {
    service_id: number;
    name: string;
    price_cents: number | null;
    payment_policy: PaymentPolicy | null;
    deposit_cents: number | null;
  }[];
};

/** What booking a service asks for. Errors: 404 where it is not offered. */
export async function paymentTerms(
  ctx: Ctx,
  clinicId: string,
  serviceId: number,
): Promise<PaymentTerms> {
  const [terms] = await selectTerms(ctx.db, clinicId, serviceId);
  if (!terms) throw new NotFound('service at this clinic');
  const { policy, price_cents, currency } = terms;
  return { policy, price_cents, currency, due_cents: dueInAdvance(terms) };
}

/** The clinic's payment policy. Errors: 401, 404 for others than its staff. */
export async function getPaymentPolicy(ctx: Ctx, clinicId: string): Promise<ClinicPolicy> {
  requireStaff(ctx, clinicId);
  const [policy] = await selectPolicy(ctx.db, clinicId);
  if (!policy) throw new NotFound('clinic');
  return policy;
}

/**
 * Sets the policy for new bookings; services that are left out follow the clinic's. Errors: 401, 404 for others than its
 * admins, 422.
 */
export async function setPaymentPolicy(
  ctx: Ctx,
  clinicId: string,
  input: PaymentPolicyInput,
): Promise<ClinicPolicy> {
  requireAdmin(ctx, clinicId);
  return write(ctx, async (trx) => {
    const { services = [], ...clinic } = input;
    await updateClinicPolicy(trx, clinicId, clinic.payment_policy, clinic.deposit_percent ?? null);
    const found = await updateServicePolicies(trx, clinicId, JSON.stringify(services));
    const given = services.map((one) => one.service_id);
    const known = found.map((one) => one.service_id);
    if (given.some((id) => !known.includes(id))) {
      throw InvalidInput.at('services', 'names a service that the clinic does not offer');
    }
    return getPaymentPolicy({ ...ctx, db: trx }, clinicId);
  });
}
