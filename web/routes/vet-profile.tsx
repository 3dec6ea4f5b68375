import { data, redirect } from 'react-router';
import { answer, idParam, needsSignIn, refusal } from '../answer.ts';
import { formValues, oneLine, optional, text } from '../form-values.ts';
import { utcDay } from '../format.ts';
import { paths } from '../paths.ts';
import { PhotoForm } from '../pictures/photo-form.tsx';
import { changePicture, takeUpload, uploadOf } from '../pictures/upload.ts';
import { CertificatesPart } from '../team/certificates-part.tsx';
import { LicenseForm } from '../team/license-form.tsx';
import { ProfileForm } from '../team/profile-form.tsx';
import { Banner } from '../ui/banner.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/vet-profile';

export const meta: Route.MetaFunction = () => [{ title: 'Your vet profile · FindMyVet' }];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx, url } = asked;
    const id = await domain.vets.own(ctx);
    if (!id) throw data({ code: 'not_found' }, 404);
    return {
      vet: await domain.vets.get(ctx, id),
      limit: asked.uploadLimitBytes,
      license: await domain.vets.latestVerification(ctx, id),
      certificates: await domain.vets.listCertifications(ctx, id),
      today: utcDay(ctx.now),
      done: url.searchParams.get('done'),
    };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const { domain, ctx } = asked;
    const form = await args.request.formData();
    const own = (await domain.vets.own(ctx)) ?? '';
    if (uploadOf(asked) === 'certificate') {
      const values = formValues(form);
      const refused = await takeUpload(asked, form, (file) =>
        domain.vets.submitCertification(ctx, own, {
          file,
          name: oneLine(text(form, 'name')),
          issuer: oneLine(text(form, 'issuer')),
          number: optional(form, 'number'),
          issued_on: text(form, 'issued_on'),
          valid_to: optional(form, 'valid_to'),
        }),
      );
      if (refused) return data({ intent: 'certificate', values, refused }, refused.status);
      throw redirect(paths.vetProfile({ done: 'certificate' }));
    }
    if (text(form, 'intent') === 'remove-certificate') {
      await domain.vets.removeCertification(ctx, own, idParam(text(form, 'id')));
      throw redirect(paths.vetProfile({ done: 'removed' }));
    }
    if (uploadOf(asked)) {
      const refused = await changePicture(asked, form, {
        set: (file) => domain.vets.setPhoto(ctx, own, { file }),
        remove: () => domain.vets.removePhoto(ctx, own),
      });
      if (refused) return data({ intent: 'photo', values: {}, refused }, refused.status);
      throw redirect(paths.vetProfile({ done: 'photo' }));
    }
    const intent = text(form, 'intent') === 'license' ? 'license' : 'profile';
    try {
      if (intent === 'license') {
        await domain.vets.submitLicense(ctx, own, {
          license_number: text(form, 'license_number'),
          license_state: text(form, 'license_state'),
          evidence_url: text(form, 'evidence_url'),
          note: optional(form, 'note'),
        });
      } else {
        const years = text(form, 'years_experience');
        await domain.vets.update(ctx, own, {
          specialty: optional(form, 'specialty') ?? null,
          years_experience: years === '' ? null : Number(years),
          bio: optional(form, 'bio') ?? null,
        });
      }
    } catch (error) {
      const refused = refusal(error);
      return data({ intent, values: formValues(form), refused }, refused.status);
    }
    throw redirect(paths.vetProfile({ done: intent }));
  });

export default function VetProfile({ loaderData, actionData }: Route.ComponentProps) {
  const { vet, license, certificates, today, limit, done } = loaderData;
  const isSent = done === 'license' || done === 'certificate';
  const said = (intent: string) => (actionData?.intent === intent ? actionData : undefined);
  return (
    <Page width="narrow">
      <Title className="mt-8 mb-6 sm:mt-12">Your vet profile</Title>
      <div className="grid gap-5">
        {done && !actionData ? (
          <Banner tone="good" title={isSent ? 'Sent to support' : 'Saved'}>
            {isSent ? 'They look at it and tell you here what came of it.' : null}
          </Banner>
        ) : null}
        <ProfileForm vet={vet} answer={said('profile')} />
        <PhotoForm
          title="Your photo"
          what="Owners like to know who will see their animal."
          upload="photo"
          label="Photo"
          limit={limit}
          has={vet.photo_url !== null}
          picture={
            <Monogram
              id={vet.id}
              name={vet.name.replace(/^Dr\.?\s+/, '')}
              src={vet.photo_url}
              size="lg"
            />
          }
          refused={said('photo')?.refused}
        />
        <LicenseForm vet={vet} license={license} answer={said('license')} />
        <CertificatesPart {...{ certificates, today, limit }} answer={said('certificate')} />
      </div>
    </Page>
  );
}
