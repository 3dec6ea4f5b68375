import * as credits from '../invoices/credit.ts';
import * as drafts from '../invoices/draft.ts';
import * as bills from '../invoices/find.ts';
import { LinesInput, PeriodInput, TaxInput } from '../invoices/input.ts';
import * as documents from '../invoices/render.ts';
import { takes } from '../takes.ts';

export const invoices = {
  draft: drafts.draft,
  draftFor: drafts.draftFor,
  setLines: takes(LinesInput, drafts.setLines),
  issue: drafts.issue,
  getTax: drafts.getTax,
  setTax: takes(TaxInput, drafts.setTax),
  credit: credits.credit,
  render: documents.render,
  stamp: documents.stamp,
  list: bills.list,
  get: bills.get,
  ofVisit: bills.ofVisit,
  pdf: bills.pdf,
  statement: bills.statement,
  csv: takes(PeriodInput, bills.csv),
};
