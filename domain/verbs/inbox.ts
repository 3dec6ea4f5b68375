import { PreferencesInput } from '../inbox/input.ts';
import * as preferences from '../inbox/preferences.ts';
import * as read from '../inbox/read.ts';
import { takes } from '../takes.ts';

export const inbox = {
  list: read.list,
  countUnread: read.countUnread,
  read: read.read,
  getPreferences: preferences.getPreferences,
  setPreferences: takes(PreferencesInput, preferences.setPreferences),
  unsubscribe: preferences.unsubscribe,
};
