type Shape = { of: RegExp; required?: true };

const URL_SHAPE = /^https?:\/\/\S+$/;
const CENTS = /^[1-9]\d{0,7}$/;

/** What moves money has to say what it is by an Idempotency-Key; Stripe would take it without. */
export const KEYED = new Set([
  'POST /v1/payment_intents',
  'POST /v1/payment_intents/:id/capture',
  'POST /v1/refunds',
]);

/** Which parameters Stripe's API reference names for a call, and of what shape; those that we never send are left out. */
export const PARAMETERS: Record<string, Record<string, Shape>> = {
  'POST /v1/checkout/sessions': {
    mode: { of: /^setup$/, required: true },
    'allowed_payment_method_types[0]': { of: /^card$/ },
    customer_creation: { of: /^(always|if_required)$/ },
    success_url: { of: URL_SHAPE, required: true },
    cancel_url: { of: URL_SHAPE },
  },
  'GET /v1/checkout/sessions/:id': { 'expand[0]': { of: /^setup_intent\.payment_method$/ } },
  'POST /v1/payment_intents': {
    amount: { of: CENTS, required: true },
    currency: { of: /^[a-z]{3}$/, required: true },
    customer: { of: /^cus_\w+$/ },
    payment_method: { of: /^pm_\w+$/ },
    'allowed_payment_method_types[0]': { of: /^card$/ },
    capture_method: { of: /^(automatic|automatic_async|manual)$/ },
    confirm: { of: /^true$/, required: true },
    off_session: { of: /^(true|false|one_off|recurring)$/ },
    return_url: { of: URL_SHAPE },
    'metadata[reference]': { of: /^.{1,500}$/ },
  },
  'GET /v1/payment_intents/search': {
    query: { of: /^metadata\['\w+'\]:'[^']+'$/, required: true },
    limit: { of: /^([1-9]\d?|100)$/ },
  },
  'POST /v1/payment_intents/:id/capture': { amount_to_capture: { of: CENTS } },
  'POST /v1/payment_intents/:id/cancel': {
    cancellation_reason: { of: /^(abandoned|duplicate|fraudulent|requested_by_customer)$/ },
  },
  'POST /v1/refunds': {
    amount: { of: CENTS },
    payment_intent: { of: /^pi_\w+$/, required: true },
    reason: { of: /^(duplicate|fraudulent|requested_by_customer)$/ },
    'metadata[reference]': { of: /^.{1,500}$/ },
  },
};
