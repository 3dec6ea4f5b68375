import { ENTRY_KINDS } from '#domain/health/health.ts';
import type { HealthEntry, HealthRecord } from '../contract.ts';
import { paths } from '../paths.ts';
import { Card } from '../ui/card.tsx';
import type { HealthAnswer } from './change.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryItem } from './entry-item.tsx';
import { StrikeForm } from './strike-form.tsx';
import { VaccinationPlot } from './vaccination-plot.tsx';
import { WeightPlot } from './weight-plot.tsx';
import { KINDS, weightWords } from './words.ts';

type Props = {
  record: HealthRecord;
  today: string;
  limit: number;
  /** Null writes for the owners. */
  clinicId: string | null;
  visitId?: string | null;
  answer: HealthAnswer | null;
};

/** The whole record, a part for each kind, with what this side may write and strike out. */
export function Record({ record, today, limit, clinicId, visitId, answer }: Props) {
  const { pet, entries } = record;
  const isOurs = ({ clinic }: HealthEntry) => (clinic?.id ?? null) === clinicId;
  const owner = clinicId === null ? 'at home' : 'by the owner';
  const writes = clinicId !== null || record.keeps;
  return (
    <div className="grid gap-5">
      {ENTRY_KINDS.map((kind) => {
        const mine = entries.filter((entry) => entry.kind === kind);
        const standing = mine.filter(({ struck_at }) => struck_at === null);
        return (
          <Card key={kind} className="p-5 sm:p-6">
            <section aria-labelledby={kind}>
              <h2 id={kind} className="font-title text-xl font-semibold">
                {KINDS[kind].many}
              </h2>
              {mine.length === 0 ? <p className="mt-2 mb-3 text-muted">Nothing yet.</p> : null}
              <div className="mt-3">
                {kind === 'weight' ? <WeightPlot weights={standing} name={pet.name} /> : null}
                {kind === 'vaccination' ? (
                  <VaccinationPlot doses={standing} today={today} name={pet.name} />
                ) : null}
              </div>
              <ul className="mb-2 divide-y divide-line">
                {mine.map((entry) => (
                  <EntryItem
                    key={entry.id}
                    {...{ entry, entries, today, owner }}
                    document={paths.petDocument(pet.id, entry.id)}
                  >
                    {writes && isOurs(entry) && entry.struck_at === null ? (
                      <StrikeForm
                        id={entry.id}
                        what={entry.title ?? weightWords(entry.weight_kg ?? 0)}
                      />
                    ) : null}
                  </EntryItem>
                ))}
              </ul>
              {writes ? (
                <EntryForm
                  key={mine.length}
                  {...{ kind, today, limit, visitId }}
                  clinicId={clinicId ?? undefined}
                  answer={answer?.kind === kind ? answer : null}
                />
              ) : null}
            </section>
          </Card>
        );
      })}
    </div>
  );
}
