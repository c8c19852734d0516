import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMentorProfile } from '../../../contract/index.ts';
import { LabelTags } from '../../components/label-tags.tsx';
import { Panel } from '../../components/panel.tsx';
import { Section } from '../../components/section.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useTopics } from '../../lib/use-topics.ts';

const useStyles = makeStyles({ faint: { color: tokens.colorNeutralForeground3 } });

/** What the mentor offers, as everybody reads it who finds them. */
export function MentorOfferPart(props: {
  readonly programmeId: string;
  readonly registrationId: string;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('cohort-proposal');
  const { labelOf } = useTopics();
  const { data } = useEndpoint(getMentorProfile, { params: props });
  if (data === undefined) return null;
  return (
    <Section title={t('offer.title')}>
      <Panel>
        <WrittenText>{data.about}</WrittenText>
        <Text size={200} className={styles.faint}>
          {t('offer.topics')}
        </Text>
        <LabelTags label={t('offer.topics')} labels={data.topics.map(labelOf)} />
      </Panel>
    </Section>
  );
}
