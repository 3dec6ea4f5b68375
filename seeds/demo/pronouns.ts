/** Fills {he}, {him}, {his} and their capitals for the pet. */
export function pronouns(text: string, pet: { sex: 'male' | 'female' | 'unknown' | null }): string {
  const [he, him, his] = pet.sex === 'female' ? ['she', 'her', 'her'] : ['he', 'him', 'his'];
  return text
    .replaceAll('{he}', he)
    .replaceAll('{him}', him)
    .replaceAll('{his}', his)
    .replaceAll('{He}', capital(he))
    .replaceAll('{Him}', capital(him))
    .replaceAll('{His}', capital(his));
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
