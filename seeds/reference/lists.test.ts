import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cityName } from './city-name.ts';
import { usPostalCodes } from './postal-codes.ts';
import { services } from './services.ts';
import { species } from './species.ts';
import { timezonesOf } from './timezones.ts';

const byName = new Intl.Collator('en').compare;

for (const { name, breeds } of species) {
  test(`breeds of ${name}: sorted, no two alike, no stray space`, () => {
    assert.deepEqual(breeds, [...new Set(breeds)].sort(byName));
    assert.deepEqual(
      breeds.filter((breed) => breed !== breed.trim() || breed.includes('  ')),
      [],
    );
    const folded = breeds.map((breed) => breed.toLowerCase().replace(/[^a-z]/g, ''));
    assert.equal(new Set(folded).size, breeds.length);
  });
}

test('hundreds of dog breeds, scores of cats, and the mixed ones among them', () => {
  const of = (name: string) => species.find((one) => one.name === name)?.breeds ?? [];
  assert.ok(of('Dog').length > 300);
  assert.ok(of('Cat').length > 70);
  for (const name of ['Dog', 'Cat', 'Rabbit', 'Horse']) assert.ok(of(name).includes('Mixed Breed'));
});

test('the seven services of the specification', () => {
  assert.deepEqual(
    services.map(({ name }) => name),
    [
      'General Exam',
      'Vaccination',
      'Sick Visit',
      'Dental Cleaning',
      'Surgery Consult',
      'Emergency Visit',
      'Home Visit — General',
    ],
  );
});

const SPELLED: [string, string][] = [
  ['Mckinleyville', 'McKinleyville'],
  ['East Mc Keesport', 'East McKeesport'],
  ['O Fallon', "O'Fallon"],
  ['Port O Connor', "Port O'Connor"],
  ['D Hanis', "D'Hanis"],
  ["Coeur D'alene", "Coeur d'Alene"],
  ['King Of Prussia', 'King of Prussia'],
  ['Fond Du Lac', 'Fond du Lac'],
  ['West Des Moines', 'West Des Moines'],
  ['Winston-salem', 'Winston-Salem'],
  ['Mcconnell Afb', 'McConnell AFB'],
  ['Mcbh Kaneohe Bay', 'MCBH Kaneohe Bay'],
  ['S Coffeyville', 'South Coffeyville'],
  ['Brooklyn', 'Brooklyn'],
  ['Machias', 'Machias'],
];

for (const [source, spelled] of SPELLED) {
  test(`${source} is spelled ${spelled}`, () => assert.equal(cityName(source), spelled));
}

test('every ZIP code lies in the country and has a zone of its own', () => {
  const rows = usPostalCodes();
  assert.ok(rows.length > 40_000);
  assert.equal(new Set(rows.map(({ postal_code }) => postal_code)).size, rows.length);
  const odd = rows.filter(
    (row) =>
      !/^\d{5}$/.test(row.postal_code) ||
      !/^[A-Z]{2}$/.test(row.state) ||
      (row.city === row.city.toUpperCase()) !== /^(DHS|JBER|JBPHH)$/.test(row.city) ||
      !(row.latitude > 7 && row.latitude < 72) ||
      !(row.longitude < -65 || row.longitude > 165) ||
      /Toronto|Winnipeg|Regina|Edmonton|Vancouver|Tijuana|Matamoros|Anadyr|UTC/.test(row.timezone),
  );
  assert.deepEqual(odd, []);
});

test('a point that the coarse map puts abroad gets the zone of its nearest neighbour at home', () => {
  const eastport = { state: 'ME', latitude: 44.9133, longitude: -67.0044 };
  const bangor = { state: 'ME', latitude: 44.8235, longitude: -68.7912 };
  const elsewhere = { state: 'CA', latitude: 34.06, longitude: -118.24 };
  assert.deepEqual(timezonesOf([elsewhere, eastport, bangor]), [
    'America/Los_Angeles',
    'America/New_York',
    'America/New_York',
  ]);
});
