const WORDS: Record<string, string> = {
  pet_owner: 'Pet owner',
  vet: 'Vet',
  admin: 'Admin',
  receptionist: 'Receptionist',
  support: 'Support',
};

/** 'Pet owner; Vet at Harbor Street Animal Clinic'. */
export const roleWords = (roles: { role: string; clinic_name: string | null }[]): string =>
  roles
    .map(({ role, clinic_name }) => {
      const word = WORDS[role] ?? role;
      return clinic_name ? `${word} at ${clinic_name}` : word;
    })
    .join('; ');
