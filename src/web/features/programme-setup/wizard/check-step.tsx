import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnedProgramme } from '../../../../contract/index.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { FactList } from '../../../components/fact-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { Section } from '../../../components/section.tsx';
import { WrittenText } from '../../../components/written-text.tsx';
import { useRuleWords } from '../../../components/programme/use-rule-words.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { PublishPanel } from './publish-panel.tsx';
import type { StepProps } from './step-props.ts';
import { stepOf, type StepKey } from './steps.ts';
import { useAudienceWords } from './use-audience-words.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  links: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Everything at a glance, what is missing, and the button that opens the programme to people. */
export function CheckStep(
  props: StepProps & {
    readonly owned: OwnedProgramme;
    readonly addressOf: (step: StepKey) => string;
  },
): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('programme-setup');
  const format = useFormat();
  const { settings, owners, problems } = props.form;
  const ruleWords = useRuleWords(props.jobLevels);
  const audienceWords = useAudienceWords(props.jobLevels);
  const missing = [
    ...(settings.name.trim() === '' ? (['name'] as const) : []),
    ...(settings.mission.trim() === '' ? (['mission'] as const) : []),
    ...(settings.ownerIds.length === 0 && !props.owned.isInformal ? (['owners'] as const) : []),
  ];
  const wrongSteps = [...new Set(problems.map(stepOf))];
  const change = (step: StepKey): JSX.Element => (
    <AppLink to={props.addressOf(step)}>{t('check.edit')}</AppLink>
  );
  return (
    <>
      {missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('check.missing')}</MessageBarTitle>
            <ul className={styles.links}>
              {missing.map((part) => (
                <li key={part}>
                  <AppLink to={props.addressOf(stepOf(part))}>{t(`check.parts.${part}`)}</AppLink>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {wrongSteps.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('problems.some', {
              steps: format.list(wrongSteps.map((step) => t(`steps.${step}.name`))),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
      <Section title={settings.name || t('wizard.unnamed')} aside={change('purpose')}>
        <Panel>
          <WrittenText>{settings.mission}</WrittenText>
          {owners.length > 0 && (
            <Text>
              {t('purpose.owners')}: {format.list(owners.map(({ name }) => name))}
            </Text>
          )}
        </Panel>
      </Section>
      <Section title={t('check.audienceTitle')} aside={change('people')}>
        <Panel>
          <Text>{audienceWords(settings)}</Text>
        </Panel>
      </Section>
      <Section title={t('check.rulesTitle')} aside={change('rules')}>
        <Panel>
          <FactList facts={ruleWords(settings)} />
        </Panel>
      </Section>
      <PublishPanel
        owned={props.owned}
        form={props.form}
        isReady={missing.length === 0 && problems.length === 0}
      />
    </>
  );
}
