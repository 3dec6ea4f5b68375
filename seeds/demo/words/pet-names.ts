import { words } from './words.ts';

export const dogNames =
  words(`Abbie Ace Ajax Apollo Archie Arlo Atlas Badger Bailey Banjo Barley Baxter Bear Beau Bella Benji
  Bentley Birdie Blue Bodhi Bonnie Boomer Brady Brisket Bruno Buddy Buster Cash Cedar Charlie Chase Chester Chewie Chip
  Clover Coco Cooper Copper Daisy Dakota Dash Dexter Diesel Dixie Dolly Duke Echo Eddie Ellie Ember Emmy Ernie Fern
  Finley Finn Fiona Flash Frankie Freddie George Georgia Ginger Goose Gracie Gus Hank Hazel Heidi Henry Hershey Honey
  Huck Huckleberry Hugo Hunter Indie Izzy Jack Jasper Jax Josie Juno Kiki Koa Koda Kona Lady Layla Leo Lexi Lincoln
  Loki Lola Louie Lucky Lucy Luna Mabel Mac Maggie Maple Marley Max Mia Midge Millie Milo Mocha Moose Murphy Nala Ned
  Nellie Nova Oakley Odie Olive Ollie Oreo Oscar Otis Otto Ozzy Parker Peaches Peanut Penny Pepper Percy Phoebe Piper
  Pippa Pogo Poppy Porter Quincy Radar Ranger Remy Rex Riley Rocco Rocky Romeo Roscoe Rosie Roxy Ruby Rufus Rusty Sadie
  Sage Sam Samson Sasha Scout Shadow Shelby Sherman Sienna Simba Skipper Sophie Stella Sunny Taco Tank Teddy Thor Tilly
  Toby Trixie Tucker Waffles Wally Walter Willow Winnie Winston Woody Yogi Zeke Ziggy Zoe Zola`);

export const catNames =
  words(`Abby Alfie Amber Angus Ash Basil Bean Bijou Binx Biscotti Blossom Boo Boots Calypso Casper Cleo
  Clementine Cricket Dinah Dusty Earl Edith Esme Felix Fig Freya Garfield Ghost Gizmo Gouda Harriet Inky Iris Ivy Jade
  Jinx Juniper Kiwi Leela Lemon Leo Lily Lulu Luna Mabel Maeve Mango Marble Margot Marmalade Maud Merlin Midnight Miso
  Mittens Momo Moon Muffin Nacho Nimbus Noodle Nori Oliver Olive Opal Oreo Pangur Pearl Penelope Pepper
  Percival Persimmon Phoebe Pickle Pixel Plum Poppy Possum Pudding Pumpkin Quill Raja Raven Ripley Rory Saffron Salem Sesame
  Shadow Simon Smokey Socks Sphinx Sprout Stormy Sushi Sylvie Tabitha Tigger Tofu Toast Truffle Tuna Tux Velvet Vera
  Waffle Wasabi Wednesday Whisper Willow Winifred Yuki Zelda Ziggy`);

export const smallNames =
  words(`Acorn Almond Apricot Biscuit Bramble Butterscotch Buttons Cashew Chai Chestnut Cinnamon
  Clover Cocoa Cookie Crumpet Dandelion Dumpling Fennel Fudge Gingersnap Hazelnut Honey Kumquat Latte Licorice Marshmallow Mochi Munchkin
  Nibbles Nugget Nutmeg Oats Oatmeal Olive Pancake Parsley Peanut Pebbles Pecan Peppercorn Pistachio Pip Popcorn Pretzel
  Radish Snickers Snowball Sorrel Thimble Thistle Thumper Tater Toffee Turnip Walnut Willow`);

export const birdNames =
  words(`Azul Bean Birdie Blueberry Buzz Captain Chirp Cricket Fergus Figaro Gatsby Gizmo Hermes Iago
  Jellybean Kiwi Lemon Limon Mango Mozart Olive Papaya Paco Peaches Pepper Pesto Pico Pip Polly Rio Sky Sunny Tango Tiki
  Verdi Zazu`);

export const reptileNames =
  words(`Archimedes Basil Cosmo Draco Drogo Echo Falcor Fig Gizmo Godiva Hank Iggy Jasper Kaa
  Kevin Liz Medusa Monty Noodle Norbert Olaf Onyx Pascal Pebble Puff Rango Rex Saphira Sheldon Slinky Spike Stanley Tank
  Toothless Tortellini Yoshi Ziggy`);

export const farmNames =
  words(`Apache Bandit Belle Billy Blaze Bluebell Buttercup Cheyenne Chief Clementine Cody Comet
  Cowboy Daisy Dolly Duke Dusty Flicka Ginger Gypsy Hank Jasmine Jet Juniper Lucky Lucinda Maverick Molly Nutmeg Patches
  Penny Petunia Pilgrim Poppy Rambler Ranger Rosie Rowdy Rusty Sage Scout Shiloh Skye Sparrow Star Sugar Sundance Tessie
  Thunder Tilly Willow Winchester Wrangler`);

// Names by which people hear a female or a male; the others suit both.
export const femaleNames = new Set(
  words(`Abbie Abby Amber Bella Belle Bijou Birdie Bluebell Bonnie Buttercup Calypso Cheyenne Clementine Cleo Daisy Dakota
    Dinah Dixie Dolly Edith Ellie Emmy Esme Fern Fiona Flicka Freya Georgia Ginger Godiva Gracie Gypsy Harriet Hazel
    Heidi Honey Iris Ivy Jade Jasmine Josie Juno Juniper Kona Lady Layla Leela Lexi Lily Lola Lucinda Lucy Lulu Luna
    Mabel Maeve Maggie Margot Maud Maya Medusa Mia Midge Millie Molly Nala Nellie Nova Olive Opal Peaches Pearl Penelope
    Penny Petunia Phoebe Piper Pippa Polly Poppy Rosie Roxy Ruby Sadie Saphira Sasha Shelby Sienna Sophie Stella Sylvie
    Tabitha Tessie Tilly Trixie Vera Wednesday Willow Winifred Winnie Zelda Zoe Zola`),
);
export const maleNames = new Set(
  words(`Ace Ajax Alfie Angus Apollo Archie Archimedes Arlo Atlas Badger Bandit Banjo Baxter Bear Beau Benji Bentley Billy
    Bodhi Boomer Brady Bruno Buddy Buster Captain Casper Cash Charlie Chase Chester Chief Cody Cooper Copper Cowboy
    Dexter Diesel Draco Drogo Duke Earl Eddie Ernie Falcor Felix Fergus Figaro Finn Frankie Freddie Garfield Gatsby
    George Gus Hank Henry Hermes Huck Hugo Iago Iggy Jack Jasper Jax Kaa Kevin Leo Lincoln Loki Louie Mac Marley
    Maverick Max Merlin Milo Monty Mozart Murphy Ned Norbert Olaf Oliver Oscar Otis Otto Ozzy Paco Pangur Pascal
    Percival Percy Porter Rambler Rango Remy Rex Rocco Rocky Romeo Rory Roscoe Rufus Rusty Sam Samson Sheldon Sherman
    Simba Simon Stanley Tank Teddy Thor Thunder Tigger Toby Verdi Wally Walter Winston Woody Yogi Zeke`),
);
