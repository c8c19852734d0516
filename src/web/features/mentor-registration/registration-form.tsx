import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorRegistration } from '../../../contract/index.ts';
import { MentorOfferView } from '../../components/mentor-offer-view.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { SaveStatus } from '../../components/save-status.tsx';
import { Section } from '../../components/section.tsx';
import { firstNameOf } from '../../lib/first-name.ts';
import { useMe } from '../../lib/me.ts';
import { MissingParts } from './missing-parts.tsx';
import { OfferFields } from './offer-fields.tsx';
import { useRegistration } from './use-registration.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export function RegistrationForm(props: {
  readonly programmeId: string;
  readonly registration: MentorRegistration | null;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('mentor-registration');
  const { person } = useMe();
  const [isPreview, setIsPreview] = useState(false);
  const form = useRegistration(props.programmeId, props.registration);
  const taken = props.registration?.taken ?? 0;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsPreview(false);
    void form.finish();
  };
  return (
    <>
      <PageHeader
        back={{ to: '/mentor', label: t('back') }}
        title={t(form.isPublished ? 'titleChange' : 'title')}
        lead={t(form.isPublished ? 'leadChange' : 'lead')}
      />
      <form className={styles.form} onSubmit={submit} noValidate>
        {isPreview ? (
          <Section title={t('preview.title')} lead={t('preview.lead')}>
            <MentorOfferView
              firstName={firstNameOf(person.name)}
              offer={form.offer}
              freeSeats={Math.max(0, form.offer.capacity - taken)}
            />
          </Section>
        ) : (
          <OfferFields
            offer={form.offer}
            taken={taken}
            missing={form.showsMissing ? form.missing : []}
            onChange={form.change}
          />
        )}
        <div className={styles.foot}>
          {form.showsMissing && <MissingParts missing={form.missing} />}
          <ProblemMessage error={form.saving.error ?? form.publishError} />
          <div className={styles.row}>
            {form.isPublished ? <span /> : <SaveStatus saving={form.saving} />}
            <div className={styles.buttons}>
              <Button aria-pressed={isPreview} onClick={() => setIsPreview(!isPreview)}>
                {t(isPreview ? 'preview.hide' : 'preview.show')}
              </Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={form.isPublishing || (form.isPublished && form.saving.isSaving)}
              >
                {t(form.isPublished ? 'saveChanges' : 'publish')}
              </Button>
            </div>
          </div>
        </div>
      </form>
    </>
  );
}
