import { Tab, TabList, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  tabs: { flexWrap: 'wrap' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
  },
});

const families = ['moodle', 'canvas', 'brightspace', 'other'] as const;
type Family = (typeof families)[number];

const isFamily = (value: unknown): value is Family => families.some((family) => family === value);

/** What the administrator of a learning platform does with the link, by platform. */
export function RegistrationSteps(): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const id = useId();
  const [family, setFamily] = useState<Family>('moodle');
  const steps = t(`register.steps.${family}`, { returnObjects: true }) as readonly string[];
  return (
    <div className={styles.steps}>
      <h3 className={styles.heading}>{t('register.stepsHeading')}</h3>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t('register.platform')}
        selectedValue={family}
        onTabSelect={(_event, { value }) => {
          if (isFamily(value)) setFamily(value);
        }}
      >
        {families.map((one) => (
          <Tab key={one} id={`${id}-${one}`} value={one} aria-controls={`${id}-steps`}>
            {t(`register.family.${one}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`${id}-steps`} aria-labelledby={`${id}-${family}`}>
        <ol className={styles.list}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}
