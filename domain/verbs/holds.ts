import { HoldInput } from '../holds/input.ts';
import * as own from '../holds/own.ts';
import { release, releaseAllExpired } from '../holds/release.ts';
import { take } from '../holds/take.ts';
import { takes } from '../takes.ts';

export const holds = { take: takes(HoldInput, take), get: own.get, release, releaseAllExpired };
