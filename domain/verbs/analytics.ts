import { csv } from '../analytics/csv.ts';
import { AnalyticsInput } from '../analytics/input.ts';
import { read } from '../analytics/read.ts';
import { takes } from '../takes.ts';

export const analytics = {
  read: takes(AnalyticsInput, read),
  csv: takes(AnalyticsInput, csv),
};
