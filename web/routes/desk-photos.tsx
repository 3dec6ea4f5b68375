import { data, Link, redirect } from 'react-router';
import { type Asked, answer, idParam, needsSignIn, refusal, slugParam } from '../answer.ts';
import { DeskNav } from '../desk/desk-nav.tsx';
import { formValues, oneLine, text } from '../form-values.ts';
import { paths } from '../paths.ts';
import { PhotoForm } from '../pictures/photo-form.tsx';
import { changePicture, takeUpload, uploadOf } from '../pictures/upload.ts';
import { AddPhoto } from '../profile/add-photo.tsx';
import { PhotoList } from '../profile/photo-list.tsx';
import { Banner } from '../ui/banner.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { Page, Title } from '../ui/page.tsx';
import type { Route } from './+types/desk-photos';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Photos · ${loaderData?.clinic.name ?? 'the clinic'} · FindMyVet` },
];

export const loader = (args: Route.LoaderArgs) =>
  answer(args, async (asked) => {
    const { roles } = needsSignIn(asked);
    const { domain, ctx, url, uploadLimitBytes: limit } = asked;
    const clinic = await domain.clinics.get(ctx, slugParam(args.params.clinicSlug));
    const mine = roles.filter(({ clinic_id }) => clinic_id === clinic.id);
    if (mine.length === 0) throw data({ code: 'not_found' }, 404);
    const admin = mine.some(({ role }) => role === 'clinic_admin');
    return { clinic, admin, limit, saved: url.searchParams.has('saved') };
  });

export const action = (args: Route.ActionArgs) =>
  answer(args, async (asked) => {
    needsSignIn(asked);
    const slug = slugParam(args.params.clinicSlug);
    const { id } = await asked.domain.clinics.get(asked.ctx, slug);
    const form = await args.request.formData();
    const part = uploadOf(asked) ?? 'list';
    const refused = await change(asked, id, form, part);
    if (refused) return data({ part, values: formValues(form), refused }, refused.status);
    throw redirect(paths.deskPhotos(slug, { saved: 1 }));
  });

async function change(asked: Asked, clinicId: string, form: FormData, part: string) {
  const { ctx, domain } = asked;
  const { clinics } = domain;
  const intent = text(form, 'intent');
  if (part === 'photo') {
    const alt_text = oneLine(text(form, 'alt_text'));
    return takeUpload(asked, form, (file) => clinics.addPhoto(ctx, clinicId, { file, alt_text }));
  }
  if (part === 'logo') {
    return changePicture(asked, form, {
      set: (file) => clinics.setLogo(ctx, clinicId, { file }),
      remove: () => clinics.removeLogo(ctx, clinicId),
    });
  }
  try {
    const photo = idParam(text(form, 'id'));
    const position = /^move (\d{1,2})$/.exec(intent)?.[1];
    if (intent === 'remove') await clinics.removePhoto(ctx, clinicId, photo);
    else if (position) {
      await clinics.changePhoto(ctx, clinicId, photo, { position: Number(position) });
    } else {
      const alt_text = oneLine(text(form, 'alt_text'));
      await clinics.changePhoto(ctx, clinicId, photo, { alt_text });
    }
    return null;
  } catch (error) {
    return refusal(error);
  }
}

export default function DeskPhotos({ loaderData, actionData }: Route.ComponentProps) {
  const { clinic, admin, limit, saved } = loaderData;
  const said = (part: string) => (actionData?.part === part ? actionData : null);
  const described = said('list');
  return (
    <Page bar={<DeskNav slug={clinic.slug} current="photos" />}>
      <div className="mx-auto max-w-3xl">
        <p className="mt-6">
          <Link
            to={paths.deskProfile(clinic.slug)}
            className="font-semibold text-brand-ink hover:underline"
          >
            {clinic.name}, the profile
          </Link>
        </p>
        <Title className="mt-3 mb-2">Photos</Title>
        <p className="mb-6 text-muted">
          Owners look at the door, the rooms and the faces before they come. The first photo is your
          cover: it stands beside your name in the results.
        </p>
        <div className="grid gap-5">
          {saved && !actionData ? <Banner tone="good" title="Saved" /> : null}
          {admin ? null : <Banner tone="info" title="Only an admin of the clinic changes photos" />}
          {clinic.photos.length ? (
            <PhotoList
              photos={clinic.photos}
              admin={admin}
              refused={
                described && {
                  id: described.values.id ?? '',
                  alt_text: described.values.alt_text ?? '',
                  errors: described.refused.errors,
                }
              }
              key={clinic.photos.map(({ id }) => id).join()}
            />
          ) : (
            <EmptyState title="No photos yet" of={['dog', 'cat']}>
              Until there are, your letters stand in their place.
            </EmptyState>
          )}
          {admin ? (
            <>
              <AddPhoto limit={limit} answer={said('photo')} key={clinic.photos.length} />
              <PhotoForm
                title="Logo"
                what="Beside your name, and on your invoices."
                upload="logo"
                label="Logo"
                limit={limit}
                has={clinic.logo_url !== null}
                picture={
                  <Monogram
                    id={clinic.id}
                    name={clinic.name}
                    src={clinic.logo_url}
                    whole
                    size="lg"
                  />
                }
                refused={said('logo')?.refused}
              />
            </>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
