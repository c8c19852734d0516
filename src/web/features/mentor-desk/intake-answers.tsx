import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenteeIntake } from '../../../contract/index.ts';
import { FactList } from '../../components/fact-list.tsx';
import { LabelTags } from '../../components/label-tags.tsx';
import { Panel } from '../../components/panel.tsx';
import { WrittenText } from '../../components/written-text.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useTopics } from '../../lib/use-topics.ts';

/** What the mentee answered to the three questions. */
export function IntakeAnswers({ intake }: { readonly intake: MenteeIntake }): JSX.Element {
  const { t } = useTranslation('mentor-desk');
  const format = useFormat();
  const { labelOf } = useTopics();
  const styles = intake.styles.map((style) => t(`common:styles.${style}.name`));
  const words = [
    { name: t('intake.wantsToLearn'), value: intake.wantsToLearn },
    { name: t('intake.whatMatters'), value: intake.whatMatters },
  ].filter(({ value }) => value !== '');
  return (
    <Panel>
      <LabelTags label={t('intake.topics')} labels={intake.topics.map(labelOf)} />
      {words.length > 0 && (
        <FactList
          facts={words.map(({ name, value }) => ({
            name,
            value: <WrittenText>{value}</WrittenText>,
          }))}
        />
      )}
      <FactList
        facts={[
          ...(styles.length > 0 ? [{ name: t('intake.styles'), value: styles.join(', ') }] : []),
          {
            name: t('intake.modes'),
            value: intake.meetingModes.map((mode) => t(`common:modes.${mode}`)).join(', '),
          },
          {
            name: t('intake.languages'),
            value: intake.languages.map(format.language).join(', '),
          },
        ]}
      />
    </Panel>
  );
}
