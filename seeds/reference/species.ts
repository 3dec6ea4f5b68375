import { birdBreeds } from './breeds/bird.ts';
import { catBreeds } from './breeds/cat.ts';
import { dogBreeds } from './breeds/dog.ts';
import * as farm from './breeds/farm.ts';
import { fishBreeds } from './breeds/fish.ts';
import { rabbitBreeds } from './breeds/rabbit.ts';
import * as cold from './breeds/reptiles-and-amphibians.ts';
import * as small from './breeds/small-mammals.ts';

/** Every species with its breeds, the commonest patients first: ids follow this order on a new database. */
export const species: { name: string; breeds: string[] }[] = [
  { name: 'Dog', breeds: dogBreeds },
  { name: 'Cat', breeds: catBreeds },
  { name: 'Rabbit', breeds: rabbitBreeds },
  { name: 'Bird', breeds: birdBreeds },
  { name: 'Guinea Pig', breeds: small.guineaPigBreeds },
  { name: 'Hamster', breeds: small.hamsterBreeds },
  { name: 'Gerbil', breeds: small.gerbilBreeds },
  { name: 'Mouse', breeds: small.mouseBreeds },
  { name: 'Rat', breeds: small.ratBreeds },
  { name: 'Chinchilla', breeds: small.chinchillaBreeds },
  { name: 'Ferret', breeds: small.ferretBreeds },
  { name: 'Hedgehog', breeds: small.hedgehogBreeds },
  { name: 'Sugar Glider', breeds: small.sugarGliderBreeds },
  { name: 'Lizard', breeds: cold.lizardBreeds },
  { name: 'Snake', breeds: cold.snakeBreeds },
  { name: 'Turtle', breeds: cold.turtleBreeds },
  { name: 'Tortoise', breeds: cold.tortoiseBreeds },
  { name: 'Frog', breeds: cold.frogBreeds },
  { name: 'Fish', breeds: fishBreeds },
  { name: 'Horse', breeds: farm.horseBreeds },
  { name: 'Donkey', breeds: farm.donkeyBreeds },
  { name: 'Goat', breeds: farm.goatBreeds },
  { name: 'Sheep', breeds: farm.sheepBreeds },
  { name: 'Pig', breeds: farm.pigBreeds },
  { name: 'Cattle', breeds: farm.cattleBreeds },
  { name: 'Alpaca', breeds: farm.alpacaBreeds },
  { name: 'Llama', breeds: farm.llamaBreeds },
  { name: 'Chicken', breeds: farm.chickenBreeds },
  { name: 'Duck', breeds: farm.duckBreeds },
  { name: 'Other', breeds: [] },
];
