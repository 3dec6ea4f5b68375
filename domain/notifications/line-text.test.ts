import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lineText } from './line-text.ts';

const publicUrl = 'https://vets.example';
const line = {
  title: 'Biscuit’s visit is coming up',
  body: 'Tue, Dec 1, 3:30 PM',
  path: '/visits/1',
};

it('a text has the line, the page it is about, and the first time how texts stop', () => {
  const words =
    "FindMyVet: Biscuit's visit is coming up\nTue, Dec 1, 3:30 PM\nhttps://vets.example/visits/1";
  assert.equal(lineText(line, { publicUrl, isFirst: false }), words);
  assert.equal(
    lineText(line, { publicUrl, isFirst: true }),
    `${words}\nReply STOP to end these texts.`,
  );
});

it('a text stays under 320 characters, with its page whole and no letter in half', () => {
  for (let more = 0; more < 4; more++) {
    const body = `${'x'.repeat(more)}${'🐕'.repeat(200)}`;
    const text = lineText({ ...line, body }, { publicUrl, isFirst: true });
    assert.ok(text.length < 320 && text.length > 310);
    assert.ok(text.isWellFormed());
    assert.match(text, /\.\.\.\nhttps:\/\/vets\.example\/visits\/1\nReply STOP/);
  }
});
