import { readPicture } from '../files/read.ts';
import { sweepFiles } from '../files/sweep.ts';

export const files = {
  readPicture,
  sweep: sweepFiles,
};
