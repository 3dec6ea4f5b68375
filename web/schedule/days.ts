import { weekday } from '../format.ts';

/** The week as people read it; 0 is Sunday. */
export const DAYS = [1, 2, 3, 4, 5, 6, 0] as const;

/** 2023-01-01 was a Sunday, day 0. */
export const dayName = (day: number): string => weekday(`2023-01-0${day + 1}`);
