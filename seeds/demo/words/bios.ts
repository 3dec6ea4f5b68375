import { sentences } from './words.ts';

/** Sentences for a vet's profile. {first}, {city}, {years} and {school} are filled in. */
export const bioOpenings = sentences(`
{first} has practiced for {years} years and came to {city} for a summer job that never ended.
After veterinary school at {school}, {first} worked in shelter medicine before joining the clinic.
{first} grew up on a dairy farm and still thinks the early appointments are the best ones.
A graduate of {school}, with {years} years in practice.
{first} joined the team after {years} years, most of them spent on night shifts in an emergency room.
{first} studied at {school} and completed a rotating internship in small-animal medicine and surgery.
{years} years in practice, and still takes the long way to explain things if you ask.
{first} came to medicine second, after some years teaching high-school biology.
Trained at {school}; known here for getting blood from cats who have never allowed it.
{first} looks after the puzzling cases: the itchy, the thin, and the ones who just seem off.
`);

export const newOpenings = sentences(`
{first} joined us straight from {school} and has not stopped asking good questions since.
A recent graduate of {school}, {first} brings a gentle way with nervous animals.
{first} finished at {school} and an internship in emergency medicine before moving to {city}.
`);

export const bioInterests: Record<string, string[]> = {
  'General Practice': sentences(`
Particular interests: preventive care, nutrition, and pets who have reached a great age.
Likes internal medicine, long histories, and owners who bring lists.
Enjoys behavior cases and the slow work of winning over a frightened dog.
Most at home with the everyday: ears, skin, stomachs and teeth.
`),
  Surgery: sentences(`
Does most of our soft-tissue surgery, and calls every owner the same evening.
Takes on orthopedic cases, from kneecaps to cruciate repairs.
`),
  Dentistry: sentences(`
Spends two days a week on dentistry, and believes most bad breath has a cause.
Special interest in feline dental disease and saving teeth that others would pull.
`),
  Dermatology: sentences(`
Special interest in allergic skin, chronic ears, and the diets that help.
Sees most of our itchy patients, and keeps careful diaries with their owners.
`),
  'Internal Medicine': sentences(`
Looks after kidney, thyroid and diabetes cases, and does our ultrasound.
Interested in the older cat and everything that goes with it.
`),
  'Emergency & Critical Care': sentences(`
Calm in a crisis; keeps owners informed every step of a long night.
Special interest in toxicology and trauma.
`),
  'Exotic Animals': sentences(`
Sees rabbits, birds, reptiles and the small furry ones, and makes them look easy.
Special interest in avian medicine and the husbandry that prevents most of it.
`),
  'Feline Medicine': sentences(`
Cats, mostly, and on their own terms.
Special interest in feline behavior, kidneys, and low-stress handling.
`),
  'Large Animal': sentences(`
Covers the farm calls, lameness exams and most of the calving season.
Equine dentistry and lameness, and a soft spot for goats.
`),
  Cardiology: sentences(`
Does our heart scans and looks after the long-term heart patients.
`),
  'Rehabilitation & Pain': sentences(`
Certified in rehabilitation; works with arthritis, recovery after surgery, and acupuncture.
`),
};

export const bioHome = sentences(`
At home: two rescue hounds and a cat who runs the house.
Shares a small apartment with a three-legged cat named Tripod.
Away from work, likely to be found on a bicycle.
Lives with a deaf Dalmatian and a great deal of laundry.
Keeps bees, badly, and tomatoes, well.
Has fostered more than forty kittens and kept only three.
Plays the cello in a community orchestra.
Weekends go to two children, one old Labrador and the river.
Bakes for the team on Fridays.
Runs slowly, reads widely, owns a very rude parrot.
Speaks Spanish and enough Portuguese to get by.
Volunteers at the county shelter twice a month.
Coaches a youth soccer team that has yet to win.
Hikes with a Border Collie who always wants to go farther.
Has a greyhound who sleeps twenty hours a day.
Sings in a choir, to the relief of no animal.
`);

export const schools = sentences(`
Cornell
Tufts
UC Davis
Colorado State
Washington State
Texas A&M
the University of Pennsylvania
Ohio State
Michigan State
Purdue
the University of Illinois
the University of Georgia
the University of Florida
Tuskegee
Kansas State
Oregon State
North Carolina State
Auburn
the University of Minnesota
the University of Wisconsin
Iowa State
Western University
Edinburgh
Ross University
`);
