import { Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../../contract/index.ts';
import { LogoMark } from '../../../components/logo-mark.tsx';
import { useFormat } from '../../../lib/use-format.ts';

const useStyles = makeStyles({
  paper: {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
    textAlign: 'center',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThicker} double ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    breakInside: 'avoid',
  },
  name: { ...typographyStyles.title1, margin: 0 },
  words: { ...typographyStyles.subtitle2, color: tokens.colorNeutralForeground2 },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** The certificate as it is seen and printed. It names nobody but its owner. */
export function CertificatePaper({
  certificate,
}: {
  readonly certificate: Certificate;
}): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('recognition');
  const format = useFormat();
  const { hours } = certificate;
  return (
    <article className={styles.paper} aria-label={t('paper.certifies')}>
      <LogoMark size={48} />
      <Text weight="semibold">{t('paper.certifies')}</Text>
      <h3 className={styles.name}>{certificate.name}</h3>
      <Text align="center" className={styles.words}>
        {t(`paper.as.${certificate.role}`)}
      </Text>
      <Text align="center">
        {t('paper.within', {
          programme: certificate.programmeName,
          organisation: certificate.organisationName,
        })}
      </Text>
      <Text align="center">
        {t('paper.period', {
          from: format.date(certificate.from),
          until: format.date(certificate.until),
        })}
      </Text>
      {hours !== null && <Text align="center">{t('paper.hours', { count: hours })}</Text>}
      <Text size={200} className={styles.faint}>
        {t('paper.issued', { date: format.date(certificate.issuedAt) })} ·{' '}
        {t('paper.number', { number: certificate.id.slice(-12) })}
      </Text>
    </article>
  );
}
