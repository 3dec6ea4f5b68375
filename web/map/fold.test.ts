import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fold } from './fold.ts';

const pin = (name: string, x: number, y: number) => ({ name, x, y, width: 80, height: 40 });

it('pins with room stand, those without fold into the first that covers them', () => {
  const folded = fold([pin('a', 0, 0), pin('b', 200, 0), pin('c', 70, 10), pin('d', 0, 39)]);
  assert.deepEqual(
    folded.map(({ pin: { name }, under }) => [name, under.map((one) => one.name)]),
    [
      ['a', ['c', 'd']],
      ['b', []],
    ],
  );
});

it('none is lost and no two that stand touch, however they lie', () => {
  const pins = Array.from({ length: 60 }, (_, i) => pin(`${i}`, (i * 37) % 300, (i * 53) % 200));
  const folded = fold(pins);
  assert.equal(
    folded.reduce((sum, { under }) => sum + 1 + under.length, 0),
    pins.length,
  );
  for (const { pin: one } of folded) {
    for (const { pin: other } of folded) {
      const touch = Math.abs(one.x - other.x) < 80 && Math.abs(one.y - other.y) < 40;
      assert.ok(one === other || !touch, `${one.name} and ${other.name}`);
    }
  }
});
