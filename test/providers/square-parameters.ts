type Shape = { of: RegExp; required?: true };

const KEY = { idempotency_key: { of: /^.{1,45}$/, required: true } } as const;
const MONEY = (name: string) =>
  ({
    [`${name}.amount`]: { of: /^[1-9]\d{0,7}$/, required: true },
    [`${name}.currency`]: { of: /^(USD|CAD|GBP|EUR|AUD|JPY)$/, required: true },
  }) as const;
const ID = /^[\w:-]{1,255}$/;

/** Which fields Square's API reference names for a call, and of what shape; those that we never send are left out. */
export const FIELDS: Record<string, Record<string, Shape>> = {
  'POST /v2/customers': {
    ...KEY,
    company_name: { of: /^.{1,500}$/, required: true },
    reference_id: { of: /^.{1,100}$/ },
  },
  'POST /v2/cards': {
    ...KEY,
    source_id: { of: /^cnon:[\w-]+$/, required: true },
    verification_token: { of: ID },
    'card.customer_id': { of: ID, required: true },
    'card.reference_id': { of: /^.{1,128}$/ },
  },
  'GET /v2/cards': { reference_id: { of: /^.{1,128}$/ }, customer_id: { of: ID } },
  'POST /v2/payments': {
    ...KEY,
    ...MONEY('amount_money'),
    source_id: { of: /^(cnon|ccof):[\w-]+$/, required: true },
    customer_id: { of: ID },
    location_id: { of: ID },
    reference_id: { of: /^.{1,40}$/ },
    autocomplete: { of: /^(true|false)$/ },
    'customer_details.customer_initiated': { of: /^(true|false)$/ },
    'customer_details.seller_keyed_in': { of: /^(true|false)$/ },
  },
  'GET /v2/payments': {
    begin_time: { of: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ },
    location_id: { of: ID },
    sort_order: { of: /^(ASC|DESC)$/ },
    limit: { of: /^([1-9]\d?|100)$/ },
    cursor: { of: /^.+$/ },
  },
  'PUT /v2/payments/:id': {
    ...KEY,
    ...MONEY('payment.amount_money'),
    'payment.version_token': { of: /^.+$/ },
  },
  'POST /v2/refunds': {
    ...KEY,
    ...MONEY('amount_money'),
    payment_id: { of: ID, required: true },
    reason: { of: /^.{1,192}$/ },
  },
};
