export const INVOICE_STATES = ['unpaid', 'paid', 'credit_note', 'draft'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

export const LINE_KINDS = ['service', 'extra', 'discount', 'refund'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export type InvoiceLine = {
  kind: LineKind;
  description: string;
  quantity: number;
  unit_cents: number;
  amount_cents: number;
  is_taxable: boolean;
};

export type Party = {
  name: string;
  address_line1: string | null;
  address_line2: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  phone: string | null;
  email: string | null;
};

/** Clinic, owner and visit in words. */
export type Parties = {
  /** Bills of the time before there were logos say nothing of one. */
  clinic: Party & { id: string; slug: string; timezone: string; logo_url?: string | null };
  owner: Party;
  visit: { pet: string; service: string; vet: string | null; date: string; code: string };
};

export type Invoice = {
  id: string;
  kind: 'invoice' | 'credit_note';
  status: 'draft' | 'issued';
  number: number | null;
  appointment_id: string;
  owner_id: string;
  /** The invoice that a credit note corrects. */
  credits_id: string | null;
  credits_number: number | null;
  currency: string;
  tax_name: string;
  tax_percent: number;
  subtotal_cents: number;
  tax_cents: number;
  total_cents: number;
  /** Taken for the visit and not given back. */
  paid_cents: number;
  /** Credited by credit notes. */
  credited_cents: number;
  is_paid: boolean;
  /** False until the worker has rendered it. */
  has_pdf: boolean;
  parties: Parties;
  lines: InvoiceLine[];
  issued_at: string | null;
};

/** 'INV-000042', 'CN-000007'; a draft has none. */
export const invoiceNumber = ({ kind, number }: Pick<Invoice, 'kind' | 'number'>): string =>
  number === null
    ? 'Draft'
    : `${kind === 'invoice' ? 'INV' : 'CN'}-${String(number).padStart(6, '0')}`;
