import { sentences, words } from './words.ts';

/** Streets that any American city could have. */
export const cityStreets = sentences(`
Alder Street
Ash Street
Bancroft Avenue
Beacon Street
Bellflower Avenue
Birch Street
Bridge Street
Cedar Street
Chestnut Street
Clifton Avenue
Clover Street
Copper Street
Cypress Avenue
Dahlia Street
Dove Street
East Avenue
Elm Street
Fairview Avenue
Ferry Street
Foundry Street
Garden Street
Garnet Street
Gates Avenue
Grand Avenue
Hawthorne Street
Hazel Street
Highland Avenue
Hillcrest Avenue
Holly Street
Irving Street
Ivy Street
Jasmine Street
Juniper Street
Lantern Street
Larch Street
Laurel Street
Liberty Avenue
Linden Street
Locust Street
Magnolia Avenue
Maple Street
Market Street
Marlow Street
Meridian Avenue
Mill Street
Morningside Avenue
Mulberry Street
Myrtle Avenue
North Street
Oak Street
Olive Street
Orchard Street
Palmer Avenue
Park Street
Pearl Street
Pine Street
Plum Street
Poplar Street
Prospect Avenue
Quince Street
Railroad Avenue
River Street
Rosewood Avenue
Sage Street
School Street
Seventh Street
South Street
Spring Street
Spruce Street
Station Street
Summit Avenue
Sycamore Street
Temple Street
Third Avenue
Thornton Avenue
Union Street
Valley Street
Vine Street
Walnut Street
Warren Street
Water Street
Wharf Street
Willow Street
Windsor Avenue
`);

const anyRoads = sentences(`
Airport Road
Depot Street
Fairgrounds Road
Feed Mill Road
First Street
Frontage Road
Granite Street
Hayfield Lane
Hilltop Road
Lake Road
Main Street
North Main Street
Old Mill Road
Ridge Road
River Road
South Main Street
Timber Lane
Valley View Road
West Main Street
`);

export const westernRoads = [
  ...anyRoads,
  ...sentences(`
Antelope Road
Bench Road
Chokecherry Lane
Cottonwood Road
Elk Street
Meadowlark Lane
Pioneer Road
Sagebrush Drive
Stockyard Road
Trailhead Drive
`),
];

export const easternRoads = [
  ...anyRoads,
  ...sentences(`
Academy Street
Congregation Street
Creamery Road
Elm Street
Grange Road
Harborview Street
Orchard Road
Pond Road
Schoolhouse Road
Town Line Road
`),
];

export const homeUnits = words('1A 1B 2A 2B 2F 3C 3R 4D 5 6B 7 8E 10C 12');
