import { sentences, words } from './words.ts';

export const cityKinds = sentences(`
Animal Clinic
Animal Hospital
Pet Clinic
Pet Hospital
Veterinary
Veterinary Care
Veterinary Center
Veterinary Clinic
Veterinary Group
`);

export const countryKinds = sentences(`
Animal Clinic
Animal Hospital
Large & Small Animal Clinic
Mixed Practice
Veterinary Clinic
Veterinary Hospital
Veterinary Service
`);

/** First parts of names that belong to no place in particular. */
export const openings = sentences(`
Acorn
Amber Lane
Anchor
Aspen Grove
Barley & Bone
Bayberry
Bluebird
Bramble
Bright Paw
Brightwater
Brookside
Button
Calico
Cardinal
Cedar & Stone
Cherry Hill
Cloverleaf
Companion
Compass
Copper Kettle
Corner House
Cottonwood
Daybreak
Dovetail
Driftwood
Eastgate
Evergreen
Fernwood
Fetch
Field & Feather
Finch & Fern
Firefly
First Light
Foxglove
Four Corners
Friendly
Full Moon
Gentle Hands
Golden Thread
Good Company
Good Neighbor
Gray Heron
Greenhouse
Hearthside
Heron
High Street
Hilltop
Honeycomb
Juniper
Kestrel
Kindred
Kite
Lark & Linden
Lighthouse
Lionheart
Little Creek
Longtail
Marigold
Meadowlark
Merry
Mockingbird
Moonstone
Morning Star
Northlight
Old Mill
Orchard
Osprey
Oxbow
Paw & Thistle
Pebble
Pinecone
Pine & Paw
Poppy
Quiet Paw
Redwing
Riverbend
Robin Hill
Rowan
Saltbox
Sandpiper
Seven Oaks
Sidewalk
Silver Birch
Snowberry
Sparrow
Starling
Stonebridge
Sunday
Sundial
Sunflower
Swift
Tailwind
Thistledown
Three Cats
Threshold
Timberline
Topaz
Twin Rivers
Uptown
Velvet Paw
Wagtail
Waterside
Westwind
White Oak
Wildflower
Windmill
Wren
Yellow Door
`);

export const emergencyKinds = sentences(`
Animal Emergency
Animal Emergency & Critical Care
Emergency Pet Hospital
Pet Emergency & Specialty
Veterinary Emergency Center
`);

export const catKinds = sentences(`
Cat Clinic
Cat Hospital
Feline Practice
`);

export const compassWords = words(
  'Eastside Midtown Northside Southside Westside Crosstown Riverside Lakeside Parkside',
);
