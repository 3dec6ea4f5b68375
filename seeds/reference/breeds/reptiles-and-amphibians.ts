import { lines } from '../lines.ts';

export const lizardBreeds = lines(`
Ackie Monitor
African Fat-tailed Gecko
Argentine Black and White Tegu
Bearded Dragon
Blue-tongued Skink
Chahoua Gecko
Chinese Water Dragon
Collared Lizard
Crested Gecko
Day Gecko
Fire Skink
Frilled Dragon
Gargoyle Gecko
Green Anole
Green Iguana
Jackson's Chameleon
Knight Anole
Leachianus Gecko
Leopard Gecko
Long-tailed Lizard
Mourning Gecko
Panther Chameleon
Plated Lizard
Rankin's Dragon
Red Tegu
Red-eyed Crocodile Skink
Rhinoceros Iguana
Savannah Monitor
Tokay Gecko
Uromastyx
Veiled Chameleon
`);

export const snakeBreeds = lines(`
Ball Python
Blood Python
Boa Constrictor
Brazilian Rainbow Boa
Bullsnake
Burmese Python
California Kingsnake
Carpet Python
Children's Python
Corn Snake
Dumeril's Boa
Eastern Indigo Snake
Emerald Tree Boa
Garter Snake
Gopher Snake
Gray-banded Kingsnake
Green Tree Python
Hognose Snake (Eastern)
Hognose Snake (Western)
Honduran Milk Snake
House Snake
Kenyan Sand Boa
Mexican Black Kingsnake
Nelson's Milk Snake
Pine Snake
Pueblan Milk Snake
Rat Snake
Reticulated Python
Ribbon Snake
Rosy Boa
Rough Green Snake
Spotted Python
Woma Python
`);

export const turtleBreeds = lines(`
African Sideneck Turtle
Common Musk Turtle
Diamondback Terrapin
Eastern Box Turtle
False Map Turtle
Florida Softshell Turtle
Mata Mata
Mississippi Map Turtle
Mud Turtle
Ornate Box Turtle
Painted Turtle
Pink-bellied Sideneck Turtle
Razor-backed Musk Turtle
Red-eared Slider
Reeves' Turtle
River Cooter
Snapping Turtle
Spotted Turtle
Three-toed Box Turtle
Wood Turtle
Yellow-bellied Slider
`);

export const tortoiseBreeds = lines(`
Aldabra Tortoise
Burmese Star Tortoise
Cherry-headed Tortoise
Desert Tortoise
Egyptian Tortoise
Elongated Tortoise
Greek Tortoise
Hermann's Tortoise
Hingeback Tortoise
Indian Star Tortoise
Leopard Tortoise
Marginated Tortoise
Pancake Tortoise
Red-footed Tortoise
Russian Tortoise
Sulcata Tortoise
Yellow-footed Tortoise
`);

export const frogBreeds = lines(`
African Bullfrog
African Clawed Frog
African Dwarf Frog
Amazon Milk Frog
American Bullfrog
American Toad
Dart Frog
Fire-bellied Toad
Gray Tree Frog
Green Tree Frog
Pacman Frog
Red-eyed Tree Frog
Tomato Frog
White's Tree Frog
`);
