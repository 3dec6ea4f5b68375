import { board } from '../emergency/board.ts';
import { BoardQuery, SignInput } from '../emergency/input.ts';
import { askToConfirm, forgetChanges, noteLapse } from '../emergency/lapse.ts';
import { setSign, takeDownSign } from '../emergency/set-sign.ts';
import { takes } from '../takes.ts';

export const emergency = {
  board: takes(BoardQuery, board),
  setSign: takes(SignInput, setSign),
  takeDownSign,
  askToConfirm,
  noteLapse,
  forgetChanges,
};
