import type { ClinicPolicy } from '../contract.ts';
import { money, moneySign, serviceName } from '../format.ts';
import { Select, TextField } from '../ui/field.tsx';
import { PartForm } from './part.tsx';
import { partOf, type Refused } from './refused.ts';

type Props = {
  policy: ClinicPolicy;
  currency: string;
  admin: boolean;
  refused: Refused;
};

const POLICIES = {
  none: 'Nothing, they pay at the clinic',
  card_on_file: 'A card on file',
  deposit: 'A deposit',
  prepay: 'The whole price',
} as const;

/** What booking online asks for, for the clinic and for single services. */
export function PaymentsPart({ policy, currency, admin, refused }: Props) {
  const { typed, field } = partOf(refused, 'payments');
  return (
    <PartForm
      id="payments"
      title="Payment when booking"
      what="It holds for new bookings. The desk books without it."
      submit={admin ? 'Save' : null}
      intent="payments"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Owners who book online give"
          {...field('payment_policy', policy.payment_policy)}
        >
          {Object.entries(POLICIES).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <TextField
          label="Deposit, % of the price"
          type="number"
          min={1}
          max={100}
          {...field('deposit_percent', String(policy.deposit_percent))}
        />
      </div>
      <div>
        <h3 className="font-semibold">By service</h3>
        <p className="mt-1 mb-3 text-sm text-muted">
          A fee for cancelling late or not coming is taken from what was paid, or from the card.
        </p>
        <ul className="grid gap-4">
          {policy.services.map((service) => (
            <li key={service.service_id} className="grid gap-2 sm:grid-cols-[1fr_1fr_8rem]">
              <p className="numeric self-center">
                {serviceName(service.name)}
                {service.price_cents === null ? null : (
                  <span className="text-muted">, from {money(service.price_cents, currency)}</span>
                )}
              </p>
              <Select
                label={`${serviceName(service.name)} asks for`}
                name={`policy-${service.service_id}`}
                defaultValue={
                  typed?.[`policy-${service.service_id}`] ?? service.payment_policy ?? ''
                }
              >
                <option value="">As above</option>
                {Object.entries(POLICIES).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </Select>
              <TextField
                label={`Deposit, ${moneySign(currency)}`}
                name={`deposit-${service.service_id}`}
                type="number"
                min={1}
                step="0.01"
                defaultValue={
                  typed?.[`deposit-${service.service_id}`] ??
                  (service.deposit_cents === null ? '' : String(service.deposit_cents / 100))
                }
              />
            </li>
          ))}
        </ul>
      </div>
    </PartForm>
  );
}
