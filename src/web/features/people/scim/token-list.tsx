import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens as theme,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { createScimToken, getScimConnection, scimScopes } from '../../../../contract/index.ts';
import type { ScimScope, ScimToken } from '../../../../contract/index.ts';
import { CopyField } from '../../../components/copy-field.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';
import { TokenItem } from './token-item.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  make: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacingHorizontalS,
  },
  scopes: { display: 'flex', flexWrap: 'wrap' },
  name: { flexGrow: 1, flexBasis: '220px', minWidth: 0, maxWidth: '420px' },
});

/** The secrets with which identity providers come in; a new one is shown this once. */
export function TokenList(props: { readonly tokens: readonly ScimToken[] }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ScimScope[]>(scimScopes);
  const [secret, setSecret] = useState<string | null>(null);
  const make = useEndpointChange(createScimToken, {
    refreshes: [getScimConnection],
    onDone: ({ token }) => {
      setSecret(token);
      setName('');
      setScopes(scimScopes);
    },
  });
  const wanted = name.trim();
  const canMake = wanted !== '' && scopes.length > 0 && !make.isPending;
  return (
    <Panel>
      <div role="status">
        {secret !== null && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{t('tokens.once')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {secret !== null && <CopyField key={secret} label={t('tokens.secret')} value={secret} />}
      {props.tokens.length > 0 && (
        <ul className={styles.list}>
          {props.tokens.map((token) => (
            <TokenItem key={token.id} token={token} onSecret={setSecret} />
          ))}
        </ul>
      )}
      <form
        className={styles.make}
        onSubmit={(event) => {
          event.preventDefault();
          if (canMake) make.mutate({ body: { name: wanted, scopes: [...scopes] } });
        }}
      >
        <Field label={t('tokens.name')} hint={t('tokens.nameHint')} className={styles.name}>
          <Input value={name} maxLength={100} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <Field label={t('tokens.scopes')} hint={t('tokens.scopesHint')}>
          <div role="group" className={styles.scopes}>
            {scimScopes.map((scope) => (
              <Checkbox
                key={scope}
                label={t(`tokens.scope.${scope}`)}
                checked={scopes.includes(scope)}
                onChange={(_event, { checked }) =>
                  setScopes(
                    scimScopes.filter((each) =>
                      each === scope ? checked === true : scopes.includes(each),
                    ),
                  )
                }
              />
            ))}
          </div>
        </Field>
        <Button
          type="submit"
          appearance={props.tokens.length === 0 ? 'primary' : 'secondary'}
          disabledFocusable={!canMake}
        >
          {t('tokens.make')}
        </Button>
      </form>
      <ProblemMessage error={make.error} />
    </Panel>
  );
}
