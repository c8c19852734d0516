import { Button, Text, makeStyles, tokens as theme } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getScimConnection, revokeScimToken, rotateScimToken } from '../../../../contract/index.ts';
import type { ScimToken } from '../../../../contract/index.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { useFormat } from '../../../lib/use-format.ts';

/** Days for which the old token still works beside the one that follows it. */
const overlapDays = 7;

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: theme.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacingHorizontalS },
});

/** One token: since when, when it was last used, and the ways to end it. */
export function TokenItem(props: {
  readonly token: ScimToken;
  readonly onSecret: (secret: string | null) => void;
}): JSX.Element {
  const { id, name, scopes, createdAt, lastUsedAt, expiresAt } = props.token;
  const styles = useStyles();
  const { t } = useTranslation('people');
  const { date, list } = useFormat();
  const [isAsked, setIsAsked] = useState(false);
  const refreshes = [getScimConnection];
  const rotate = useEndpointChange(rotateScimToken, {
    refreshes,
    onDone: ({ token }) => props.onSecret(token),
  });
  const revoke = useEndpointChange(revokeScimToken, {
    refreshes,
    onDone: () => props.onSecret(null),
  });
  const params = { id };
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <Text weight="semibold">{name}</Text>
        <Text size={200} className={styles.quiet}>
          {list(scopes.map((scope) => t(`tokens.scope.${scope}`)))}
        </Text>
        <Text size={200} className={styles.quiet}>
          {t('tokens.made', { date: date(createdAt) })} ·{' '}
          {lastUsedAt === null ? t('tokens.unused') : t('tokens.used', { date: date(lastUsedAt) })}
          {expiresAt !== null && ` · ${t('tokens.ends', { date: date(expiresAt) })}`}
        </Text>
      </span>
      <span className={styles.actions}>
        {expiresAt === null && (
          <Button
            aria-label={t('tokens.rotateOf', { name })}
            disabledFocusable={rotate.isPending}
            onClick={() => rotate.mutate({ params, body: { overlapDays } })}
          >
            {t('tokens.rotate')}
          </Button>
        )}
        <Button aria-label={t('tokens.revokeOf', { name })} onClick={() => setIsAsked(true)}>
          {t('tokens.revoke')}
        </Button>
      </span>
      <ProblemMessage error={rotate.error} />
      <ConfirmDialog
        isOpen={isAsked}
        title={t('tokens.revokeTitle', { name })}
        confirmLabel={t('tokens.revoke')}
        isBusy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate({ params })}
        onClose={() => setIsAsked(false)}
      >
        {t('tokens.revokeText')}
      </ConfirmDialog>
    </li>
  );
}
