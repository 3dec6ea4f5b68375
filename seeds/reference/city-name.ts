const ABBREVIATIONS: Record<string, string> = {
  Ft: 'Fort',
  Mt: 'Mount',
  Natl: 'National',
  Pk: 'Park',
  S: 'South',
};
// Military and government addresses that the source wrote as words.
const INITIALS = /\b(Afb|Cbc|Dhs|Jber|Jbphh|Jbsa|Jrb|Mcbh|Md|Mdl|Usaf)\b/g;
const LINKING = /(?<=\S )(And|At|By|De|Del|Du|In|Of|On|Or|The)(?= \S)/g;

/** Spells a city of the ZIP data the way its people do: 'Mckinleyville' is McKinleyville, 'O Fallon' O'Fallon, 'King Of Prussia' King of Prussia. */
export function cityName(source: string): string {
  return source
    .replace(/\b(Ft|Mt|Natl|Pk|S)(?= |$)/g, (word) => ABBREVIATIONS[word] ?? word)
    .replace(INITIALS, (word) => word.toUpperCase())
    .replace(/\bMc ?([a-z]|[A-Z](?=[a-z]))/g, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/\bO (?=[BFKCN][a-z])/g, "O'")
    .replace(/\bD (?=[AHL])/g, "D'")
    .replace("Coeur D'alene", "Coeur d'Alene")
    .replace('Land O Lakes', "Land O' Lakes")
    .replace('A La Hache', 'a la Hache')
    .replace('Fe Warren', 'F E Warren')
    .replace(/-[a-z]/g, (pair) => pair.toUpperCase())
    .replace(/ Des (?!Moines)/g, ' des ')
    .replace(LINKING, (word) => word.toLowerCase());
}
