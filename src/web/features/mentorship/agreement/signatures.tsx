import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getAgreement, signAgreement, type Agreement } from '../../../../contract/index.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { firstNameOf } from '../../../lib/first-name.ts';
import { useMe } from '../../../lib/me.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  done: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  open: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Who has signed the agreement as it stands, and the way to sign it. */
export function Signatures({ agreement }: { readonly agreement: Agreement }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('agreement');
  const format = useFormat();
  const me = useMe();
  const mentorship = useMentorship();
  const sign = useMentorshipChange(signAgreement, { reads: getAgreement });
  const { version, signatures } = agreement.current;
  const haveISigned = signatures.some(({ personId }) => personId === me.person.id);
  return (
    <Section title={t('signatures.title')} lead={t('signatures.lead')}>
      <Panel>
        <ul className={styles.list}>
          {mentorship.members.map(({ person }) => {
            const signed = signatures.find(({ personId }) => personId === person.id);
            return (
              <li key={person.id} className={styles.row}>
                {signed ? (
                  <CheckmarkCircle20Filled className={styles.done} aria-hidden />
                ) : (
                  <Circle20Regular className={styles.open} aria-hidden />
                )}
                <Text>
                  {t(signed ? 'signatures.signed' : 'signatures.open', {
                    name: person.name,
                    date: signed ? format.date(signed.signedAt) : '',
                  })}
                </Text>
              </li>
            );
          })}
        </ul>
        {agreement.missingCourses.map(({ personId, courseId, dueAt }) => (
          <div key={personId} className={styles.row}>
            <Circle20Regular className={styles.open} aria-hidden />
            {personId === me.person.id ? (
              <>
                <Text>
                  {t(dueAt === null ? 'courses.mine' : 'courses.mineBy', {
                    date: dueAt === null ? '' : format.date(dueAt),
                  })}
                </Text>
                <LinkButton to={`/courses/${courseId}`} size="small">
                  {t('courses.go')}
                </LinkButton>
              </>
            ) : (
              <Text>
                {t('courses.theirs', {
                  name: firstNameOf(
                    mentorship.members.find(({ person }) => person.id === personId)?.person.name ??
                      '',
                  ),
                })}
              </Text>
            )}
          </div>
        ))}
        <ProblemMessage error={sign.error} />
        {agreement.isOpen && !haveISigned && (
          <div data-screen-only className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={sign.isPending}
              onClick={() => sign.mutate({ params: { id: mentorship.id }, body: { version } })}
            >
              {t('signatures.sign')}
            </Button>
          </div>
        )}
      </Panel>
    </Section>
  );
}
