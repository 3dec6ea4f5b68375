import { PeriodInput } from '../invoices/input.ts';
import { capture, letGo } from '../payments/capture.ts';
import { checkout, getCheckout } from '../payments/checkout.ts';
import { listForClinic, takings } from '../payments/clinic.ts';
import { listForVisit } from '../payments/find.ts';
import {
  CaptureInput,
  CardEntryInput,
  CheckoutInput,
  DeskPaymentInput,
  PayInput,
  PaymentPolicyInput,
  RefundInput,
  SavedCardInput,
} from '../payments/input.ts';
import * as methods from '../payments/methods.ts';
import { getPayment, pay } from '../payments/pay.ts';
import { receiveEvent } from '../payments/receive-event.ts';
import { reconcile } from '../payments/reconcile.ts';
import { recordPayment } from '../payments/record.ts';
import { refund } from '../payments/refund.ts';
import { settleVisit } from '../payments/settle-visit.ts';
import { getPaymentPolicy, paymentTerms, setPaymentPolicy } from '../payments/terms.ts';
import { takes } from '../takes.ts';

export const payments = {
  listMethods: methods.listMethods,
  openCardEntry: takes(CardEntryInput, methods.openCardEntry),
  saveCard: takes(SavedCardInput, methods.saveCard),
  makeDefault: methods.makeDefault,
  removeMethod: methods.removeMethod,
  forgetCard: methods.forgetCard,
  endCardSession: methods.endCardSession,
  checkout: takes(CheckoutInput, checkout),
  getCheckout,
  listForVisit,
  listForClinic,
  takings: takes(PeriodInput, takings),
  pay: takes(PayInput, pay),
  getPayment,
  recordPayment: takes(DeskPaymentInput, recordPayment),
  capture: takes(CaptureInput, capture),
  letGo,
  refund: takes(RefundInput, refund),
  receiveEvent,
  reconcile,
  settleVisit,
  paymentTerms,
  getPaymentPolicy,
  setPaymentPolicy: takes(PaymentPolicyInput, setPaymentPolicy),
};
