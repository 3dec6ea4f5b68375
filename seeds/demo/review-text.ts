import type { Animal } from './pets.ts';
import { pronouns } from './pronouns.ts';
import type { Random } from './random.ts';
import { contexts, reasons } from './words/review-contexts.ts';
import * as doubts from './words/review-doubts.ts';
import * as praise from './words/review-praise.ts';
import * as titles from './words/review-titles.ts';

export type Subject = { animal: Animal; service: string; vet: string | null; owner: string };
export type Text = { title: string | null; body: string | null; topics: string[] };

// Stars without a word are common, but angry people write.
const SILENT: Record<number, number> = { 5: 0.12, 4: 0.1, 3: 0.06, 2: 0.02, 1: 0.02 };
const GROUPS = ['dog', 'cat', 'rabbit', 'bird', 'small', 'reptile', 'farm'];
// Sentences that say why they came, and leave no room for another reason.
const STORY =
  /^(First|I came|We came|We moved|We arrived|I booked|They fit)|limp|corn cob|creams|infection|lump|murmur|Nails|travel/;

/** Reviews of one clinic: a sentence comes again only when all that fit have had their turn. */
export function createReviewer(random: Random) {
  const used = new Map<string, number>();
  let turn = 0;

  /** The sentence that fits and was used longest ago. */
  function fresh(list: readonly string[], subject: Subject, fits = suits): string {
    const [best] = random
      .shuffled(list.filter((sentence) => fits(sentence, subject)))
      .sort((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0));
    if (best === undefined) throw new RangeError('There is nothing to say.');
    turn += 1;
    used.set(best, turn);
    return best;
  }

  function review(rating: number, subject: Subject): Text {
    const title = random.chance(0.7)
      ? fill(random, fresh(titlesFor(rating), subject), subject)
      : null;
    if (random.chance(SILENT[rating] ?? 0)) return { title, body: null, topics: [] };
    const parts = middle(rating, subject);
    const tellsStory = parts.some((part) => STORY.test(bare(part)));
    if (!tellsStory && random.chance(0.35)) parts.unshift(fresh(contexts, subject));
    const body = parts.map((part) => fill(random, part, subject)).join(' ');
    return { title, body, topics: parts.flatMap(topicsOf) };
  }

  function middle(rating: number, subject: Subject): string[] {
    const { animal, service } = subject;
    const particular = [
      ...(praise.praiseByService[service] ?? []),
      ...(praise.praiseByAnimal[animal.group] ?? []),
    ].filter((sentence) => suits(sentence, subject));
    const kind = () =>
      fresh(random.chance(0.55) && particular.length > 0 ? particular : praise.praise, subject);
    const some = (share: number, draw: () => string) => (random.chance(share) ? [draw()] : []);
    switch (rating) {
      case 5:
        return [
          ...new Set([
            kind(),
            ...some(0.55, kind),
            ...some(0.3, () => fresh(praise.praiseEndings, subject)),
          ]),
        ];
      case 4:
        return [kind(), fresh(doubts.butGood, subject)];
      case 3:
        return [fresh(doubts.mixed, subject), ...some(0.4, () => fresh(doubts.butGood, subject))];
      default:
        return [
          fresh(doubts.complaints, subject),
          ...some(0.35, () => fresh(doubts.complaints, subject)),
          ...some(0.5, () => fresh(doubts.complaintEndings, subject)),
        ];
    }
  }

  /** The clinic's answer: thanks, or amends on one of the review's topics. */
  function response(rating: number, subject: Subject, topics: string[]): string {
    if (rating >= 4) {
      const known = doubts.thanks.filter((line) => subject.vet || !topicsOf(line).includes('vet'));
      return fill(random, fresh(known, subject), subject);
    }
    const answers = doubts.amends.filter((line) =>
      topicsOf(line).some((one) => topics.includes(one)),
    );
    const general = doubts.amends.filter((line) => topicsOf(line).length === 0);
    return fill(random, fresh(answers.length > 0 ? answers : general, subject), subject);
  }

  return { review, response };
}

function titlesFor(rating: number): string[] {
  if (rating === 5) return titles.praiseTitles;
  if (rating === 4) return titles.goodTitles;
  return rating === 3 ? titles.mixedTitles : titles.complaintTitles;
}

const tagsOf = (sentence: string) => /^\[([^\]]*)\]/.exec(sentence)?.[1]?.split(' ') ?? [];
const bare = (sentence: string) => sentence.replace(/^\[[^\]]*\] */, '');
const topicsOf = (sentence: string) =>
  tagsOf(sentence).flatMap((tag) => (tag.startsWith('#') ? [tag.slice(1)] : []));

/** Whether the sentence's brackets allow it for this service and animal. */
function suits(sentence: string, { animal, service }: Subject): boolean {
  const tags = tagsOf(sentence).filter((tag) => !tag.startsWith('#'));
  const groups = tags.filter((tag) => GROUPS.includes(tag));
  const services = tags.filter((tag) => !GROUPS.includes(tag) && tag !== 'here');
  return (
    !(tags.includes('here') && service === 'home-visit-general') &&
    (groups.length === 0 || groups.includes(animal.group)) &&
    (services.length === 0 || services.includes(service))
  );
}

function fill(random: Random, sentence: string, { animal, service, vet, owner }: Subject): string {
  const filled = bare(sentence)
    .replaceAll('{reason}', random.pick(reasons[service] ?? ['a visit']))
    .replaceAll('{kind}', kindOf(animal))
    .replaceAll('{animal}', animal.species.toLowerCase())
    .replaceAll('{vet}', vet ?? 'the vet')
    .replaceAll('{first}', owner)
    .replaceAll('{pet}', animal.row.name);
  return pronouns(filled, animal.row)
    .replace(/^[a-z]/, (letter) => letter.toUpperCase())
    .replace(/\b([Aa]) (?=(eight|eleven|18)-)/g, '$1n ');
}

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(
    ' ',
  );

/** "ten-year-old Beagle", "young cat". */
function kindOf({ ageYears, breed, species }: Animal): string {
  const years = Math.floor(ageYears);
  const age = years === 0 ? 'young' : `${NUMBERS[years] ?? years}-year-old`;
  return `${age} ${breedWord(species, breed)}`;
}

function breedWord(species: string, breed: string | null): string {
  const isNamed = breed !== null && (species === 'Dog' || species === 'Cat');
  if (!isNamed || breed.startsWith('Domestic')) return species.toLowerCase();
  if (breed.startsWith('Mixed')) return 'mutt';
  return breed.replace(/^(.*) \((.*)\)$/, '$2 $1').replace(/ Dog$/, '');
}
