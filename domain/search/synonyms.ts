/** Words that owners use, a line each, and what clinics call it. */
const LINES = `
spay: neutering surgery
spaying: neutering surgery
neuter: neutering spay surgery
neutering: spay surgery
castration: neutering surgery
castrate: neutering surgery
fix: neutering surgery
operation: surgery surgical
op: surgery
surgeon: surgery surgical
surgical: surgery
er: emergency
urgent: emergency
urgently: emergency
poisoned: emergency
poison: emergency
bleeding: emergency
accident: emergency
shot: vaccination
jab: vaccination
vaccine: vaccination
vaccinate: vaccination
immunization: vaccination
immunisation: vaccination
booster: vaccination
rabies: vaccination
checkup: exam
check: exam
physical: exam
wellness: exam
examination: exam
annual: exam
tooth: dental dentistry
teeth: dental dentistry
dentist: dental dentistry
dentistry: dental
tartar: dental
ill: sick
unwell: sick
vomiting: sick
diarrhea: sick
limping: sick
itching: sick dermatology
itchy: dermatology
skin: dermatology
allergy: dermatology
heart: cardiology
cardiologist: cardiology
cardiac: cardiology
eye: ophthalmology
bone: orthopedics orthopedic
joint: orthopedics orthopedic
cancer: oncology
oncologist: oncology
nerve: neurology
internist: internal
bunny: exotic rabbit
parrot: exotic bird
house: home
mobile: home
kitten: cat feline
kitty: cat feline
feline: cat
cat: feline
`;

const PHRASE_LINES = `
house call: home
comes to me: home
at home: home
check up: exam
urgent care: emergency
24 hour: emergency
after hours: emergency
teeth cleaning: dental
tooth cleaning: dental
put to sleep: euthanasia
internal medicine: internal
`;

const parse = (lines: string): [string, string[]][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', means = ''] = line.split(': ');
      return [word, means.split(' ')];
    });

export const SYNONYMS: ReadonlyMap<string, string[]> = new Map(parse(LINES));

/** Several words that are one thing. */
export const PHRASES: readonly (readonly [string, string[]])[] = parse(PHRASE_LINES);

/** Words that say nothing about which clinic. */
export const NOISE: ReadonlySet<string> = new Set(
  `a an the and or of for to in at on near by my me our who with dr best good some any need needs
   pet pets vet vets doctor doc dog dogs puppy canine specialist`.split(/\s+/),
);
