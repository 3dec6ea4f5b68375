import * as names from './words/pet-names.ts';

/** The groups that notes and reviews speak of. */
export type Group = 'dog' | 'cat' | 'rabbit' | 'bird' | 'small' | 'reptile' | 'farm';

export type SpeciesFacts = { group: Group; oldest: number; kg: [number, number]; names: string[] };

export const SPECIES: Record<string, SpeciesFacts> = {
  Dog: { group: 'dog', oldest: 15, kg: [6, 34], names: names.dogNames },
  Cat: { group: 'cat', oldest: 18, kg: [2.9, 6.8], names: names.catNames },
  Rabbit: { group: 'rabbit', oldest: 9, kg: [1.1, 3.6], names: names.smallNames },
  Bird: { group: 'bird', oldest: 20, kg: [0.03, 0.6], names: names.birdNames },
  'Guinea Pig': { group: 'small', oldest: 6, kg: [0.7, 1.2], names: names.smallNames },
  Hamster: { group: 'small', oldest: 2.5, kg: [0.05, 0.15], names: names.smallNames },
  Rat: { group: 'small', oldest: 2.5, kg: [0.25, 0.55], names: names.smallNames },
  Chinchilla: { group: 'small', oldest: 12, kg: [0.4, 0.7], names: names.smallNames },
  Ferret: { group: 'small', oldest: 7, kg: [0.7, 1.8], names: names.smallNames },
  Hedgehog: { group: 'small', oldest: 5, kg: [0.3, 0.6], names: names.smallNames },
  Lizard: { group: 'reptile', oldest: 10, kg: [0.05, 0.6], names: names.reptileNames },
  Snake: { group: 'reptile', oldest: 15, kg: [0.2, 2.5], names: names.reptileNames },
  Turtle: { group: 'reptile', oldest: 20, kg: [0.3, 2], names: names.reptileNames },
  Tortoise: { group: 'reptile', oldest: 30, kg: [0.6, 9], names: names.reptileNames },
  Horse: { group: 'farm', oldest: 24, kg: [380, 600], names: names.farmNames },
  Donkey: { group: 'farm', oldest: 25, kg: [110, 220], names: names.farmNames },
  Goat: { group: 'farm', oldest: 12, kg: [25, 75], names: names.farmNames },
  Sheep: { group: 'farm', oldest: 9, kg: [45, 90], names: names.farmNames },
  Pig: { group: 'farm', oldest: 12, kg: [35, 120], names: names.farmNames },
  Alpaca: { group: 'farm', oldest: 15, kg: [50, 80], names: names.farmNames },
  Chicken: { group: 'small', oldest: 6, kg: [1.5, 3.5], names: names.farmNames },
};

export const CITY = [
  [530, 'Dog'],
  [370, 'Cat'],
  [28, 'Rabbit'],
  [22, 'Bird'],
  [13, 'Guinea Pig'],
  [7, 'Hamster'],
  [4, 'Rat'],
  [3, 'Chinchilla'],
  [4, 'Ferret'],
  [3, 'Hedgehog'],
  [9, 'Lizard'],
  [4, 'Snake'],
  [4, 'Turtle'],
  [3, 'Tortoise'],
] as const;
export const COUNTRY = [
  [500, 'Dog'],
  [260, 'Cat'],
  [120, 'Horse'],
  [40, 'Goat'],
  [15, 'Sheep'],
  [15, 'Pig'],
  [8, 'Donkey'],
  [8, 'Alpaca'],
  [12, 'Chicken'],
  [12, 'Rabbit'],
  [8, 'Bird'],
] as const;
export const EXOTIC = [
  [200, 'Dog'],
  [150, 'Cat'],
  [180, 'Rabbit'],
  [140, 'Bird'],
  [80, 'Guinea Pig'],
  [30, 'Hamster'],
  [35, 'Rat'],
  [25, 'Chinchilla'],
  [35, 'Ferret'],
  [25, 'Hedgehog'],
  [60, 'Lizard'],
  [30, 'Snake'],
  [30, 'Turtle'],
  [25, 'Tortoise'],
] as const;
