import assert from 'node:assert/strict';
import { it } from 'node:test';
import { choicesOf } from './words.ts';

it('words become choices: accents and signs go, other names come along, what says nothing is left out', () => {
  assert.deepEqual(choicesOf("  Dr. O'Brien’s  Río—Clinic "), [
    ['obriens', 'obrien'],
    ['rio'],
    ['clinic'],
  ]);
  assert.deepEqual(choicesOf('a vet for my dog near me'), []);
  assert.deepEqual(choicesOf('spay'), [['spay', 'neutering', 'surgery']]);
  assert.deepEqual(choicesOf('SHOTS'), [['shots', 'shot', 'vaccination']]);
  assert.deepEqual(choicesOf('house call 11201'), [['home'], ['11201']]);
  assert.deepEqual(choicesOf(`&|!:*'"()\\ <-> %_`), []);
});
