import { CalendarFeedInput } from '../calendar-feeds/input.ts';
import * as feeds from '../calendar-feeds/keep.ts';
import * as file from '../calendar-feeds/read.ts';
import { takes } from '../takes.ts';

export const calendar = {
  visitFile: file.visitFile,
  feedFile: file.feedFile,
  listFeeds: feeds.list,
  makeFeed: takes(CalendarFeedInput, feeds.make),
  revokeFeed: feeds.revoke,
};
