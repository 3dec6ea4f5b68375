import type { ReactNode } from 'react';
import { paths } from '../paths.ts';
import { Banner } from '../ui/banner.tsx';
import { Page, Title } from '../ui/page.tsx';
import { Segmented } from '../ui/segmented.tsx';

const PARTS = {
  licences: { label: 'Licences', to: paths.support() },
  certificates: { label: 'Certificates', to: paths.supportCertificates() },
  people: { label: 'People', to: paths.supportPeople() },
  clinics: { label: 'Clinics', to: paths.supportClinics() },
  reviews: { label: 'Reviews', to: paths.moderateReviews() },
  messages: { label: 'Messages', to: paths.supportMessages() },
  payments: { label: 'Payments', to: paths.supportPayments() },
  audit: { label: 'Audit trail', to: paths.supportAudit() },
} as const;

type Props = {
  part: keyof typeof PARTS;
  title: string;
  problem?: string | null;
  done?: string | null;
  children: ReactNode;
};

/** The frame of what the platform's own people see. */
export function SupportPage({ part, title, problem, done, children }: Props) {
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        {/* Above the title, whose length would move it about. */}
        <div className="mt-6 max-w-full overflow-x-auto">
          <Segmented
            label="Support"
            choices={Object.entries(PARTS).map(([name, choice]) => ({
              ...choice,
              current: name === part,
            }))}
          />
        </div>
        <Title className="mt-6 mb-6">{title}</Title>
        {problem ? (
          <div className="mb-5">
            <Banner tone="error" title={problem}>
              Nothing was changed.
            </Banner>
          </div>
        ) : done ? (
          <div className="mb-5">
            <Banner tone="good" title={done} />
          </div>
        ) : null}
        {children}
      </div>
    </Page>
  );
}
