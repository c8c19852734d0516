import { Button, Field, Select, Text, makeStyles } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getAgreement,
  saveAgreement,
  signAgreement,
  type Agreement,
} from '../../../../contract/index.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useMentorshipChange } from '../use-mentorship-change.ts';

const choices = [1, 2, 3, 6, 12] as const;
const weeksPerMonth = 52 / 12;
const longest = { months: 60, meetings: 200 };

const useStyles = makeStyles({ months: { maxWidth: '200px' } });

/** Whether a later end than the one that holds is written down already. */
function isProposed({ current, inForce }: Agreement): boolean {
  const held = inForce?.terms.durationMonths ?? 0;
  return !current.isSignedByAll && current.terms.durationMonths > held;
}

/** Instead of closing: a later end, by the agreement that everybody signs anew. */
export function GoOnLonger(): JSX.Element {
  const { t } = useTranslation('closing');
  const { id } = useMentorship();
  const { data } = useEndpoint(getAgreement, { params: { id } });
  const toAgreement = (words: string): JSX.Element => (
    <>
      <Text>{words}</Text>
      <div>
        <LinkButton to={`/mentorships/${id}/agreement`}>{t('longer.agreement')}</LinkButton>
      </div>
    </>
  );
  return (
    <Section title={t('longer.title')} lead={t('longer.lead')}>
      <Panel>
        {data === undefined ? (
          toAgreement(t('longer.none'))
        ) : isProposed(data) ? (
          toAgreement(t('longer.proposed'))
        ) : (
          <ProposeLonger agreement={data} />
        )}
      </Panel>
    </Section>
  );
}

function ProposeLonger({ agreement }: { readonly agreement: Agreement }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('closing');
  const { id } = useMentorship();
  const [months, setMonths] = useState<number>(3);
  const sign = useMentorshipChange(signAgreement, { reads: getAgreement });
  const save = useMentorshipChange(saveAgreement, {
    reads: getAgreement,
    onDone: ({ current }) => sign.mutate({ params: { id }, body: { version: current.version } }),
  });
  const { version, terms } = agreement.current;
  const more = Math.max(1, Math.round((months * weeksPerMonth) / terms.everyWeeks));
  return (
    <>
      <Field label={t('longer.months')}>
        <Select
          className={styles.months}
          value={String(months)}
          onChange={(_event, data) => setMonths(Number(data.value))}
        >
          {choices.map((count) => (
            <option key={count} value={count}>
              {t('longer.month', { count })}
            </option>
          ))}
        </Select>
      </Field>
      <ProblemMessage error={save.error ?? sign.error} />
      <div>
        <Button
          disabledFocusable={save.isPending || sign.isPending}
          onClick={() =>
            save.mutate({
              params: { id },
              body: {
                basedOn: version,
                terms: {
                  ...terms,
                  durationMonths: Math.min(longest.months, terms.durationMonths + months),
                  meetings: Math.min(longest.meetings, terms.meetings + more),
                },
              },
            })
          }
        >
          {t('longer.propose')}
        </Button>
      </div>
    </>
  );
}
